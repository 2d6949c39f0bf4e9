import TablatureAPIModel

/// Makes three pages for the test of an operation that pages, and says what has to come of them.
struct PagingTestPlanner {
  private let paging: PagingPlan
  private let acronyms: Acronyms
  /// How many entries stand on the pages.
  private static let counts = [2, 2, 1]

  /// Makes a planner for a way of paging.
  init(paging: PagingPlan, acronyms: Acronyms) {
    self.paging = paging
    self.acronyms = acronyms
  }

  /// A test for each way of paging; none where nothing tells entries apart, or the first page needs a parameter.
  func plan() -> [OperationTestPlan.Pages] {
    guard let mark = mark() else { return [] }
    var tests: [OperationTestPlan.Pages] = []
    if let numbers = paging.numbers, !numbers.number.isRequired {
      tests.append(
        OperationTestPlan.Pages(
          function: "pagesByNumber", title: "Pages by their number hold each entry once",
          parameter: numbers.number.wireName, answers: answers(mark), entry: mark.expression, found: found(mark)))
    }
    if let tokens = paging.tokens, !tokens.token.isRequired {
      tests.append(
        OperationTestPlan.Pages(
          function: "pagesByToken", title: "Pages by their token hold each entry once",
          parameter: tokens.token.wireName, answers: answers(mark, token: tokens.nextToken.wirePath),
          entry: mark.expression, found: found(mark)))
    }
    if let offsets = paging.offsets, !offsets.offset.isRequired {
      tests.append(
        OperationTestPlan.Pages(
          function: "pagesByOffset", title: "Pages by their place hold each entry once",
          parameter: offsets.offset.wireName, answers: answers(mark, offset: offsets.nextOffset.wirePath),
          entry: mark.expression, found: found(mark)))
    }
    return tests
  }

  /// What tells entries apart in a test.
  private struct Mark {
    /// The member; none where the entry is a scalar.
    var wireName: String?
    var isNumber: Bool
    /// Behind the entry, what gives it.
    var expression: String
  }

  private func mark() -> Mark? {
    guard let list = paging.entries.last else { return nil }
    guard case .structure(let entry) = list.type else { return mark(of: list.type, named: nil, property: "") }
    let marks = entry.members.filter {
      !$0.isList && $0.path.count == 1 && $0.deprecation == nil
    }.compactMap { member in
      mark(
        of: member.type, named: member.path[0],
        property: "." + member.name, chain: member.isRequired ? "." : "?.")
    }
    func words(_ name: String?) -> String { name.map { Words($0, acronyms: acronyms).upperCamel } ?? "" }
    let own = words(list.path.last) + "ID"
    return marks.first { words($0.wireName) == own } ?? marks.first { words($0.wireName).hasSuffix("ID") }
      ?? marks.first
  }

  private func mark(of type: TypePlan, named name: String?, property: String, chain: String = ".") -> Mark? {
    switch type {
    case .string: Mark(wireName: name, isNumber: false, expression: property)
    case .integer: Mark(wireName: name, isNumber: true, expression: property)
    case .values: Mark(wireName: name, isNumber: false, expression: property + chain + "rawValue")
    case .double, .boolean, .timestamp, .secret, .json, .structure: nil
    }
  }

  private func found(_ mark: Mark) -> [OperationTestPlan.Expression] {
    (1...PagingTestPlanner.counts.reduce(0, +)).map { mark.isNumber ? .integer($0) : .string(String($0)) }
  }

  /// The bodies, each under the value of the parameter that asks for it.
  private func answers(
    _ mark: Mark, token: [String]? = nil, offset: [String]? = nil
  ) -> [OperationTestPlan.Pages.Answer] {
    var number = 0
    var key = ""
    let total = PagingTestPlanner.counts.reduce(0, +)
    return PagingTestPlanner.counts.enumerated().map { index, count in
      let entries = (0..<count).map { _ in
        number += 1
        let value = mark.isNumber ? SampleValue.number(String(number)) : .string(String(number))
        return mark.wireName.map { .object([.init($0, value, line: 0)]) } ?? value
      }
      // The value that asks for the next page.
      let next = index + 1 < PagingTestPlanner.counts.count ? String(offset == nil ? index + 2 : number) : nil
      var body = SampleValue.object([])
      body.set(.array(entries), at: paging.entries.wirePath[...])
      if let token {
        if let next { body.set(.string(next), at: token[...]) }
      } else if let offset {
        if let next { body.set(.number(next), at: offset[...]) }
      } else if let path = paging.numbers?.total?.wirePath {
        body.set(.number(String(total)), at: path[...])
      }
      defer { key = next ?? "" }
      return OperationTestPlan.Pages.Answer(key: key, body: body.json)
    }
  }
}

extension SampleValue {
  /// Puts a value into objects inside of objects, which are made where they are missing.
  fileprivate mutating func set(_ value: SampleValue, at path: ArraySlice<String>) {
    guard let name = path.first else {
      self = value
      return
    }
    guard case .object(var members) = self else { return }
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].value.set(value, at: path.dropFirst())
    } else {
      var inner = SampleValue.object([])
      inner.set(value, at: path.dropFirst())
      members.append(.init(name, inner, line: 0))
    }
    self = .object(members)
  }

  /// The value as JSON on one line.
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): SampleValue.quoted(text)
    case .array(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(SampleValue.quoted($0.name)): \($0.value.json)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      if scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
