/// Reads the members of one structure of a response, from JSON or XML, leniently.
///
/// What is absent, null or, for anything but text, empty gives nil or an empty list. Numbers may be written as text and
/// the other way round; a single element may stand where a list is documented; a list may stand without the object
/// around it. Members that nobody asks for are ignored.
///
/// A value is read as the documented type first; only one that is written otherwise costs more.
///
/// A value that cannot be read as the documented type at all makes ``ResponseDecoder`` throw. A client leaves it out and logs
/// it, so that the rest of the response can be read: the member is nil, a list comes without the element.
public struct ResponseFields {
  private let node: ResponseNode
  private let place: MemberPlace.Structure
  private let requestIDSource: RequestIDSource
  /// Where to take note of values that can't be read; nil if they are errors.
  private let unreadable: UnreadableMembers?
  /// Where to note what is read, and what differs from the documentation; nil if nothing is observed.
  private let observation: ResponseObservation?
  /// What the observation has for this structure.
  private let slot: Int

  /// Opens a structure.
  private init(
    _ node: ResponseNode, _ place: MemberPlace.Structure, _ requestIDSource: RequestIDSource,
    _ unreadable: UnreadableMembers?, _ observation: ResponseObservation?
  ) {
    (self.node, self.place, self.requestIDSource, self.unreadable) = (node, place, requestIDSource, unreadable)
    (self.observation, slot) = (observation, observation?.open(node) ?? 0)
  }

  /// Reads the root of a body.
  static func read<V>(
    _ root: ResponseNode, _ requestIDSource: RequestIDSource, _ unreadable: UnreadableMembers?,
    _ observation: ResponseObservation?, _ read: (ResponseFields) throws -> V
  ) throws -> V {
    try ResponseFields(root, .root, requestIDSource, unreadable, observation).complete(read)
  }

  /// Reads a structure inside.
  private func inside<V>(
    _ node: ResponseNode, at place: MemberPlace, _ read: (ResponseFields) throws -> V
  ) throws -> V {
    try ResponseFields(node, .member(place), RequestIDSource(), unreadable, observation).complete(read)
  }

  /// Reads all members that are documented; where there is an observation, the others are noted.
  private func complete<V>(_ read: (ResponseFields) throws -> V) throws -> V {
    guard let observation else { return try read(self) }
    var isComplete = true
    defer { observation.close(slot, node, at: place, isComplete: isComplete) }
    // What is read is returned at once: to keep it in a variable copies all of it.
    do { return try read(self) } catch {
      isComplete = false
      throw error
    }
  }

  /// The member of a name, which is read then.
  private func member(_ name: String) -> ResponseNode? {
    guard let observation else { return node[name] }
    return node.member(name) { observation.mark($0, of: slot) }
  }

  /// The id of the call: the member that the service has for it, in any letter case, else what the header of the response says, else
  /// empty. Only the root of a body has one.
  public func requestID() -> String {
    if let member = requestIDSource.member, let id = (try? string(spelling(of: member))) ?? nil, !id.isEmpty {
      id
    } else {
      requestIDSource.header
    }
  }

  /// Whether a member satisfies a condition. One pass over the members, however many there are.
  package func contains(where condition: (_ name: String, _ value: ResponseScalar) -> Bool) -> Bool {
    node.members.contains { condition($0.name, ResponseScalar($0.value)) }
  }

  /// A name as the response writes it, if it differs in letter case only, else the name itself.
  package func spelling(of name: String) -> String {
    if node[name] != nil { return name }
    let lowercased = name.lowercased()
    // Of several spellings the same one is taken each time.
    return node.members.map(\.name).filter { $0.lowercased() == lowercased }.min() ?? name
  }

  // MARK: - Scalars

  /// A text, if there is one.
  ///
  /// - Throws: `DecodingError` where there is neither a text nor another scalar.
  public func string(_ name: String) throws -> String? { try value(name) }

  /// A number without a fraction, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func integer(_ name: String) throws -> Int? { try value(name) }

  /// A number, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func double(_ name: String) throws -> Double? { try value(name) }

  /// A boolean, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func boolean(_ name: String) throws -> Bool? { try value(name) }

  /// A point in time, if there is one.
  ///
  /// - Throws: `DecodingError` where there is neither a text nor another scalar.
  public func timestamp(_ name: String) throws -> Timestamp? {
    guard let text = try string(name), !text.isBlank else { return nil }
    return Timestamp(rawValue: text)
  }

  /// A scalar of any other type, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as this type.
  public func value<V: ResponseValue>(_ name: String) throws -> V? {
    guard let node = member(name) else { return nil }
    if let observation, node.isSeveral, V.self != JSONValue.self {
      // The first one is read.
      observation.note(
        .type, at: MemberPlace(structure: place, name: name), node, documented: JSONTypeName.documented(V.self))
    }
    do { return try V(ResponseScalar(node)) } catch {
      try leaveOut(MemberPlace(structure: place, name: name), node, expected: "\(V.self)", error)
      return nil
    }
  }

  /// A value out of a documented list, if there is one: a text, or a number or boolean as its text.
  ///
  /// - Throws: `DecodingError` where there is neither a text nor another scalar.
  public func openValue<List: ValueList>(_ name: String) throws -> OpenValue<List>? {
    guard let text = try string(name) else { return nil }
    if let observation, List.isUnexpected(text) {
      observation.note(
        .value, at: MemberPlace(structure: place, name: name), node[name], documented: JSONTypeName.string)
    }
    return OpenValue(rawValue: text)
  }

  // MARK: - Structures

