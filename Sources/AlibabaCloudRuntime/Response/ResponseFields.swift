/// Reads the members of one structure of a response, from JSON or XML, leniently.
///
/// What is absent, null or, for anything but text, empty gives nil or an empty list. Numbers may be written as text and
/// the other way round; a single element may stand where a list is documented; a list may stand without the object
/// around it. Members that nobody asks for are ignored.
public struct ResponseFields {
  private let container: KeyedDecodingContainer<WireKey>
  private let fallbackRequestID: String

  /// Opens the structure that a decoder stands at.
  ///
  /// - Throws: `DecodingError` where there is no structure.
  public init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: WireKey.self)
    fallbackRequestID = CodingUserInfoKey.requestID.flatMap { decoder.userInfo[$0] as? String } ?? ""
  }

  /// The id of the call: the member `RequestId`, else what the header of the response says, else empty.
  public func requestID() -> String {
    if let id: String = (try? value("RequestId")) ?? nil, !id.isEmpty { id } else { fallbackRequestID }
  }

  /// A scalar, if there is one.
  ///
  /// - Throws: `DecodingError` where the value cannot be read as this type.
  public func value<V: ResponseValue>(_ name: String) throws -> V? {
    let key = WireKey(name)
    guard container.contains(key) else { return nil }
    return try container.decode(LenientScalar<V>.self, forKey: key).value
  }

  /// A structure, if there is one.
  ///
  /// - Throws: `DecodingError` where something else stands there, or a member cannot be read.
  public func structure<S: ResponseStructure>(_ name: String) throws -> S? {
    let key = WireKey(name)
    guard container.contains(key) else { return nil }
    return try container.decode(LenientStructure<S>.self, forKey: key).value
  }

  /// The elements of a list of scalars.
  ///
  /// - Parameter path: The name of the list; for a list inside an object that holds nothing else, the names of both.
  /// - Throws: `DecodingError` where an element cannot be read as this type.
  public func values<V: ResponseValue>(_ path: String...) throws -> [V] {
    try elements(path, of: LenientScalar<V>.self).compactMap(\.value)
  }

  /// The elements of a list of structures.
  ///
  /// - Parameter path: The name of the list; for a list inside an object that holds nothing else, the names of both.
  /// - Throws: `DecodingError` where an element is something else, or a member of it cannot be read.
  public func structures<S: ResponseStructure>(_ path: String...) throws -> [S] {
    try elements(path, of: LenientStructure<S>.self).compactMap(\.value)
  }

  private func elements<E: LenientElement>(_ path: [String], of type: E.Type) throws -> [E] {
    var outer = container
    for (depth, name) in path.enumerated() {
      let key = WireKey(name)
      guard outer.contains(key) else { return [] }
      let isWrapper = depth < path.count - 1
      if isWrapper, let inner = try? outer.nestedContainer(keyedBy: WireKey.self, forKey: key) {
        outer = inner
      } else if var list = try? outer.nestedUnkeyedContainer(forKey: key) {
        var elements: [E] = []
        while !list.isAtEnd { elements.append(try list.decode(type)) }
        return elements
      } else if let text = try? outer.decode(String.self, forKey: key), text.trimmingWhitespace().isEmpty {
        return []
      } else {
        return [try outer.decode(type, forKey: key)]
      }
    }
    return []
  }
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
  /// Where decoders carry the id of the call that the header of the response names.
  static let requestID = CodingUserInfoKey(rawValue: "AlibabaCloudRuntime.requestID")
}

/// An element of a list, or what stands for none.
private protocol LenientElement: Decodable {
  associatedtype Value
  var value: Value? { get }
}

private struct LenientScalar<V: ResponseValue>: LenientElement {
  let value: V?

  init(from decoder: any Decoder) throws { value = try V(ResponseScalar(decoder.singleValueContainer())) }
}

private struct LenientStructure<S: ResponseStructure>: LenientElement {
  let value: S?

  init(from decoder: any Decoder) throws {
    value = try Self.isBlank(decoder) ? nil : S(from: decoder)
  }

  /// Whether there is null, blank text or, in XML, nothing at all where the structure should be.
  private static func isBlank(_ decoder: any Decoder) throws -> Bool {
    if let decoder = decoder as? ElementDecoder { return decoder.elements.allSatisfy(\.isBlank) }
    // JSON objects are told apart first: to ask them for text costs an error.
    if (try? decoder.container(keyedBy: WireKey.self)) != nil { return false }
    let scalar = ResponseScalar(try decoder.singleValueContainer())
    return scalar.isNull || scalar.string?.trimmingWhitespace().isEmpty == true
  }
}
