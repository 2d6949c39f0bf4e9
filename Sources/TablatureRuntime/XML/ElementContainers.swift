/// The members of an element: the elements inside it by their names.
struct ElementMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: ElementDecoder
  private let members: [String: [ElementTree]]

  init(_ decoder: ElementDecoder) throws {
    guard let element = decoder.elements.first, !element.children.isEmpty || element.isBlank else {
      throw decoder.mismatch(ElementTree.self, "expected elements, found text")
    }
    self.decoder = decoder
    members = Dictionary(grouping: element.children, by: \.name)
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { false }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try text(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try text(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try text(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try text(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try text(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try text(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try text(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try text(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try text(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try text(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try text(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try text(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try text(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try text(key).decode(type) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try type.init(from: inner(key)) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let inner = try inner(key)
    if inner.elements.count > 1 { throw inner.mismatch(ElementTree.self, "expected one element, found several") }
    return try inner.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    ElementList(try inner(key))
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }

  private func inner(_ key: Key) throws -> ElementDecoder {
    guard let elements = members[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "there is no such element"))
    }
    return ElementDecoder(elements, at: key, in: decoder)
  }

  private func text(_ key: Key) throws -> ElementText { ElementText(try inner(key)) }
}

/// The elements of a list.
struct ElementList: UnkeyedDecodingContainer {
  private let decoder: ElementDecoder
  private let elements: [ElementTree]
  private(set) var currentIndex = 0

  init(_ decoder: ElementDecoder) {
    self.decoder = decoder
    elements =
      if decoder.elements.count == 1, let list = decoder.elements[0].listElements() {
        list
      } else if decoder.elements.count == 1, decoder.elements[0].isBlank {
        []
      } else {
        decoder.elements
      }
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  mutating func decodeNil() throws -> Bool { false }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try ElementText($0).decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try ElementText($0).decode(type) } }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next(type.init) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> { try next { try $0.container(keyedBy: type) } }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next { ElementList($0) } }

  mutating func superDecoder() throws -> any Decoder { try next { $0 } }

  /// Reads the next element, and steps over it where it can be read.
  private mutating func next<T>(_ read: (ElementDecoder) throws -> T) throws -> T {
    let key = WireKey(index: currentIndex)
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        ElementTree.self,
        DecodingError.Context(codingPath: codingPath + [key], debugDescription: "the list has no more elements"))
    }
    let value = try read(ElementDecoder([elements[currentIndex]], at: key, in: decoder))
    currentIndex += 1
    return value
  }
}

/// The text of an element. Numbers and booleans are read from it as Swift writes them.
struct ElementText: SingleValueDecodingContainer {
  private let decoder: ElementDecoder

  init(_ decoder: ElementDecoder) { self.decoder = decoder }

  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { false }

  func decode(_ type: String.Type) throws -> String {
    guard let element = decoder.elements.first, element.children.isEmpty else {
      throw decoder.mismatch(type, "expected text, found elements")
    }
    return element.value
  }

  func decode(_ type: Bool.Type) throws -> Bool { try parsed() }
  func decode(_ type: Double.Type) throws -> Double { try parsed() }
  func decode(_ type: Float.Type) throws -> Float { try parsed() }
  func decode(_ type: Int.Type) throws -> Int { try parsed() }
  func decode(_ type: Int8.Type) throws -> Int8 { try parsed() }
  func decode(_ type: Int16.Type) throws -> Int16 { try parsed() }
  func decode(_ type: Int32.Type) throws -> Int32 { try parsed() }
  func decode(_ type: Int64.Type) throws -> Int64 { try parsed() }
  func decode(_ type: UInt.Type) throws -> UInt { try parsed() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try parsed() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try parsed() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try parsed() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try parsed() }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try type.init(from: decoder) }

  private func parsed<T: LosslessStringConvertible>() throws -> T {
    guard let value = T(try decode(String.self).trimmingWhitespace()) else {
      throw decoder.mismatch(T.self, "expected \(T.self), found other text")
    }
    return value
  }
}
