internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Finds error codes that functions tell apart without a list of them: `case (404, "InvalidInstanceId.NotFound")`,
/// `error.status == 404 && error.code == "Gone"`, `switch status { case 404: switch code { case "Gone": … } }`.
struct HandledErrors {
  /// The codes in the order of the code, with the statuses that they are expected with.
  private(set) var errors: [SurfaceError] = []
  private let scope: ValueScope
  private var depth = 0

  init(_ scope: ValueScope) { self.scope = scope }

  /// Reads what a function does.
  mutating func read(_ body: [OutlineExpression]) { for part in body { read(part, nil) } }

  private mutating func read(_ expression: OutlineExpression, _ statuses: Set<Int>?) {
    guard depth < 256 else { return }
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .selection(let subject, let branches):
      read(subject, statuses)
      let isStatus = subject.lastName?.lowercased().contains("status") ?? false
      for branch in branches {
        for pattern in branch.patterns { addPair(pattern, statuses) }
        let own = isStatus ? Set(branch.patterns.flatMap(\.all).compactMap(\.failureStatus)) : []
        for part in branch.body { read(part, own.isEmpty ? statuses : own) }
      }
    case .group(let parts):
      let signs = Set(parts.compactMap { if case .name(let name, _) = $0 { name } else { nil } })
      if signs.contains("=="), signs.contains("&&"), !signs.contains("||"), !signs.contains("!=") {
        addPair(expression, statuses)
      }
      for part in parts { read(part, statuses) }
    default: for part in expression.children { read(part, statuses) }
    }
  }

  /// Adds the one code of a pattern, with the one status beside it.
  private mutating func addPair(_ pattern: OutlineExpression, _ outer: Set<Int>?) {
    let parts = pattern.all
    let codes = parts.compactMap { part -> (String, Place)? in
      switch part {
      case .string, .member: break
      default: return nil
      }
      guard let text = scope.text(of: part), Self.isCode(text), let place = part.place else { return nil }
      return (text, place)
    }
    let own = Set(parts.compactMap(\.failureStatus))
    guard codes.count == 1, own.count < 2 else { return }
    let statuses = own.isEmpty ? outer : own
    errors.append(SurfaceError(codes[0].0, statuses: statuses, location: codes[0].1))
  }

  /// Whether a text can be an error code: `InvalidInstanceId.NotFound`.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
    return text.utf8.count > 3
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension OutlineExpression {
  /// A number that can be the HTTP status of an error.
  fileprivate var failureStatus: Int? {
    guard case .number(let text) = self, let number = Int(text), (400...599).contains(number) else { return nil }
    return number
  }
}
