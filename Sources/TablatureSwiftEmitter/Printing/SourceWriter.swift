/// Writes lines of source and keeps their indentation.
struct SourceWriter: Sendable {
  /// The longest line that the project's formatter leaves as it is.
  static let width = 120

  /// What declarations begin with: `public `, or nothing where the module's own access level does.
  let access: String

  /// What was written, each line ended by a line break.
  private var bytes: [UInt8] = []
  private var depth = 0
  private var indent = ""
  /// Whether an empty line would be out of place: there is one, or a block, or the file, just began.
  private var isSeparated = true

  /// Makes a writer of declarations that are seen by some.
  init(accessLevel: AccessLevel = .public) {
    access = accessLevel == .internal ? "" : "\(accessLevel.rawValue) "
  }

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The indentation of the next line, in characters.
  var indentation: Int { depth * 2 }

  /// Writes the lines of a text, each of them indented.
  mutating func write(_ text: String) {
    // Most texts are one line, which is not worth taking apart.
    guard text.hasByte(UInt8(ascii: "\n")) else { return write(line: text.utf8) }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { write(line: line) }
  }

  private mutating func write(line: some BidirectionalCollection<UInt8>) {
    if line.isEmpty {
      isSeparated = true
    } else {
      bytes += indent.utf8
      bytes += line
      isSeparated = line.last == UInt8(ascii: "{")
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a line of a documentation comment, whose text must not be taken for anything else.
  mutating func write(commentLine line: ArraySlice<UInt8>, after mark: String) {
    bytes += indent.utf8
    bytes += "/// ".utf8
    bytes += mark.utf8
    if let place = Escaping.placeOfBackslash(inMarkdownLine: line) {
      bytes += line[..<place]
      bytes.append(UInt8(ascii: "\\"))
      bytes += line[place...]
    } else {
      bytes += line
    }
    isSeparated = bytes.last == UInt8(ascii: "{")
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes an empty line, unless one stands there or a block just began.
  mutating func separate() {
    if !isSeparated { write(line: "".utf8) }
  }

  /// Writes a head and `{`, what the body writes one level deeper, and `}`.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    write(head.isEmpty ? "{" : head + " {")
    indented(body)
    write("}")
  }

  /// Writes one level deeper.
  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    let outer = indent
    depth += 1
    indent += "  "
    body(&self)
    depth -= 1
    indent = outer
  }

  /// Whether a line still fits, with something of a known length behind it.
  func fits(_ line: String, reserving count: Int = 0) -> Bool {
    let room = SourceWriter.width - indentation - count
    // No character takes less than a byte, and counting bytes costs nothing.
    return line.utf8.count <= room || line.count <= room
  }

  /// Writes a syntax tree of calls and literals on one line, or over as many as it needs.
  mutating func write(_ layout: Layout, before head: String = "", after tail: String = "") {
    let line = head + layout.oneLine + tail
    if fits(line, reserving: layout.roomForCommas) { return write(line) }
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

  /// Room that the formatter wants for commas behind last elements, even on one line.
  var roomForCommas: Int {
    switch self {
    case .text: 0
    case .labeled(_, let value): value.roomForCommas
    case .group(_, let elements, _, let trailingComma):
      elements.reduce(trailingComma && elements.count > 1 ? 1 : 0) { $0 + $1.roomForCommas }
    }
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
