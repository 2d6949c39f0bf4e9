public import TablatureAPIModel

/// Shows diagnostics as compilers do: `docs/ecs/X.md:31:5: warning: … [table.row-width]`.
public struct DiagnosticRenderer: Sendable {
  /// How diagnostics look.
  public struct Style: Hashable, Sendable {
    /// Whether the line of the page follows, with a caret below the place.
    public var showsSource: Bool
    /// Whether there are colours.
    public var usesColor: Bool
    /// How many columns there are.
    public var width: Int

    /// Makes a style.
    public init(showsSource: Bool, usesColor: Bool, width: Int = 120) {
      self.showsSource = showsSource
      self.usesColor = usesColor
      self.width = width
    }

    /// Lines for files and other programs.
    public static let plain = Style(showsSource: false, usesColor: false)
  }

  private let style: Style
  private let read: @Sendable (String) -> [UInt8]?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - style: How diagnostics look.
  ///   - read: Gives the content of a page, where source is shown.
  public init(style: Style, read: @escaping @Sendable (String) -> [UInt8]? = { try? FileStore().read($0) }) {
    self.style = style
    self.read = read
  }

  /// The text of diagnostics, each line ended, in the order given.
  ///
  /// Nothing in it disturbs a terminal: control characters of pages and paths are escaped.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var text = ""
    var source = SourceLines(read: read)
    for diagnostic in diagnostics {
      text += message(
        diagnostic.severity, diagnostic.summary.visible + " [\(diagnostic.id.visible)]", at: diagnostic.location)
      text += excerpt(diagnostic.location, &source)
      for note in diagnostic.notes {
        text += message(.note, note.text.visible, at: note.location ?? diagnostic.location)
        if let location = note.location { text += excerpt(location, &source) }
      }
    }
    return text
  }

  private func message(_ severity: Diagnostic.Severity, _ text: String, at location: SourceLocation?) -> String {
    let place = location.map { painted("\($0.description.visible): ", .bold) } ?? ""
    return place + painted("\(severity.rawValue): ", Paint(severity)) + painted(text, severity == .note ? nil : .bold)
      + "\n"
  }

  private func excerpt(_ location: SourceLocation?, _ source: inout SourceLines) -> String {
    guard style.showsSource, let location, let line = source.line(location.line, of: location.file),
      line.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return "" }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let excerpt = SourceExcerpt(line, column: location.column, width: style.width - number.count - 4)
    let caret = String(repeating: " ", count: excerpt.caret) + painted("^", .green)
    return " \(number) | \(excerpt.text)\n \(margin) | \(caret)\n"
  }

  private func painted(_ text: String, _ paint: Paint?) -> String {
    guard style.usesColor, let paint else { return text }
    return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }

  /// The colours, as terminals number them.
  private enum Paint: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case magenta = "1;35"
    case cyan = "1;36"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .magenta
      case .note: self = .cyan
      }
    }
  }
}

/// The lines of the page that was asked for last.
private struct SourceLines {
  private let read: @Sendable (String) -> [UInt8]?
  private var file: String?
  private var lines: [ArraySlice<UInt8>] = []

  init(read: @escaping @Sendable (String) -> [UInt8]?) { self.read = read }

  /// A line without its end, counted from 1.
  mutating func line(_ number: Int, of path: String) -> String? {
    if path != file {
      file = path
      var bytes = (read(path) ?? [])[...]
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    guard number >= 1, lines.indices.contains(number - 1) else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
