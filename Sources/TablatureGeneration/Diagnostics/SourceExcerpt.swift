internal import TablatureAPIModel

/// A line of a page and where in it a caret goes, as a terminal shows it.
struct SourceExcerpt: Hashable {
  /// The line: tabs are spaces, what could disturb a terminal is escaped, what has no room is cut off.
  let text: String
  /// How many columns stand before the caret.
  let caret: Int

  /// Prepares a line.
  ///
  /// - Parameters:
  ///   - line: The line without its end.
  ///   - column: The column of the caret, counted from 1 in Unicode scalars.
  ///   - width: How many columns there are.
  init(_ line: String, column: Int, width: Int = .max) {
    let width = max(Self.narrowest, width)
    var pieces: [(text: String, width: Int)] = []
    var total = 0
    var marked = 0
    for (index, scalar) in line.unicodeScalars.enumerated() {
      let piece: (text: String, width: Int)
      if scalar == "\t" {
        let spaces = Self.tabStop - total % Self.tabStop
        piece = (String(repeating: " ", count: spaces), spaces)
      } else if scalar.isDisruptive {
        piece = (scalar.visible, scalar.visible.unicodeScalars.count)
      } else {
        piece = (String(scalar), DisplayWidth.of(scalar))
      }
      if index + 1 < column { marked += piece.width }
      pieces.append(piece)
      total += piece.width
    }
    // One column is left for the caret behind the last character.
    if total < width {
      text = pieces.map(\.text).joined()
      caret = marked
      return
    }
    // The caret comes to stand at a third of the room, so that more of what follows is seen.
    let room = width - 3
    let start = marked < room ? 0 : marked - room / 3
    var cut = start > 0 ? "…" : ""
    var left = 0
    var shift: Int?
    var used = 0
    for piece in pieces {
      if left >= start {
        shift = shift ?? left
        guard used + piece.width <= room else {
          cut += "…"
          break
        }
        cut += piece.text
        used += piece.width
      }
      left += piece.width
    }
    text = cut
    caret = marked - (shift ?? start) + (start > 0 ? 1 : 0)
  }

  private static let tabStop = 4

  /// Less room than this would show nothing.
  private static let narrowest = 8
}
