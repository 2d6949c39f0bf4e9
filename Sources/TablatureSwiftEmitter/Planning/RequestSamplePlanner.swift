import TablatureAPIModel

/// Turns the parameters of a sample request into typed values, and remembers which of them could be.
struct RequestSamplePlanner {
  private typealias Expression = OperationTestPlan.Expression

  /// The request.
  private(set) var construction: OperationTestPlan.Expression = .construction(type: "", arguments: [])
  /// What the request has to become.
  private(set) var query: [OperationTestPlan.Parameter] = []
  /// The region that the client gives.
  private(set) var defaultRegion: String?
  /// Whether the values keep the documented limits.
  private(set) var keepsLimits = true

  /// Parameters that the types cannot hold, apart from those of every call.
  private(set) var leftOut: [String] = []
  /// Those of them that the page's table lists.
  private var listed: Set<String> = []
  /// Parameters that the types require and nobody gave.
  private(set) var added: [String] = []

  /// Plans a request.
  ///
  /// - Parameter common: Parameters that mean the same in every operation; samples may write them in any letter case.
  init(request: StructurePlan, parameters: [OperationTestPlan.Parameter], common: CommonParameters) {
    let names = Set(common.addedByClient.map { $0.lowercased() })
    let parameters = parameters.filter { !names.contains($0.name.lowercased()) }
    let tree = ParameterTree(parameters)
    construction = .construction(
      type: request.name, arguments: arguments(of: request, at: tree.root, in: tree, path: request.name, prefix: ""))
    let sent = Set(query.map(\.name)).subtracting(added)
    var seen = sent
    leftOut = parameters.map(\.name).filter { seen.insert($0).inserted }
    listed = Set(
      leftOut.filter { name in
        RequestSamplePlanner.lists(name.split(separator: ".", omittingEmptySubsequences: false)[...], in: request)
      })
  }

  /// What a reader of the test should know about the difference between sample and query.
  var remarks: [[DocComment.Inline]] {
    var remarks: [[DocComment.Inline]] = []
    let unlisted = leftOut.filter { !listed.contains($0) }
    if !unlisted.isEmpty {
      remarks.append(notCompared(unlisted) + [.text(", which the page's table doesn't document.")])
    }
    let unfit = leftOut.filter(listed.contains)
    if !unfit.isEmpty {
      let reason =
        unfit.count == 1 ? "whose value isn't valid for its type" : "whose values aren't valid for their types"
      remarks.append(notCompared(unfit) + [.text(", \(reason).")])
    }
    if !added.isEmpty {
      remarks.append([.text("Added, because the type requires it: ")] + RequestSamplePlanner.list(added) + [.text(".")])
    }
    return remarks
  }

  private func notCompared(_ names: [String]) -> [DocComment.Inline] {
    [.text("Not compared: ")] + RequestSamplePlanner.list(names)
  }

  /// Whether a structure has a parameter, given by the parts of its name.
  private static func lists(_ parts: ArraySlice<Substring>, in plan: StructurePlan) -> Bool {
    guard let first = parts.first, let member = plan.members.first(where: { $0.path[0] == first }) else { return false }
    let rest = parts.dropFirst(member.isList && member.notation == nil ? 2 : 1)
    guard case .structure(let nested) = member.type, !rest.isEmpty else { return true }
    return lists(rest, in: nested)
  }

  /// The first few names.
  private static func list(_ names: [String]) -> [DocComment.Inline] {
    let shown = Array(names.prefix(8).map { [DocComment.Inline.code($0)] }.joined(separator: [.text(", ")]))
    return names.count > 8 ? shown + [.text(", …")] : shown
  }

  /// The test.
  func test(function: String, title: String, documentation: DocComment) -> OperationTestPlan.Request {
    OperationTestPlan.Request(
      function: function, title: title, documentation: documentation, construction: construction,
      defaultRegion: defaultRegion, keepsLimits: keepsLimits, query: query)
  }

  // MARK: Structures

  private mutating func arguments(
    of plan: StructurePlan, at node: Int?, in tree: ParameterTree, path: String, prefix: String
  ) -> [OperationTestPlan.Argument] {
    plan.initializerMembers.compactMap { member in
      let name = prefix + member.path[0]
      let child = node.flatMap { tree.child(member.path[0], of: $0) }
      if let value = value(of: member, at: child, in: tree, path: path, name: name) {
        return .init(label: member.name, value: value)
      }
      guard member.isRequired else { return nil }
      return .init(label: member.name, value: placeholder(for: member, path: path, name: name))
    }
  }

  private mutating func value(
    of member: MemberPlan, at node: Int?, in tree: ParameterTree, path: String, name: String
  ) -> Expression? {
    guard let node else { return nil }
    if let notation = member.notation {
      guard let text = tree.value(of: node), let elements = elements(of: text, notation, in: member) else { return nil }
      query.append(.init(name: name, value: text))
      checkCount(elements.count, against: member)
      return .list(elements.map { .string($0) })
    }
    if member.isList { return list(of: member, at: node, in: tree, path: path, name: name) }
    if case .structure(let plan) = member.type {
      guard tree.hasChildren(node) else { return nil }
      return structure(plan, at: node, in: tree, path: path, name: name)
    }
    guard let text = tree.value(of: node), let value = scalar(text, of: member) else { return nil }
    query.append(.init(name: name, value: text))
    check(text, against: member)
    if member.isRegion {
      // The client's region fills the place that the request leaves open.
      defaultRegion = text
      return nil
    }
    return value
  }

