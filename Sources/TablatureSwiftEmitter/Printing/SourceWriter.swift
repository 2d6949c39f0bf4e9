/// Writes lines of source and keeps their indentation.
struct SourceWriter: Sendable {
  /// The longest line that the project's formatter leaves as it is.
  static let width = 120

  /// What declarations begin with: `public `, or nothing where the module's own access level does.
  let access: String

  /// What was written, each line ended by a line break.
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether an empty line would be out of place: there is one, or a block, or the file, just began.
  private var isSeparated = true

  /// Makes a writer of declarations that are seen by some.
  init(accessLevel: AccessLevel = .public) {
    access = accessLevel == .internal ? "" : "\(accessLevel.rawValue) "
  }

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What was written in UTF-8, without the room that is kept for more.
  var contents: [UInt8] { bytes.withUnsafeBufferPointer(Array.init) }

  /// The indentation of the next line, in characters.
  var indentation: Int { depth * 2 }

  /// Writes the lines of a text, each of them indented.
  mutating func write(_ text: String) {
    text.withBytes { text in
      var start = 0
      for index in 0..<text.count where text[index] == UInt8(ascii: "\n") {
        write(line: UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
      }
      write(line: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Writes a line that is put together from several texts.
  mutating func write(parts: String...) {
    beginLine()
    for part in parts { add(part) }
    endLine()
  }

  private mutating func write(line: UnsafeBufferPointer<UInt8>) {
    if line.isEmpty {
      isSeparated = true
      bytes.append(UInt8(ascii: "\n"))
    } else {
      beginLine()
      bytes.append(contentsOf: line)
      endLine()
    }
  }

  /// Begins a line that isn't empty.
  private mutating func beginLine() { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation)) }

  /// Ends a line that isn't empty.
  private mutating func endLine() {
    isSeparated = bytes.last == UInt8(ascii: "{")
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Goes on with a line.
  private mutating func add(_ text: String) { text.withBytes { bytes.append(contentsOf: $0) } }

  /// Writes a line of a documentation comment, whose text must not be taken for anything else.
  mutating func write(commentLine line: ArraySlice<UInt8>, after mark: String) {
    beginLine()
    add("/// ")
    if !mark.isEmpty { add(mark) }
    if let place = Escaping.placeOfBackslash(inMarkdownLine: line) {
      bytes += line[..<place]
      bytes.append(UInt8(ascii: "\\"))
      bytes += line[place...]
    } else {
      bytes += line
    }
    endLine()
  }

  /// Writes an empty line, unless one stands there or a block just began.
  mutating func separate() {
    if !isSeparated { write("") }
  }

  /// Writes a head and `{`, what the body writes one level deeper, and `}`.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    write(head.isEmpty ? "{" : head + " {")
    indented(body)
    write("}")
  }

  /// Writes one level deeper.
  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Whether a line still fits, with something of a known length behind it.
  func fits(_ line: String, reserving count: Int = 0) -> Bool {
    let room = SourceWriter.width - indentation - count
    // No character takes less than a byte, and counting bytes costs nothing.
    return line.utf8.count <= room || line.count <= room
  }

  /// Writes a syntax tree of calls and literals on one line, or over as many as it needs.
  mutating func write(_ layout: Layout, before head: String = "", after tail: String = "") {
    let size = layout.sizeOnOneLine
    let room = SourceWriter.width - indentation - size.commas
    if !size.hasLineBreak, head.utf8.count + size.bytes + tail.utf8.count <= room {
      beginLine()
      add(head)
      add(layout)
      add(tail)
      return endLine()
    }
    // Characters may be fewer than bytes, but not where all of them are of ASCII.
    if size.hasLineBreak || !size.isASCII || size.bytes <= room {
      let line = head + layout.oneLine + tail
      if fits(line, reserving: size.commas) { return write(line) }
    }
    switch layout {
    case .text(let text):
      write(head + text + tail)
    case .labeled(let label, let value):
      if case .text(let text) = value {
        // The formatter moves a value that does not fit below its label.
        write(head + label + ":")
        indented { $0.write(text + tail) }
      } else {
        write(value, before: head + label + ": ", after: tail)
      }
    case .group(let open, let elements, let close, let trailingComma):
      write(head + open)
      indented { writer in
        for (index, element) in elements.enumerated() {
          let isLast = index == elements.count - 1
          // The formatter wants no comma behind a single element.
          writer.write(element, after: isLast && (!trailingComma || index == 0) ? "" : ",")
        }
      }
      write(close + tail)
    }
  }

  /// Goes on with a line.
  private mutating func add(_ layout: Layout) {
    switch layout {
    case .text(let text): add(text)
    case .labeled(let label, let value):
      add(label)
      add(": ")
      add(value)
    case .group(let open, let elements, let close, _):
      add(open)
      for index in elements.indices {
        if index > 0 { add(", ") }
        add(elements[index])
      }
      add(close)
    }
  }
}

/// An expression as far as line breaks need to know it.
indirect enum Layout: Hashable, Sendable {
  /// Something without a place to break it.
  case text(String)
  /// `label: value`
  case labeled(String, Layout)
  /// `Tag(…)`, `[…]`; over several lines with a comma behind the last element, or without.
  case group(open: String, [Layout], close: String, trailingComma: Bool)

  /// A call.
  static func call(_ function: String, _ arguments: [Layout]) -> Layout {
    .group(open: function + "(", arguments, close: ")", trailingComma: false)
  }

  /// An array or dictionary literal.
  static func literal(_ elements: [Layout]) -> Layout {
    .group(open: "[", elements, close: "]", trailingComma: true)
  }

  /// What an expression takes on one line.
  struct Size {
    /// The bytes of its text.
    var bytes = 0
    /// Room that the formatter wants for commas behind last elements, even on one line.
    var commas = 0
    /// Whether its text has line breaks of its own.
    var hasLineBreak = false
    /// Whether its text is of ASCII, so that each byte is a character.
    var isASCII = true

    fileprivate mutating func add(_ layout: Layout) {
      switch layout {
      case .text(let text): add(text)
      case .labeled(let label, let value):
        add(label)
        bytes += 2
        add(value)
      case .group(let open, let elements, let close, let trailingComma):
        add(open)
        for element in elements { add(element) }
        bytes += 2 * max(elements.count - 1, 0)
        if trailingComma, elements.count > 1 { commas += 1 }
        add(close)
      }
    }

    private mutating func add(_ text: String) {
      text.withBytes { text in
        bytes += text.count
        for byte in text {
          if byte == UInt8(ascii: "\n") { hasLineBreak = true }
          if byte >= 0x80 { isASCII = false }
        }
      }
    }
  }

  /// Room that the formatter wants for commas behind last elements, even on one line.
  var roomForCommas: Int { sizeOnOneLine.commas }

  /// What it takes on one line.
  var sizeOnOneLine: Size {
    var size = Size()
    size.add(self)
    return size
  }

  /// Everything on one line.
  var oneLine: String {
    if case .text(let text) = self { return text }
    var line = ""
    append(to: &line)
    return line
  }

  private func append(to line: inout String) {
    switch self {
    case .text(let text): line += text
    case .labeled(let label, let value):
      line += label
      line += ": "
      value.append(to: &line)
    case .group(let open, let elements, let close, _):
      line += open
      var isFirst = true
      for element in elements {
        if !isFirst { line += ", " }
        isFirst = false
        element.append(to: &line)
      }
      line += close
    }
  }
}
