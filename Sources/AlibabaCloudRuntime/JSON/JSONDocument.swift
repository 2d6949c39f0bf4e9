/// A JSON text, taken apart but not copied: where each value stands in the bytes, in the order of the text.
///
/// Responses are large and few of their members are asked for more than once, so texts and numbers are made from the bytes
/// when somebody asks for them.
final class JSONDocument: Sendable {
  /// What a value is.
  enum Kind: UInt8, Sendable {
    case null, yes, no, number, array, object
    /// Text without escape sequences.
    case plainText
    /// Text with some.
    case escapedText
  }

  /// One value, or the name of a member, which stands right before its value.
  struct Node: Sendable {
    var kind: Kind
    /// The first and the last byte, which tell most names apart.
    var mark: UInt16 = 0
    /// Where the value stands in the bytes; texts without quotation marks.
    var start: UInt32
    /// How many bytes it has; 0 for arrays and objects.
    var length: UInt32 = 0
    /// The index of the node after the value and all that is inside it.
    var end: UInt32
  }

  /// The text, with a zero behind it.
  let bytes: [UInt8]
  /// The values. Empty where the text is no JSON from the start.
  let nodes: [Node]

  init(bytes: [UInt8], nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  static func mark(_ first: UInt8, _ last: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(last) }

  fileprivate func holds(_ text: String.UTF8View, at start: UInt32) -> Bool {
    var position = Int(start)
    for byte in text {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }
}

/// One value of a JSON document.
struct JSONNode: Sendable {
  let document: JSONDocument
  let index: Int

  private var node: JSONDocument.Node { document.nodes[index] }

  var kind: JSONDocument.Kind { node.kind }

  /// The value of a member, if this is an object that has it. Of members with one name the first one counts.
  func member(_ name: String) -> JSONNode? {
    let node = node
    guard node.kind == .object else { return nil }
    let (nodes, wanted) = (document.nodes, name.utf8)
    let (count, mark) = (wanted.count, JSONDocument.mark(wanted.first ?? 0, wanted.last ?? 0))
    var index = self.index + 1
    while index < Int(node.end) {
      let candidate = nodes[index]
      let isFound =
        candidate.kind == .escapedText
        ? JSONNode(document: document, index: index).text == name
        : candidate.mark == mark && Int(candidate.length) == count && document.holds(wanted, at: candidate.start)
      if isFound { return JSONNode(document: document, index: index + 1) }
      index = Int(nodes[index + 1].end)
    }
    return nil
  }

  /// The elements, if this is an array.
  var elements: [JSONNode]? {
    let node = node
    guard node.kind == .array else { return nil }
    var elements: [JSONNode] = []
    var index = self.index + 1
    while index < Int(node.end) {
      elements.append(JSONNode(document: document, index: index))
      index = Int(document.nodes[index].end)
    }
    return elements
  }

  /// The names and values of the members, if this is an object.
  var members: [(name: String, value: JSONNode)]? {
    let node = node
    guard node.kind == .object else { return nil }
    var members: [(name: String, value: JSONNode)] = []
    var index = self.index + 1
    while index < Int(node.end) {
      let name = JSONNode(document: document, index: index)
      members.append((name.text ?? "", JSONNode(document: document, index: index + 1)))
      index = Int(document.nodes[index + 1].end)
    }
    return members
  }

  /// The text, if this is one. What is not UTF-8 in it becomes U+FFFD.
  var text: String? {
    switch node.kind {
    case .plainText: String(decoding: source, as: UTF8.self)
    case .escapedText: String(decoding: JSONText.unescaped(source), as: UTF8.self)
    default: nil
    }
  }

  /// The digits of the number, as they are written, if this is one.
  var number: ArraySlice<UInt8>? { node.kind == .number ? source : nil }

  private var source: ArraySlice<UInt8> {
    let node = node
    return document.bytes[Int(node.start)..<Int(node.start + node.length)]
  }
}
