/// Decodes from an XML element, so that one `init(from:)` serves JSON and XML.
///
/// A member is the element with its name, a list is what ``ElementTree/listElements()`` tells, and every scalar is text.
struct ElementDecoder: Decoder {
  /// The elements that stand for the value: one, or all with the same name where a list is asked.
  let elements: [ElementTree]
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any]

  init(root: ElementTree, userInfo: [CodingUserInfoKey: Any] = [:]) {
    elements = [root]
    codingPath = []
    self.userInfo = userInfo
  }

  init(_ elements: [ElementTree], at key: some CodingKey, in parent: ElementDecoder) {
    self.elements = elements
    codingPath = parent.codingPath + [key]
    userInfo = parent.userInfo
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try ElementMembers<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { ElementList(self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { ElementText(self) }

  /// The error for an element that is not what is asked.
  func mismatch<T>(_ type: T.Type, _ description: String) -> DecodingError {
    .typeMismatch(type, DecodingError.Context(codingPath: codingPath, debugDescription: description))
  }
}
