public import TablatureAPIModel
internal import TablaturePageOverlay

/// An overlay that is drafted from observed differences, as the text of a file.
public struct DraftedOverlay: Hashable, Sendable {
  /// The file.
  public let text: String
  /// The number of corrections.
  public let count: Int
  /// The differences that no correction can express.
  public let diagnostics: [Diagnostic]

  /// The longest quoted row of a page, in Unicode scalars.
  private static let longestRow = 100

  /// Drafts an overlay.
  ///
  /// - Parameters:
  ///   - differences: The observed differences.
  ///   - pages: The pages, with the corrections that exist.
  ///   - file: The path of the overlay, from whose folder paths of pages start; nil for the current folder.
  ///   - store: Where the pages are.
  public init(
    _ differences: [ObservedDifference], for pages: PageSet, file: String? = nil, store: FileStore = FileStore()
  ) {
    let draft = OverlayDraft(differences, for: pages.services.map(\.model))
    let currentDirectory = store.currentDirectories.first ?? "/"
    let folder = file?.lastIndex(of: "/").flatMap { slash in file.map { String($0[...slash]) } } ?? "."
    var rows = PageRows(store: store)
    var text = """
      # Drafted from differences that clients observed. Review each correction, and append those that you want to the overlay in use,
      # whose corrections are not repeated here.

      """
    text += draft.entries.isEmpty ? "corrections: []\n" : "corrections:\n"
    for entry in draft.entries {
      let correction = entry.correction
      var row = "\(entry.place.file):\(entry.place.line)"
      if let content = rows.row(at: entry.place), !content.isEmpty {
        let scalars = content.unicodeScalars
        row += ": "
        row += String(String.UnicodeScalarView(scalars.prefix(Self.longestRow)))
        if scalars.count > Self.longestRow { row += "…" }
      }
      text += "  # \(row.visible)\n"
      text += "  - operation: \(Self.scalar(correction.operation?.value ?? ""))\n"
      if entry.needsPage, let page = correction.page?.value {
        let path = PathText.relative(page, from: folder, currentDirectory: currentDirectory)
        text += "    page: \(Self.scalar(path))\n"
      }
      text += "    reason: \(Self.scalar(correction.reason))\n"
      text += "    \(correction.kind.key): \(Self.scalar(correction.subject.value))\n"
      for setting in correction.kind.settings {
        switch correction.settings[setting.key] {
        case .type(let type)?: text += "    \(setting.key): \(type.notation)\n"
        case .number(let number)?: text += "    \(setting.key): \(number)\n"
        case .text(let value)?: text += "    \(setting.key): \(Self.scalar(value))\n"
        case .flag(let flag)?: text += "    \(setting.key): \(flag)\n"
        case .timeFormat(let format)?: text += "    \(setting.key): \(Self.scalar(format.pattern))\n"
        case nil: break
        }
      }
    }
    for diagnostic in draft.diagnostics {
      text +=
        "# Not drafted: \((diagnostic.location.map { "\($0.file): " } ?? "").visible)\(diagnostic.summary.visible)\n"
    }
    self.text = text
    count = draft.entries.count
    diagnostics = draft.diagnostics
  }

  /// A text in YAML, in quotes unless it is made of letters, digits, dots, hyphens and underscores, and begins with a letter.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.enumerated().allSatisfy { index, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): index > 0
      default: false
      }
    }
    guard !isPlain || text.isEmpty else { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

/// The lines of pages, each page read once.
private struct PageRows {
  let store: FileStore
  private var file: String?
  private var lines: [Substring.UTF8View.SubSequence] = []
  private var text = ""

  init(store: FileStore) { self.store = store }

  /// The line of a place, without white space around it; nil if the page can't be read.
  mutating func row(at place: SourceLocation) -> String? {
    if place.file != file {
      file = place.file
      text = (try? store.read(place.file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    guard place.line > 0, place.line <= lines.count else { return nil }
    let line = Substring(lines[place.line - 1])
    return String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
