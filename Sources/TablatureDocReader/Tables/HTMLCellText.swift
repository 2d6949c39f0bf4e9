/// Collects what a cell of a table in HTML holds, as Markdown.
struct HTMLCellText {
  private var text: [UInt8] = []
  /// The lists that are open: how many items an ordered one has had, nil for others.
  private var lists: [Int?] = []
  /// The text of code while it is open.
  private var code: [UInt8]?
  /// The destinations of the links that are open.
  private var links: [String?] = []
  private var isBehindSpace = false

  /// The content so far.
  var markdown: ArraySlice<UInt8> {
    var finished = self
    finished.closeCode()
    while !finished.links.isEmpty { finished.closeLink() }
    return finished.text[...].droppingOuterSpaces()
  }

  /// Adds text between tags.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard code == nil else {
      code?.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
        if !isBehindSpace { text.append(UInt8(ascii: " ")) }
        isBehindSpace = true
        continue
      }
      isBehindSpace = false
      if Self.isMarkup(byte) { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
  }

  mutating func append(_ string: Substring) { append(ArraySlice(Array(string.utf8))) }

  /// Adds what a tag means.
  mutating func append(_ tag: HTMLTag) {
    guard code == nil || Self.codeNames.contains(tag.name) else { return }
    switch tag.name {
    case "br": write("<br>")
    case "p", "div": breakParagraph()
    case "ul", "ol":
      if tag.isClosing {
        if !lists.isEmpty { lists.removeLast() }
        breakParagraph()
      } else {
        lists.append(tag.name == "ol" ? 0 : nil)
      }
    case "li": if !tag.isClosing { beginItem() }
    case "b", "strong": write("**")
    case "a":
      if tag.isClosing {
        closeLink()
      } else if links.isEmpty {
        links.append(tag.attribute("href"))
        if tag.attribute("href") != nil { write("[") }
      }
    case _ where Self.codeNames.contains(tag.name):
      if tag.isClosing { closeCode() } else if code == nil { code = [] }
    // `List<String>` isn't an element of HTML.
    default: if !tag.isFormatting { append(tag.source[...]) }
    }
  }

  private static let codeNames: Set<String> = ["code", "kbd", "pre", "samp", "tt"]

  /// Characters that could be markup somewhere; CommonMark lets all of them be escaped.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private mutating func write(_ markup: String) {
    text += Array(markup.utf8)
    isBehindSpace = false
  }

  private mutating func breakParagraph() {
    guard !text.isEmpty else { return }
    write("\n\n" + String(repeating: " ", count: 4 * lists.count))
    isBehindSpace = true
  }

  private mutating func beginItem() {
    let depth = max(lists.count, 1)
    var mark = "-   "
    if let last = lists.indices.last, let count = lists[last] {
      lists[last] = count + 1
      mark = "\(count + 1). "
    }
    write("\n" + String(repeating: " ", count: 4 * (depth - 1)) + mark)
    isBehindSpace = true
  }

  private mutating func closeLink() {
    guard let destination = links.popLast(), let destination else { return }
    let isSafe = !destination.contains { $0 == "<" || $0 == ">" || $0.isNewline || $0 == "\\" }
    write("](<\(isSafe ? destination : "")>)")
  }

  private mutating func closeCode() {
    guard let content = code else { return }
    code = nil
    // Entities mean in HTML what they don't mean in code of Markdown.
    var decoding = HTMLCellText()
    decoding.append(content[...])
    let decoded = CommonMark.inlineText(decoding.text[...])
    guard !decoded.isEmpty else { return }
    let fence = decoded.contains("`") ? "``" : "`"
    write(fence + (decoded.hasPrefix("`") ? " " : "") + decoded + (decoded.hasSuffix("`") ? " " : "") + fence)
  }
}
