/// Takes a JSON text apart, after RFC 8259.
///
/// The work is linear in the size of the text, the memory too, and the stack is not used up by deep nesting.
struct JSONParser {
  /// Why a text was not read.
  enum Failure: Error, Hashable, CustomStringConvertible {
    /// It breaks the rules of JSON at this byte.
    case malformed(offset: Int)
    /// It ends too early.
    case truncated
    /// Its arrays and objects are nested too deep.
    case depth
    /// It is too large.
    case size

    var description: String {
      switch self {
      case .malformed(let offset): "the body is not valid JSON at byte \(offset)"
      case .truncated: "the body is JSON that ends too early"
      case .depth: "the arrays and objects of the body are nested deeper than \(JSONParser.maximumDepth)"
      case .size: "the body is larger than \(JSONParser.maximumSize) bytes"
      }
    }
  }

  /// How deep arrays and objects may be nested. The deepest response of the service has less than twenty levels.
  static let maximumDepth = 500
  /// How large a text may be: offsets have 32 bits.
  static let maximumSize = Int(Int32.max)

  private let bytes: [UInt8]
  private var nodes: [JSONDocument.Node] = []
  private var position = 0
  /// The arrays and objects that are not closed.
  private var open: [Int] = []
  /// Whether the last node is the name of a member.
  private var lacksValue = false

  /// Reads a text.
  ///
  /// - Returns: The document, and why it is not whole; the values before that place are there.
  static func parse(_ text: some Collection<UInt8>) -> (document: JSONDocument, failure: Failure?) {
    guard text.count <= maximumSize else { return (JSONDocument(bytes: [], nodes: []), .size) }
    // A zero is valid nowhere, so nothing has to ask for the end of the bytes.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 1)
    bytes.append(contentsOf: text)
    bytes.append(0)
    var parser = JSONParser(bytes: bytes)
    var failure: Failure?
    do throws(Failure) { try parser.document() } catch { failure = error }
    return (JSONDocument(bytes: bytes, nodes: parser.nodes), failure)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 16)
  }

  private mutating func document() throws(Failure) {
    defer {
      // Where the text ends too early, a name still needs a value, and containers an end.
      if lacksValue { append(.null, from: position, to: position) }
      while let container = open.popLast() { close(container) }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try value()
    // After a value: what may follow it depends on what is open.
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      switch skipWhitespace() {
      case UInt8(ascii: ","):
        position += 1
        if isObject { try name() }
        try value()
      case UInt8(ascii: "]") where !isObject, UInt8(ascii: "}") where isObject:
        position += 1
        open.removeLast()
        close(container)
      default: throw unexpected()
      }
    }
    _ = skipWhitespace()
    if position != bytes.count - 1 { throw .malformed(offset: position) }
  }

  /// A scalar or an empty container; or the beginning of a container, down to its first scalar.
  private mutating func value() throws(Failure) {
    while true {
      let byte = skipWhitespace()
      switch byte {
      case UInt8(ascii: "\""): return try text()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if open.count == Self.maximumDepth { throw .depth }
        let isObject = byte == UInt8(ascii: "{")
        open.append(nodes.count)
        append(isObject ? .object : .array, from: position, to: position)
        position += 1
        let next = skipWhitespace()
        if next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          position += 1
          open.removeLast()
          return
        }
        if isObject { try name() }
      case UInt8(ascii: "t"): return try word("true", .yes)
      case UInt8(ascii: "f"): return try word("false", .no)
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }
  }

  private mutating func name() throws(Failure) {
    guard skipWhitespace() == UInt8(ascii: "\"") else { throw unexpected() }
    try text()
    lacksValue = true
    guard skipWhitespace() == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
  }

  private mutating func text() throws(Failure) {
    position += 1
    let start = position
    var kind = JSONDocument.Kind.plainText
    while true {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        kind = .escapedText
        try escape()
      } else if byte < 0x20 {
        throw unexpected()
      } else {
        position += 1
      }
    }
    append(kind, from: start, to: position)
    position += 1
  }

  private mutating func escape() throws(Failure) {
    position += 1
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard JSONText.value(ofHexDigit: bytes[position]) != nil else { throw unexpected() }
        position += 1
      }
    default: throw unexpected()
    }
  }

  private mutating func word(_ word: String, _ kind: JSONDocument.Kind) throws(Failure) {
    let start = position
    for byte in word.utf8 {
      guard bytes[position] == byte else { throw unexpected() }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func number() throws(Failure) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if bytes[position] == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits() throws(Failure) {
    guard bytes[position] &- UInt8(ascii: "0") < 10 else { throw unexpected() }
    while bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
  }

  /// The next byte that is no white space; it is not consumed.
  private mutating func skipWhitespace() -> UInt8 {
    while true {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
  }

  private mutating func append(_ kind: JSONDocument.Kind, from start: Int, to end: Int) {
    lacksValue = false
    nodes.append(
      JSONDocument.Node(
        kind: kind, mark: start < end ? JSONDocument.mark(bytes[start], bytes[end - 1]) : 0,
        start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: end - start), end: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func close(_ container: Int) { nodes[container].end = UInt32(truncatingIfNeeded: nodes.count) }

  private func unexpected() -> Failure {
    position >= bytes.count - 1 ? .truncated : .malformed(offset: position)
  }
}