  /// A structure, if there is one.
  ///
  /// - Throws: `DecodingError` where something else stands there, or a member cannot be read.
  public func structure<S: ResponseStructure>(_ name: String) throws -> S? {
    guard let node = member(name) else { return nil }
    let place = MemberPlace(structure: place, name: name)
    if let observation, node.isSeveral {
      observation.note(.type, at: place, node, documented: JSONTypeName.object)
    }
    do { return try structure(node, at: place) } catch {
      try leaveOut(place, node, expected: Self.structureType, error)
      return nil
    }
  }

  private func structure<S: ResponseStructure>(_ node: ResponseNode, at place: MemberPlace) throws -> S? {
    if node.isBlank { return nil }
    guard node.isStructure else { throw NotAStructure() }
    return try inside(node, at: place) { try S(from: $0) }
  }

  /// The documented type of a structure, for people.
  private static let structureType = "object"

  /// What a member holds that is always there.
  ///
  /// - Parameters:
  ///   - name: The name of the member.
  ///   - value: What was read under that name.
  /// - Throws: `DecodingError` where there is none, or what tells why it was left out.
  public func required<V>(_ name: String, _ value: V?) throws -> V {
    if let value { return value }
    let place = MemberPlace(structure: place, name: name)
    if let member = unreadable?.takeBack(MemberPath.text(place.keys)) { throw member }
    observation?.note(.missing, at: place, node[name], documented: JSONTypeName.documented(V.self))
    throw DecodingError.keyNotFound(
      WireKey(name),
      DecodingError.Context(codingPath: place.keys.dropLast(), debugDescription: "there is no value"))
  }

  // MARK: - Lists

  /// The elements of a list of texts.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element cannot be read as text.
  public func strings(_ name: String, _ inner: String? = nil) throws -> [String] { try values(name, inner) }

  /// The elements of a list of values out of a documented list.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element cannot be read as text.
  public func openValues<List: ValueList>(_ name: String, _ inner: String? = nil) throws -> [OpenValue<List>] {
    try elements(name, inner, expected: "\(String.self)") { node, place in
      guard let text = try String(ResponseScalar(node)) else { return nil }
      if let observation, List.isUnexpected(text) {
        // An element alone is in place of its list.
        let documented = place.index == nil ? JSONTypeName.list(of: JSONTypeName.string) : JSONTypeName.string
        observation.note(.value, at: place, node, documented: documented)
      }
      return OpenValue(rawValue: text)
    }
  }

  /// The elements of a list of scalars.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element cannot be read as this type.
  public func values<V: ResponseValue>(_ name: String, _ inner: String? = nil) throws -> [V] {
    try elements(name, inner, expected: "\(V.self)") { node, _ in try V(ResponseScalar(node)) }
  }

  /// The elements of a list of structures.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element is something else, or a member of it cannot be read.
  public func structures<S: ResponseStructure>(_ name: String, _ inner: String? = nil) throws -> [S] {
    try elements(name, inner, expected: Self.structureType) { try structure($0, at: $1) }
  }

  private func elements<V>(
    _ name: String, _ inner: String?, expected: @autoclosure () -> String,
    _ read: (ResponseNode, MemberPlace) throws -> V?
  ) throws -> [V] {
    guard let node = member(name) else { return [] }
    var place = MemberPlace(structure: place, name: name)
    let outer = place
    if let inner {
      if node.isStructure, !node.isSeveral {
        return try inside(node, at: place) { try $0.elements(inner, nil, expected: expected(), read) }
      }
      // The list is the member that the documentation has inside.
      place = MemberPlace(structure: .member(outer), name: inner)
    }
    if let list = node.list {
      var values: [V] = []
      values.reserveCapacity(list.count)
      for (index, element) in list.enumerated() {
        place.index = index
        do { if let value = try read(element, place) { values.append(value) } } catch {
          try leaveOut(place, element, expected: expected(), error)
        }
      }
      return values
    }
    if node.isBlank { return [] }
    do { return try read(node, place).map { [$0] } ?? [] } catch {
      try leaveOut(outer, node, expected: inner == nil ? "[\(expected())]" : Self.structureType, error)
      return []
    }
  }

  // MARK: - What cannot be read

  /// Adds a member whose value can't be read to the unreadable members, where these are collected.
  ///
  /// - Throws: The member, where such members aren't collected; any error that isn't about the type of a value.
  private func leaveOut(_ place: MemberPlace, _ node: ResponseNode, expected: String, _ error: any Error) throws {
    let member: UnreadableMember
    switch error {
    case let inner as UnreadableMember:
      guard unreadable != nil else { throw inner }
      let text = "object whose member \(inner.path) cannot be read: \(inner.reason)"
      member = UnreadableMember(place.keys, expected: expected, incomplete: text)
    case DecodingError.keyNotFound(let key, let context):
      guard unreadable != nil else { throw error }
      let text = "object without the member \(MemberPath.text(context.codingPath + [key]))"
      member = UnreadableMember(place.keys, expected: expected, incomplete: text)
    case is DecodingError, is NotAStructure:
      member = UnreadableMember(place.keys, expected: expected, found: ObservedType(node))
      observation?.note(.type, at: place, node, documented: JSONTypeName.documented(expected))
    default: throw error
    }
    guard let unreadable else { throw member }
    unreadable.add(member)
  }
}

/// A value that isn't a structure. Unlike a `DecodingError`, it costs no text, which only the member around it has.
private struct NotAStructure: Error {}

/// Where the id of a call is found.
struct RequestIDSource: Sendable {
  /// The member at the root of the body, in any letter case; nil if bodies don't have one.
  var member: String?
  /// What the header of the response says; empty if it says nothing.
  var header = ""
}
