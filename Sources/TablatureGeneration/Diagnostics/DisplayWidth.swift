/// How many columns of a terminal a character takes.
enum DisplayWidth {
  /// 2 for the characters of East Asian scripts and for emoji, 0 for marks that are drawn over others, else 1.
  ///
  /// After the property East_Asian_Width of Unicode (UAX #11), wide and fullwidth; ambiguous characters are narrow.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F,  // Hangul
      0x2E80...0x303E, 0x3041...0x33FF,  // radicals, punctuation, Kana, enclosed
      0x3400...0x4DBF, 0x4E00...0x9FFF,  // ideographs
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,  // Yi, Hangul
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // compatibility forms
      0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
      0x17000...0x18CFF, 0x1B000...0x1B2FF,  // Tangut, Kana
      0x20000...0x2FFFD, 0x30000...0x3FFFD:  // ideographs
      true
    default:
      scalar.properties.isEmojiPresentation
    }
  }
}
