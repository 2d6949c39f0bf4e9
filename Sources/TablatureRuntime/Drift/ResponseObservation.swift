/// Notes while one response is decoded which of its members are read, and how it differs from the documentation.
///
/// Decoding happens in one task, structure by structure. Each structure that is open has a bit for each of its members on a stack; a
/// structure whose bits are all set when it is complete has no undocumented members, which is all that the usual response costs.
final class ResponseObservation {
  /// A difference without what is the same for the whole response.
  struct Difference {
    let kind: ObservedDifference.Kind
    let path: String
    var observedType: String?
    let documentedType: String?
  }

  /// How many differences of a response are kept.
  static let limit = 200
  /// The longest name that is kept, in bytes of UTF-8.
  static let maximumNameLength = 200
  /// How many members inside one undocumented object are kept, those of all elements of a list together.
  static let insideLimit = 50
  /// How deep an undocumented value is looked into.
  static let maximumDepth = 16

  private struct Key: Hashable {
    let kind: ObservedDifference.Kind
    let path: String
  }

  /// The members that the protocol of the vendor has at the root, in lowercase letters.
  private let envelopeMembers: Set<String>
  /// The bits of all open structures, the innermost last.
  ///
  /// Checking access to it would cost more than the access, which never calls anything that might access it.
  @exclusivity(unchecked) private var words: [UInt64] = []
  private var positions: [Key: Int] = [:]
  /// The undocumented member that is being looked into, and the numbers of members inside such members.
  private var object = ""
  private var countsInside: [String: Int] = [:]

  /// The differences, in the order in which they were found.
  private(set) var differences: [Difference] = []
  /// Whether there are differences that weren't kept.
  private(set) var isIncomplete = false

  /// Creates an observation.
  ///
  /// - Parameter envelopeMembers: The members that the protocol of the vendor has at the root, in lowercase letters.
  init(envelopeMembers: Set<String>) {
    self.envelopeMembers = envelopeMembers
    words.reserveCapacity(64)
  }

  // MARK: - Members that are read

  /// Opens a structure.
  ///
  /// - Returns: What ``mark(_:of:)`` and ``close(_:_:at:isComplete:)`` take.
  func open(_ node: ResponseNode) -> Int {
    let slot = words.count
    let count = node.memberCount
    words.append(0)
    if count > 64 { words.append(contentsOf: repeatElement(0, count: (count - 1) / 64)) }
    return slot
  }

  /// Notes that a member was read.
  @inline(__always) func mark(_ index: Int, of slot: Int) {
    let word = slot + index >> 6
    // Out of range only if the fields of a structure are used after it is complete.
    if word < words.count { words[word] |= 1 << (UInt64(truncatingIfNeeded: index) & 63) }
  }

  /// Closes the innermost structure.
  ///
  /// - Parameters:
  ///   - slot: What ``open(_:)`` returned.
  ///   - node: The structure.
  ///   - place: Where it is.
  ///   - isComplete: Whether all of its members were read, so that the others are undocumented.
  func close(_ slot: Int, _ node: ResponseNode, at place: MemberPlace.Structure, isComplete: Bool) {
    if isComplete, !isAllRead(slot, node.memberCount) { noteUnread(slot, node, at: place) }
    while words.count > slot { words.removeLast() }
  }

  private func isRead(_ index: Int, of slot: Int) -> Bool {
    let word = slot + index >> 6
    return word < words.count && words[word] & 1 << (UInt64(truncatingIfNeeded: index) & 63) != 0
  }

  private func isAllRead(_ slot: Int, _ count: Int) -> Bool {
    if count <= 64 { return slot < words.count && words[slot] == (count == 64 ? .max : 1 << UInt64(count) - 1) }
    return (0..<count).allSatisfy { isRead($0, of: slot) }
  }

