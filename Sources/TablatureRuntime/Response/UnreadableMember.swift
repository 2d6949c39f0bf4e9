/// A member of a response that is not of the documented type. It holds no values: they may be secrets.
struct UnreadableMember: Error, Hashable, Sendable {
  /// The member: `Instances.Instance[3].Quota`.
  let path: String
  /// The type that the documentation gives: `Int`.
  let expected: String
  /// What the response has there: `text`.
  let found: String
  /// How an overlay corrects the type; nil where another type would not help.
  let correction: String?

  /// A value of another type than documented.
  init(_ keys: [any CodingKey], expected: String, found: ObservedType) {
    path = MemberPath.text(keys)
    self.expected = expected
    self.found = found.rawValue
    let name = MemberPath.text(keys.filter { $0.intValue == nil })
    let type = keys.last?.intValue == nil ? found.overlayType : "[\(found.overlayType)]"
    correction = name.isEmpty ? nil : "retype: response.\(name), to: \(type)"
  }

  /// A structure without a member that is always there.
  init(_ keys: [any CodingKey], expected: String, incomplete: String) {
    path = MemberPath.text(keys)
    self.expected = expected
    found = incomplete
    correction = nil
  }

  /// What is wrong, and what to do.
  var reason: String {
    "expected \(expected), found \(found)" + (correction.map { "; correct the type in an overlay (\($0))" } ?? "")
  }
}

/// The paths of members.
enum MemberPath {
  /// Keys as text: `Instances.Instance[3].CPU`.
  static func text(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}

/// What type of value a place of a response has.
enum ObservedType: String, Decodable, Sendable {
  case null, text, boolean, integer, list, object
  case fraction = "number with a fraction"
  case outOfRange = "number out of range"

  /// Looks at a value.
  ///
  /// - Throws: What the decoder throws where the value is not valid JSON, which shows only when it is read.
  init(from decoder: any Decoder) throws {
    if let decoder = decoder as? ElementDecoder {
      self = decoder.elements.count > 1 ? .list : decoder.elements.allSatisfy(\.children.isEmpty) ? .text : .object
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if try Self.isReadable(String.self, value) {
      self = .text
    } else if (try? value.decode(Bool.self)) != nil {
      self = .boolean
    } else if (try? value.decode(Int.self)) != nil {
      self = .integer
    } else if let number = Self.number(value) {
      self = number
    } else {
      self = (try? decoder.unkeyedContainer()) != nil ? .list : .object
    }
  }

  private static func isReadable<T: Decodable>(
    _ type: T.Type, _ value: any SingleValueDecodingContainer
  ) throws -> Bool {
    do { _ = try value.decode(type) } catch DecodingError.typeMismatch { return false }
    return true
  }

  /// A number that is no `Int`; nil for anything else.
  private static func number(_ value: any SingleValueDecodingContainer) -> ObservedType? {
    do {
      let number = try value.decode(Double.self)
      return number.rounded() == number ? .outOfRange : .fraction
    } catch DecodingError.typeMismatch {
      return nil
    } catch {
      // Foundation tells a number that no type can hold and one that is not written as JSON has it by the same kind of error.
      return .outOfRange
    }
  }

  /// The type of an overlay that reads such a value.
  var overlayType: String {
    switch self {
    case .text, .outOfRange: "String"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .fraction: "Float"
    case .null, .list, .object: "Any"
    }
  }
}

/// Takes note of the members of one response that cannot be read, so that the rest of it can.
final class UnreadableMembers: Sendable {
  /// How many are kept; others are only counted, because a response can have any number of them.
  static let limit = 20

  private struct Content: Sendable {
    var members: [UnreadableMember] = []
    var furtherCount = 0
    var last: UnreadableMember?
  }

  private let content = Lock(Content())

  /// Whether there are any.
  var isAny: Bool { content.withLock { !$0.members.isEmpty } }
  /// The members, in the order in which they were read.
  var members: [UnreadableMember] { content.withLock { $0.members } }
  /// How many more there are.
  var furtherCount: Int { content.withLock { $0.furtherCount } }

  func add(_ member: UnreadableMember) {
    content.withLock {
      $0.last = member
      if $0.members.count < Self.limit { $0.members.append(member) } else { $0.furtherCount += 1 }
    }
  }

  /// Takes the last member back, if it is at a path: whoever asks has a better use for it.
  func takeBack(_ path: String) -> UnreadableMember? {
    content.withLock {
      guard let last = $0.last, last.path == path else { return nil }
      $0.last = nil
      if $0.furtherCount > 0 { $0.furtherCount -= 1 } else { $0.members.removeLast() }
      return last
    }
  }
}

extension CodingUserInfoKey {
  /// Where decoders carry the ``UnreadableMembers`` of the response.
  static let unreadableMembers = CodingUserInfoKey(rawValue: "TablatureRuntime.unreadableMembers")
}
