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
  private let container: KeyedDecodingContainer<WireKey>
  private let requestIDSource: RequestIDSource

  /// Opens the structure that a decoder stands at.
  ///
  /// - Throws: `DecodingError` where there is no structure.
  public init(_ decoder: any Decoder) throws {
    self.init(
      try decoder.container(keyedBy: WireKey.self),
      CodingUserInfoKey.requestID.flatMap { decoder.userInfo[$0] as? RequestIDSource } ?? RequestIDSource())
  }

  fileprivate init(_ container: KeyedDecodingContainer<WireKey>, _ requestIDSource: RequestIDSource = RequestIDSource())
  {
    self.container = container
    self.requestIDSource = requestIDSource
  }

  /// The id of the call: the member that the service has for it, in any letter case, else what the header of the response says, else
  /// empty. Only the root of a body has one, and only a ``ResponseDecoder`` knows the member: with another decoder it is empty.
  public func requestID() -> String {
    if let member = requestIDSource.member, let id = (try? string(spelling(of: member))) ?? nil, !id.isEmpty {
      id
    } else {
      requestIDSource.header
    }
  }

  /// The names of all members.
  package var names: [String] { container.allKeys.map(\.stringValue) }

  /// A name as the response writes it, if it differs in letter case only, else the name itself.
  package func spelling(of name: String) -> String {
    if container.contains(WireKey(name)) { return name }
    let lowercased = name.lowercased()
    // Of several spellings the same one is taken each time.
    return names.filter { $0.lowercased() == lowercased }.min() ?? name
  }

  // MARK: - Scalars

  /// A text, if there is one.
  ///
  /// - Throws: `DecodingError` where there is neither a text nor another scalar.
  public func string(_ name: String) throws -> String? {
    let key = WireKey(name)
    do { return try container.decodeIfPresent(String.self, forKey: key) } catch { return try lenient(key) }
  }

  /// A number without a fraction, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func integer(_ name: String) throws -> Int? {
    let key = WireKey(name)
    do { return try container.decodeIfPresent(Int.self, forKey: key) } catch { return try lenient(key) }
  }

  /// A number, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func double(_ name: String) throws -> Double? {
    let key = WireKey(name)
    // XML and JSON have no other way to write what is no number than as text, which the second look refuses.
    if let number = try? container.decodeIfPresent(Double.self, forKey: key), number.isFinite { return number }
    return try lenient(key)
  }

  /// A boolean, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as one.
  public func boolean(_ name: String) throws -> Bool? {
    let key = WireKey(name)
    do { return try container.decodeIfPresent(Bool.self, forKey: key) } catch { return try lenient(key) }
  }

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
  public func value<V: ResponseValue>(_ name: String) throws -> V? { try lenient(WireKey(name)) }

  /// A value out of a documented list, if there is one: a text, or a number or boolean as its text.
  ///
  /// - Throws: `DecodingError` where there is neither a text nor another scalar.
  public func openValue<V: OpenValue>(_ name: String) throws -> V? { try string(name).map(V.init(rawValue:)) }

  private func lenient<V: ResponseValue>(_ key: WireKey) throws -> V? {
    guard container.contains(key) else { return nil }
    do { return try container.decode(LenientScalar<V>.self, forKey: key).value } catch {
      try leaveOut(key, expected: LenientScalar<V>.expected, error)
      return nil
    }
  }

  // MARK: - Structures

  /// A structure, if there is one.
  ///
  /// - Throws: `DecodingError` where something else stands there, or a member cannot be read.
  public func structure<S: ResponseStructure>(_ name: String) throws -> S? {
    let key = WireKey(name)
    do { return try container.decodeIfPresent(LenientStructure<S>.self, forKey: key)?.value } catch {
      try leaveOut(key, expected: LenientStructure<S>.expected, error)
      return nil
    }
  }

  /// What a member holds that is always there.
  ///
  /// - Parameters:
  ///   - name: The name of the member.
  ///   - value: What was read under that name.
  /// - Throws: `DecodingError` where there is none, or what tells why it was left out.
  public func required<V>(_ name: String, _ value: V?) throws -> V {
    if let value { return value }
    let key = WireKey(name)
    if container.contains(key), let member = unreadable(key)?.takeBack(MemberPath.text(container.codingPath + [key])) {
      throw member
    }
    throw DecodingError.keyNotFound(
      key, DecodingError.Context(codingPath: container.codingPath, debugDescription: "there is no value"))
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
  public func openValues<V: OpenValue>(_ name: String, _ inner: String? = nil) throws -> [V] {
    try strings(name, inner).map(V.init(rawValue:))
  }

  /// The elements of a list of scalars.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element cannot be read as this type.
  public func values<V: ResponseValue>(_ name: String, _ inner: String? = nil) throws -> [V] {
    try elements(name, inner, of: LenientScalar<V>.self)
  }

  /// The elements of a list of structures.
  ///
  /// - Parameters:
  ///   - name: The name of the list, or of the object around it.
  ///   - inner: The name of the list inside an object that holds nothing else.
  /// - Throws: `DecodingError` where an element is something else, or a member of it cannot be read.
  public func structures<S: ResponseStructure>(_ name: String, _ inner: String? = nil) throws -> [S] {
    try elements(name, inner, of: LenientStructure<S>.self)
  }

  private func elements<E: LenientElement>(
    _ name: String, _ inner: String?, of type: E.Type
  ) throws -> [E.Value] {
    let key = WireKey(name)
    guard container.contains(key) else { return [] }
    if let inner, let wrapper = try? container.nestedContainer(keyedBy: WireKey.self, forKey: key) {
      return try ResponseFields(wrapper).elements(inner, nil, of: type)
    }
    if var list = try? container.nestedUnkeyedContainer(forKey: key) {
      var elements: [E.Value] = []
      elements.reserveCapacity(list.count ?? 0)
      while !list.isAtEnd {
        do { if let element = try list.decode(type).value { elements.append(element) } } catch {
          let index = list.currentIndex
          // This steps over the element, too.
          let found = try list.decode(ObservedType.self)
          try leaveOut(key, index: index, expected: E.expected, found: found, error)
        }
      }
      return elements
    }
    if (try? container.decode(String.self, forKey: key))?.isBlank ?? false { return [] }
    do { return try container.decodeIfPresent(type, forKey: key)?.value.map { [$0] } ?? [] } catch {
      try leaveOut(key, expected: "[\(E.expected)]", error)
      return []
    }
  }

  // MARK: - What cannot be read

  private func leaveOut(_ key: WireKey, expected: String, _ error: any Error) throws {
    try leaveOut(key, expected: expected, found: container.decode(ObservedType.self, forKey: key), error)
  }

  /// Takes note of a value that cannot be read, where somebody wants to know.
  ///
  /// - Throws: Where nobody does, and where the reason is not the type of a value but that the body is not valid JSON.
  private func leaveOut(
    _ key: WireKey, index: Int? = nil, expected: String, found: ObservedType, _ error: any Error
  ) throws {
    let keys = container.codingPath + [key] + (index.map { [WireKey(index: $0)] } ?? [])
    let notes = unreadable(key)
    let member: UnreadableMember
    switch error {
    case let inner as UnreadableMember:
      guard notes != nil else { throw inner }
      let text = "object whose member \(inner.path) cannot be read: \(inner.reason)"
      member = UnreadableMember(keys, expected: expected, incomplete: text)
    case DecodingError.keyNotFound(let key, let context):
      guard notes != nil else { throw error }
      let text = "object without the member \(MemberPath.text(context.codingPath + [key]))"
      member = UnreadableMember(keys, expected: expected, incomplete: text)
    case DecodingError.dataCorrupted(let context) where context.underlyingError != nil: throw error
    case is DecodingError: member = UnreadableMember(keys, expected: expected, found: found)
    // Foundation throws errors of its own, too, where a body is not valid JSON.
    default: throw error
    }
    guard let notes else { throw member }
    notes.add(member)
  }

  /// Where to take note of a value that cannot be read; nil where nobody wants to know.
  private func unreadable(_ key: WireKey) -> UnreadableMembers? {
    CodingUserInfoKey.unreadableMembers.flatMap {
      try? container.superDecoder(forKey: key).userInfo[$0] as? UnreadableMembers
    }
  }
}

