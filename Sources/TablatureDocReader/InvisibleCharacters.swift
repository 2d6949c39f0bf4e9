/// Characters that nobody sees, which editors and publishing tools leave in names: zero-width spaces, joiners, soft hyphens,
/// marks of direction.
enum InvisibleCharacters {
  /// The text without them.
  static func removing(from bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(where: { $0 >= 0x80 }), occur(in: text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
  }

  /// Whether a text has any.
  static func occur(in text: some StringProtocol) -> Bool { text.unicodeScalars.contains(where: isInvisible) }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
    case 0xFE00...0xFE0F: true
    default: false
    }
  }
}
