// Until emitted code reads from fields itself: it may read from a decoder that carries them.

extension ResponseStructure {
  /// Reads the members.
  public init(from fields: ResponseFields) throws { try self.init(from: FieldsDecoder(fields: fields)) }

  /// Reads the members.
  public init(from decoder: any Decoder) throws { try self.init(from: ResponseFields(decoder)) }
}

extension ResponseFields {
  /// Opens the structure that a decoder of the runtime stands at.
  public init(_ decoder: any Decoder) throws {
    guard let decoder = decoder as? FieldsDecoder else { throw FieldsDecoder.unavailable([]) }
    self = decoder.fields
  }
}

struct FieldsDecoder: Decoder {
  let fields: ResponseFields
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw Self.unavailable(codingPath)
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.unavailable(codingPath) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Self.unavailable(codingPath) }

  static func unavailable(_ path: [any CodingKey]) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: "responses are read from fields"))
  }
}