/// Where the id of a call is found.
struct RequestIDSource: Sendable {
  /// The member at the root of the body, in any letter case; nil if bodies don't have one.
  var member: String?
  /// What the header of the response says; empty if it says nothing.
  var header = ""
}

/// A name on the wire.
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

extension CodingUserInfoKey {
  /// Where decoders carry the ``RequestIDSource`` of the response.
  static let requestID = CodingUserInfoKey(rawValue: "TablatureRuntime.requestID")
}

/// An element of a list, or what stands for none.
private protocol LenientElement: Decodable {
  associatedtype Value
  /// The documented type, for people.
  static var expected: String { get }
  var value: Value? { get }
}

private struct LenientScalar<V: ResponseValue>: LenientElement {
  static var expected: String { "\(V.self)" }

  let value: V?

  init(from decoder: any Decoder) throws { value = try V(ResponseScalar(decoder.singleValueContainer())) }
}

private struct LenientStructure<S: ResponseStructure>: LenientElement {
  static var expected: String { "object" }

  let value: S?

  init(from decoder: any Decoder) throws {
    // An element of XML without anything in it opens as a structure without members, but stands for none.
    if let decoder = decoder as? ElementDecoder, decoder.elements.allSatisfy(\.isBlank) {
      value = nil
      return
    }
    let container: KeyedDecodingContainer<WireKey>
    do {
      container = try decoder.container(keyedBy: WireKey.self)
    } catch {
      let scalar = ResponseScalar(try decoder.singleValueContainer())
      guard scalar.isNull || scalar.string?.isBlank == true else { throw error }
      value = nil
      return
    }
    value = try S(from: ResponseFields(container))
  }
}
