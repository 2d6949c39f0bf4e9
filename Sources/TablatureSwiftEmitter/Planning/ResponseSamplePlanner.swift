import TablatureAPIModel

/// Compares a sample response with the types of a response.
struct ResponseSamplePlanner {
  private typealias Expression = OperationTestPlan.Expression

  /// The comparisons in the order of the type.
  private(set) var checks: [OperationTestPlan.Check] = []
  /// Where the sample is not what the types say, so that it does not decode; `nil` if nowhere.
  private(set) var contradiction: String?

  private let sample: ResponseSample
  private let requestID: String?
  /// The texts of an XML sample as they stand there: a parsed one may have lost white space, which the runtime keeps.
  private let rawTexts: Set<String>?

  /// Makes a planner for a sample.
  ///
  /// - Parameter requestID: The member that identifies the call; nil where responses have none.
  init(sample: ResponseSample, requestID: String?) {
    self.sample = sample
    self.requestID = requestID
    rawTexts = sample.format == .xml ? ResponseSamplePlanner.rawTexts(of: sample.text) : nil
  }

  /// What stands between tags of an XML text, unchanged.
  private static func rawTexts(of text: String) -> Set<String> {
    Set(
      text.parts(separatedBy: UInt8(ascii: "<")).compactMap { part in
        part.utf8.firstIndex(of: UInt8(ascii: ">")).map { String(part[part.utf8.index(after: $0)...]) }
      })
  }

  /// Compares everything that both the sample and the response have.
  mutating func compare(with response: StructurePlan) {
    guard case .object(let members) = sample.value else {
      contradiction = "the root"
      return
    }
    if let requestID, let value = only(requestID, in: members), case .value(let text) = scalar(value, of: .string) {
      checks.append(.equal(path: "response.requestID", text))
    }
    compare(members, with: response, path: "response", wirePath: "")
  }

  private mutating func compare(
    _ members: [SampleValue.Member], with plan: StructurePlan, path: String, wirePath: String
  ) {
    for member in plan.members {
      // To look at what is deprecated would be warned of.
      if member.deprecation != nil { continue }
      let wirePath = wirePath + member.path[0]
      let access = "\(path).\(member.name)"
      if member.isList {
        compareList(members, with: member, path: access, wirePath: wirePath)
      } else if let value = only(member.path[0], in: members) {
        if case .structure(let nested) = member.type {
          if member.isRequired, ResponseSamplePlanner.isBlank(value) { contradict(wirePath) }
          compareStructure(value, with: nested, path: access + (member.isRequired ? "" : "?"), wirePath: wirePath)
        } else {
          compareScalar(value, of: member, path: access, wirePath: wirePath)
        }
      } else if member.isRequired {
        contradict(wirePath)
      }
    }
  }

  private mutating func compareStructure(
    _ value: SampleValue, with plan: StructurePlan, path: String, wirePath: String
  ) {
    switch value {
    case .object(let members): compare(members, with: plan, path: path, wirePath: wirePath + ".")
    case _ where ResponseSamplePlanner.isBlank(value): break
    default: contradict(wirePath)
    }
  }