  /// Adds the members that nobody read. Of several with one name only the first is ever read.
  private func noteUnread(_ slot: Int, _ node: ResponseNode, at place: MemberPlace.Structure) {
    var outer: String?
    var namesRead: Set<String>?
    let isRoot = if case .root = place { true } else { false }
    func isUndocumented(_ name: String) -> Bool {
      if isRoot, envelopeMembers.contains(name.lowercased()) { return false }
      var names = namesRead ?? []
      if namesRead == nil {
        node.forEachMember { index, name, _ in if isRead(index, of: slot) { names.insert(name) } }
        namesRead = names
      }
      return !names.contains(name)
    }
    node.forEachMember { index, name, value in
      guard !isRead(index, of: slot), !isFull else { return }
      let path = outer ?? place.path
      outer = path
      let member = Self.join(path, name)
      // A member that is known already needs no search for another of its name.
      guard positions[Key(kind: .member, path: member)] != nil || isUndocumented(name) else { return }
      object = member
      walk(value, name, path: member, depth: 0)
    }
  }

  private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// Adds an undocumented member and everything in it.
  private func walk(_ node: ResponseNode, _ name: String, path: String, depth: Int) {
    guard Self.isPlain(name), depth < Self.maximumDepth else {
      isIncomplete = true
      return
    }
    if depth > 0, positions[Key(kind: .member, path: path)] == nil {
      guard countsInside[object, default: 0] < Self.insideLimit else {
        isIncomplete = true
        return
      }
      countsInside[object, default: 0] += 1
    }
    add(.member, path, observed: JSONTypeName.observed(node), documented: nil)
    walkInside(node, path: path, depth: depth + 1)
  }

  /// Adds the members of an undocumented object, or of all objects of a list.
  private func walkInside(_ node: ResponseNode, path: String, depth: Int) {
    guard depth < Self.maximumDepth else {
      isIncomplete = true
      return
    }
    switch node {
    case .list(let elements):
      for element in elements where !isFull { walkInside(element, path: path, depth: depth + 1) }
    case .elements(let elements) where elements.count > 1:
      for element in elements where !isFull { walkInside(.elements([element]), path: path, depth: depth) }
    default:
      node.forEachMember { _, name, value in
        if !isFull { walk(value, name, path: Self.join(path, name), depth: depth) }
      }
    }
  }

  /// Whether a name can be part of a path and is worth showing: visible, on one line, not endless, and without what separates names.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= maximumNameLength
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case ".", "[", "]", "{", "}": false
        default:
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
          default: true
          }
        }
      }
  }

  // MARK: - Other differences

  /// Adds a difference of a documented member.
  ///
  /// - Parameters:
  ///   - kind: The kind of the difference.
  ///   - place: The member, or an element of the list that it is.
  ///   - node: What the response has there; nil for nothing.
  ///   - documented: The documented type of the value there.
  func note(_ kind: ObservedDifference.Kind, at place: MemberPlace, _ node: ResponseNode?, documented: String) {
    let observed = node.map { JSONTypeName.observed($0) }
    let isElement = place.index != nil
    add(
      kind, place.path, observed: isElement ? observed.map { JSONTypeName.list(of: $0) } : observed,
      documented: isElement ? JSONTypeName.list(of: documented) : documented)
  }

  // MARK: - What is kept

  private var isFull: Bool {
    guard differences.count >= Self.limit else { return false }
    isIncomplete = true
    return true
  }

  /// Adds a difference, once for its kind and path. Of several types the first is kept that is more than null or an empty list.
  private func add(_ kind: ObservedDifference.Kind, _ path: String, observed: String?, documented: String?) {
    let key = Key(kind: kind, path: path)
    if let position = positions[key] {
      if JSONTypeName.isIndefinite(differences[position].observedType) { differences[position].observedType = observed }
    } else if !isFull {
      positions[key] = differences.count
      differences.append(
        Difference(kind: kind, path: path, observedType: observed, documentedType: documented))
    }
  }
}
