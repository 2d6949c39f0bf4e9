/// The number of columns that a character takes in a terminal, and in a source file that one shows.
package enum DisplayWidth {
  /// 2 for characters of East Asian scripts and for emoji, 0 for marks that are drawn over others, else 1.
  ///
  /// Follows the property East_Asian_Width of Unicode (UAX #11), wide and fullwidth; ambiguous characters are narrow. A flag takes two
  /// columns, one for each of its two scalars.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Nearly all text ends here, which is why these two come first.
    case 0..<0x300: return 1
    case 0x4E00...0x9FFF: return 2
    // Nearly all other text needs no lookup of properties.
    case 0x2010...0x2027, 0x1F1E6...0x1F1FF: return 1
    case 0x1100...0x115F,  // Hangul
      0x2E80...0x3029, 0x302E...0x303E,  // radicals, punctuation; the gap holds marks
      0x3041...0x3098, 0x309B...0xA4CF,  // Kana, without its marks; enclosed characters, ideographs, Yi
      0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // compatibility forms
      0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
      0x17000...0x18CFF, 0x1B000...0x1B2FF,  // Tangut, Kana
      0x20000...0x2FFFD, 0x30000...0x3FFFD:  // ideographs
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
