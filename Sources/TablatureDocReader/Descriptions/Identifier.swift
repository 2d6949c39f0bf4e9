import TablatureAPIModel

/// Names of parameters and operations inside a text.
enum Identifier {
  /// Whether a byte may be a part of a name: letters, digits and `_-.`, with `*` for any ending.
  static func isNameByte(_ byte: UInt8) -> Bool {
    ByteText.isLetter(byte) || ByteText.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
  }

  /// The end of a name that begins at a place, without a full stop that ends a sentence.
  static func end(in text: ByteText, at start: Int) -> Int? {
    guard ByteText.isLetter(text.byte(at: start)) else { return nil }
    var end = start
    while end < text.bytes.count, end - start <= 128, isNameByte(text.bytes[end]) { end += 1 }
    while end > start, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(text.bytes[end - 1]) { end -= 1 }
    return end > start && end - start <= 128 ? end : nil
  }

  /// Whether a word is written as names of operations are: several words, each with a capital.
  static func isCamelCase(_ word: some StringProtocol) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 4, bytes.count <= 80, let first = bytes.first, ByteText.isUppercase(first),
      bytes.allSatisfy({ ByteText.isLetter($0) || ByteText.isDigit($0) })
    else { return false }
    var humps = 0
    for index in bytes.indices where ByteText.isUppercase(bytes[index]) {
      if index + 1 < bytes.count, ByteText.isLetter(bytes[index + 1]), !ByteText.isUppercase(bytes[index + 1]) {
        humps += 1
      }
    }
    return humps >= 2
  }

  /// Whether a word may be a parameter that the page does not list: one with a capital letter, longer than an abbreviation.
  static func looksLikeName(_ word: String) -> Bool {
    word.utf8.count > 3 && word.utf8.contains(where: ByteText.isUppercase)
  }

  /// The forms under which a name is known: `tag.key` and `key` for `Tag.N.Key`.
  static func forms(of name: String) -> [String] { forms(of: DottedName.components(of: name)) }

  /// The forms under which a name with these components is known.
  static func forms(of path: [String]) -> [String] {
    let parts = path.filter { !ListIndex.isIndex($0) }
    guard let last = parts.last else { return [] }
    let lastForm = last.lowercased()
    return [parts.count == 1 ? lastForm : parts.joined(separator: ".").lowercased(), lastForm]
  }

  /// Adds the forms of the names of rows.
  static func insertForms(ofNamesIn rows: [FieldRow], into names: inout Set<String>) {
    // Rows are large: their names are looked at where they stand.
    for index in rows.indices {
      for form in forms(of: rows[index].path) { names.insert(form) }
    }
  }
}
