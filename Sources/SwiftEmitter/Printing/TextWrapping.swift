/// Breaks text into lines, Chinese text included, which has no spaces to break at.
enum TextWrapping {
  /// A part of a text.
  enum Piece: Hashable, Sendable {
    /// Characters that stay together, with each other and with what stands beside them.
    case solid(String)
    /// A space, or a break.
    case space
    /// A place after punctuation where a line may end without a space.
    case strongBreak
    /// A place between two ideographs, where a line may end at need.
    case weakBreak
  }

  /// The parts of a text on one line.
  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    var previous: Character?
    for character in text {
      if character == " " {
        if !word.isEmpty { pieces.append(.solid(word)) }
        word = ""
        pieces.append(.space)
      } else {
        if let previous, previous != " ", let opportunity = opportunity(between: previous, and: character) {
          pieces += [.solid(word), opportunity]
          word = ""
        }
        word.append(character)
      }
      previous = character
    }
    if !word.isEmpty { pieces.append(.solid(word)) }
    return pieces
  }

  /// Fills lines up to a width in columns; an ideograph takes two of them.
  static func wrap(_ pieces: [Piece], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    // The last place on the line where it may end, and whether it is a good one.
    var place: (index: String.Index, columns: Int, isStrong: Bool)?

    for piece in pieces {
      switch piece {
      case .space:
        guard !line.isEmpty, line.last != " " else { continue }
        place = (line.endIndex, columns, true)
        line += " "
        columns += 1
      case .strongBreak:
        place = (line.endIndex, columns, true)
      case .weakBreak:
        if let place, place.isStrong, place.columns * 2 > width { continue }
        place = (line.endIndex, columns, false)
      case .solid(let text):
        line += text
        columns += text.unicodeScalars.reduce(0) { $0 + TextWrapping.columns(of: $1) }
        guard columns > width, let end = place, end.columns > 0 else { continue }
        let rest = line[end.index...].drop { $0 == " " }
        lines.append(String(line[..<end.index]))
        line = String(rest)
        columns = line.unicodeScalars.reduce(0) { $0 + TextWrapping.columns(of: $1) }
        place = nil
      }
    }
    while line.last == " " { line.removeLast() }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func opportunity(between left: Character, and right: Character) -> Piece? {
    guard let left = left.unicodeScalars.first, let right = right.unicodeScalars.first else { return nil }
    guard isWide(left) || isWide(right), left != "\\" else { return nil }
    if isClosing(right) || isOpening(left) { return nil }
    if isClosing(left) { return .strongBreak }
    return isWide(left) && isWide(right) ? .weakBreak : nil
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int { isWide(scalar) ? 2 : 1 }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { "，。、；：？！）】」』》〉”’".unicodeScalars.contains(scalar) }
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { "（【「『《〈“‘".unicodeScalars.contains(scalar) }
}