  private mutating func list(
    of member: MemberPlan, at node: Int, in tree: ParameterTree, path: String, name: String
  ) -> Expression? {
    var elements: [Expression] = []
    while let child = tree.child(String(elements.count + 1), of: node) {
      let elementName = "\(name).\(elements.count + 1)"
      if case .structure(let plan) = member.type {
        guard tree.hasChildren(child),
          let element = structure(plan, at: child, in: tree, path: path, name: elementName)
        else { break }
        elements.append(element)
      } else {
        guard let text = tree.value(of: child), let element = scalar(text, of: member) else { break }
        query.append(.init(name: elementName, value: text))
        check(text, against: member)
        elements.append(element)
      }
    }
    checkCount(elements.count, against: member)
    return elements.isEmpty ? nil : .list(elements)
  }

  private mutating func structure(
    _ plan: StructurePlan, at node: Int, in tree: ParameterTree, path: String, name: String
  ) -> Expression? {
    let before = (query.count, added.count)
    let type = "\(path).\(plan.name)"
    let arguments = arguments(of: plan, at: node, in: tree, path: type, prefix: name + ".")
    // A structure of which nothing fits would leave no trace in the query.
    guard query.count - added.count > before.0 - before.1 else {
      query.removeLast(query.count - before.0)
      added.removeLast(added.count - before.1)
      return nil
    }
    return .construction(type: type, arguments: arguments)
  }

  // MARK: Single values

  /// A value that is written back as it stands, `nil` where the type does not have it.
  private func scalar(_ text: String, of member: MemberPlan) -> Expression? {
    switch member.type {
    case .string, .secret: return .string(text)
    case .integer: return Int(text).flatMap { String($0) == text ? .integer($0) : nil }
    case .double: return Double(text).flatMap { $0.isFinite && "\($0)" == text ? .double($0) : nil }
    case .boolean: return ["true": .boolean(true), "false": .boolean(false)][text]
    case .timestamp: return TimestampShape.fits(text, precision: member.precision) ? .string(text) : nil
    case .values(let list):
      return list.values.first { $0.wireValue == text }.map { .member($0.name) } ?? .string(text)
    // Text goes as it is, so this is also how a list of lists or JSON gets its text.
    case .json: return .string(text)
    case .structure: return nil
    }
  }

  /// The elements of a list that is one text, where writing them gives the same text again.
  private func elements(of text: String, _ notation: EmbeddedList.Notation, in member: MemberPlan) -> [String]? {
    guard member.type == .string else { return nil }
    if notation == .commaSeparated {
      return text.isEmpty ? nil : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard text.hasPrefix("[\""), text.hasSuffix("\"]"), text.utf8.count > 3,
      !text.unicodeScalars.contains(where: { $0 == "\\" || $0 == "/" || $0.value < 0x20 })
    else { return nil }
    let quotes = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    var elements: [String] = []
    for (index, part) in quotes.enumerated().dropFirst().dropLast() {
      if index.isMultiple(of: 2) {
        guard part.elementsEqual(",".utf8) else { return nil }
      } else {
        elements.append(String(Substring(part)))
      }
    }
    return elements
  }

  private mutating func checkCount(_ count: Int, against member: MemberPlan) {
    for limit in member.limits {
      if case .count(let bounds) = limit, !bounds.contains(count) { keepsLimits = false }
    }
  }

  private mutating func check(_ text: String, against member: MemberPlan) {
    for limit in member.limits {
      switch limit {
      case .range(let bounds):
        guard let number = Double(text) else { break }
        let neighbours = [Int(exactly: number.rounded(.down)), Int(exactly: number.rounded(.up))]
        if !neighbours.allSatisfy({ $0.map(bounds.contains) ?? false }) { keepsLimits = false }
      case .length(let bounds): if !bounds.contains(text.unicodeScalars.count) { keepsLimits = false }
      case .ascii: if !text.unicodeScalars.allSatisfy(\.isASCII) { keepsLimits = false }
      case .count: break
      }
    }
  }

  /// A value for something required that the sample does not have.
  private mutating func placeholder(for member: MemberPlan, path: String, name: String) -> Expression {
    if member.isList { return .list([]) }
    if case .structure(let plan) = member.type {
      let type = "\(path).\(plan.name)"
      let arguments: [OperationTestPlan.Argument] = plan.initializerMembers.filter(\.isRequired).map {
        .init(label: $0.name, value: placeholder(for: $0, path: type, name: "\(name).\($0.path[0])"))
      }
      return .construction(type: type, arguments: arguments)
    }
    // Each type takes one of them.
    var candidates = ["example", "1", "true", "0.5", "2026-01-01T00:00:00Z", "2026-01-01T00:00Z", "2026-01-01T00Z"]
    candidates += ["2026-01-01", "2026-01", "2026", "2026-01-01T00:00:00.000Z"]
    if let example = member.example { candidates.insert(example, at: 0) }
    var text = ""
    var value = Expression.string("")
    for candidate in candidates {
      guard let scalar = scalar(candidate, of: member) else { continue }
      (text, value) = (candidate, scalar)
      break
    }
    query.append(.init(name: name, value: text))
    added.append(name)
    check(text, against: member)
    return value
  }
}
