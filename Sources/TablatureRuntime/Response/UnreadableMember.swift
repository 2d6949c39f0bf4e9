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

/// The place of a value in a response: a member of a structure, or an element of the list that the member is.
struct MemberPlace: Sendable {
  /// Where a structure is in a response.
  indirect enum Structure: Sendable {
    case root
    case member(MemberPlace)

    /// The names from the root to the structure, without positions in lists; empty for the root.
    var path: String { if case .member(let place) = self { place.path } else { "" } }
  }

  let structure: Structure
  let name: String
  var index: Int?

  /// The names from the root to the value, without positions in lists: `Instances.Instance.CPU`.
  var path: String { MemberPath.text(keys.filter { $0.intValue == nil }) }

  /// The keys from the root to the value.
  var keys: [any CodingKey] {
    var keys: [any CodingKey] = []
    var place: MemberPlace? = self
    while let current = place {
      if let index = current.index { keys.append(WireKey(index: index)) }
      keys.append(WireKey(current.name))
      place = if case .member(let outer) = current.structure { outer } else { nil }
    }
    return keys.reversed()
  }
}

/// A step on the way to a value.
struct WireKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  /// A position in a list.
  init(index: Int) {
    stringValue = String(index)
    intValue = index
  }

  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(index: intValue) }
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