  /// Whether the value stands for a structure that is not there.
  private static func isBlank(_ value: SampleValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .object, .array, .number, .boolean: false
    }
  }

  private mutating func compareScalar(_ value: SampleValue, of member: MemberPlan, path: String, wirePath: String) {
    switch scalar(value, of: member.type) {
    case .value(let expression): checks.append(.equal(path: path, expression))
    case .absent where member.isRequired: contradict(wirePath)
    case .absent: checks.append(.absent(path: path))
    case .unknown: break
    case .contradiction: contradict(wirePath)
    }
  }

  private mutating func compareList(
    _ members: [SampleValue.Member], with member: MemberPlan, path: String, wirePath: String
  ) {
    guard let elements = elements(at: member.path[...], in: members, wirePath: wirePath) else { return }
    if case .structure(let plan) = member.type {
      let elements = elements.filter { !ResponseSamplePlanner.isBlank($0) }
      checks.append(.count(path: path, elements.count))
      for (index, element) in elements.enumerated() {
        compareStructure(element, with: plan, path: "\(path)[\(index)]", wirePath: "\(wirePath)[\(index)]")
      }
      return
    }
    var expressions: [Expression] = []
    for element in elements {
      switch scalar(element, of: member.type) {
      case .value(let expression): expressions.append(expression)
      case .contradiction: return contradict(wirePath)
      case .absent, .unknown: return
      }
    }
    checks.append(.equal(path: path, .list(expressions)))
  }

  // MARK: The sample

  /// The elements of a list, `nil` where the sample does not have it, or not in a way that has one meaning.
  private mutating func elements(
    at path: ArraySlice<String>, in members: [SampleValue.Member], wirePath: String
  ) -> [SampleValue]? {
    guard let name = path.first else { return nil }
    let values = members.filter { $0.name == name }.map(\.value)
    guard let first = values.first else { return nil }
    if path.count > 1 {
      guard values.count == 1 else { return nil }
      switch first {
      case .object(let inner): return elements(at: path.dropFirst(), in: inner, wirePath: wirePath)
      // The element in between is left out where the list stands in its place.
      case .array(let elements): return elements
      case _ where ResponseSamplePlanner.isBlank(first): return nil
      default:
        contradict(wirePath)
        return nil
      }
    }
    guard values.count == 1 else { return sample.format == .xml ? values : nil }
    switch first {
    case .array(let elements): return elements
    case .null: return nil
    // One element of XML is a list of one or holds the elements; where the names inside are all alike, who knows.
    case .string(let text) where text.allSatisfy(\.isWhitespace): return nil
    case .object(let inner) where sample.format == .xml && Set(inner.map(\.name)).count < 2: return nil
    default: return values
    }
  }

  /// The value of a name that stands once.
  private func only(_ name: String, in members: [SampleValue.Member]) -> SampleValue? {
    let values = members.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  private mutating func contradict(_ wirePath: String) {
    if contradiction == nil { contradiction = wirePath }
  }

  // MARK: Single values

  private enum Scalar {
    case value(OperationTestPlan.Expression)
    case absent
    /// Something that types and sample leave open.
    case unknown
    case contradiction
  }

  private func scalar(_ value: SampleValue, of type: TypePlan) -> Scalar {
    let text: String
    switch value {
    case .null: return .absent
    case .object, .array:
      if case .json = type { return .unknown }
      return .contradiction
    case .string(let string): text = string
    case .number(let number): text = number
    case .boolean(let boolean): text = boolean ? "true" : "false"
    }
    // Text of another kind than the type is read leniently, as far as it has one spelling.
    let isPlain: Bool
    if case .number = value { isPlain = Int(text).map { String($0) == text } ?? false } else { isPlain = true }
    let isExact = isPlain && !text.allSatisfy(\.isWhitespace) && rawTexts?.contains(text) ?? true
    switch type {
    case .string where text.isEmpty: return .value(.string(text))
    case .timestamp where text.isEmpty: return .absent
    case .secret where text.isEmpty: return .value(.string(text))
    case .string, .secret, .timestamp: return isExact ? .value(.string(text)) : .unknown
    case .values(let list):
      guard isExact else { return .unknown }
      return .value(list.values.first { $0.wireValue == text }.map { .member($0.name) } ?? .string(text))
    case .integer:
      if text.isEmpty { return .absent }
      let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:))
      return number.map { .value(.integer($0)) } ?? .contradiction
    case .double:
      if text.isEmpty { return .absent }
      return Double(text).map { $0.isFinite ? .value(.double($0)) : .unknown } ?? .contradiction
    case .boolean:
      if text.isEmpty { return .absent }
      switch text.lowercased() {
      case "true", "1": return .value(.boolean(true))
      case "false", "0": return .value(.boolean(false))
      default: return .contradiction
      }
    case .json:
      switch value {
      case .number: return Int(text).map { .value(.integer($0)) } ?? .unknown
      case .boolean(let boolean): return .value(.boolean(boolean))
      default: return isExact ? .value(.string(text)) : .unknown
      }
    case .structure: return .unknown
    }
  }
}
