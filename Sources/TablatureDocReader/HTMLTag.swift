/// A tag of HTML in the text of a page: `<br/>`, `</td>`, `<a id="x">`.
struct HTMLTag {
  /// The name in lower case.
  let name: String
  let isClosing: Bool
  /// Where the tag is among the bytes, angle brackets included.
  let range: Range<Int>
  /// Whether the tag only shapes or anchors the text around it, so that a name or a title is the same without it.
  ///
  /// Other angle brackets belong to the text: `List<String>`.
  let isFormatting: Bool
  /// The tag as it is written.
  let source: [UInt8]

  /// No tag that a person wrote is longer; an angle bracket that nothing closes is then not searched to the end.
  private static let mostBytes = 4096

  /// Reads the tag that begins at a place; nil where none does.
  ///
  /// A `>` between quotation marks belongs to the value of an attribute.
  init?<Bytes: RandomAccessCollection<UInt8>>(in bytes: Bytes, at start: Int) where Bytes.Index == Int {
    let end = min(bytes.endIndex, start + Self.mostBytes)
    guard start + 2 < end, bytes[start] == UInt8(ascii: "<") else { return nil }
    var index = start + 1
    isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    guard bytes[index].isASCIILetter else { return nil }
    while index < end, bytes[index].isASCIIAlphanumeric { index += 1 }
    let written = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    name = written.lowercased()
    // `List<A>` has the name of a type in it, not an anchor.
    isFormatting = Self.formattingNames.contains(name) && (name.utf8.count > 1 || name == written)
    var quote: UInt8?
    while index < end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    guard index < end else { return nil }
    range = start..<index + 1
    source = Array(bytes[range])
  }

  /// The value of an attribute, its quotation marks removed; nil where the tag doesn't have it.
  func attribute(_ name: String) -> String? {
    let text = String(decoding: source.dropLast(), as: UTF8.self)
    var rest = text.dropFirst(self.name.utf8.count + (isClosing ? 2 : 1))
    while let start = rest.firstIndex(where: { $0.isLetter }) {
      rest = rest[start...]
      let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
      rest = rest.dropFirst(key.count).drop { $0.isWhitespace }
      guard rest.first == "=" else {
        if key.isEmpty { return nil }
        continue
      }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      if key.lowercased() == name { return String(value) }
    }
    return nil
  }

  private static let formattingNames: Set<String> = [
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd",
    "label",
    "mark", "nobr", "p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]
}
