import Foundation
import Testing

@testable import TablatureRuntime

@Suite("Validation of UTF-8")
struct ValidUTF8Tests {
  /// Bytes, and the text that they are; nil for bytes that aren't well-formed.
  static let rows: [(bytes: [UInt8], text: String?)] = [
    ([], ""), (Array("plain".utf8), "plain"), (Array("实例规格 é 😀".utf8), "实例规格 é 😀"), ([0x61, 0x00, 0x62], "a\u{0}b"),
    // A byte order mark, and the character that decoding puts in the place of others.
    ([0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a"), ([0xEF, 0xBF, 0xBD], "\u{FFFD}"),
    ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"), ([0xED, 0x9F, 0xBF], "\u{D7FF}"), ([0xEE, 0x80, 0x80], "\u{E000}"),
    // A byte that begins nothing, and one that no character has.
    ([0x80], nil), ([0x61, 0xBF, 0x62], nil), ([0xFF], nil),
    // Truncated characters; decoding replaces three bytes of four with as many.
    ([0xC3], nil), ([0x61, 0xE4, 0xBD], nil), ([0xF0, 0x9F, 0x98], nil), ([0xF0, 0x9F, 0x98, 0x61], nil),
    // Surrogates.
    ([0xED, 0xA0, 0x80], nil), ([0xED, 0xBF, 0xBF], nil), ([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], nil),
    // Overlong forms.
    ([0xC0, 0x80], nil), ([0xC1, 0xBF], nil), ([0xE0, 0x80, 0xAF], nil), ([0xF0, 0x80, 0x80, 0xAF], nil),
    // Beyond Unicode.
    ([0xF4, 0x90, 0x80, 0x80], nil), ([0xF5, 0x80, 0x80, 0x80], nil),
  ]

  @Test("Bytes are text only where all of them are well-formed", arguments: rows)
  func valid(row: (bytes: [UInt8], text: String?)) {
    #expect(String(validUTF8: row.bytes) == row.text)
    for padding in [1, 7, 8, 16] {
      let plain = String(repeating: "x", count: padding)
      let bytes = Array(plain.utf8) + row.bytes + Array(plain.utf8)
      let text = row.text.map { plain + $0 + plain }
      #expect(String(validUTF8: bytes).map { Array($0.utf8) } == text.map { _ in bytes })
      #expect(String(validUTF8: bytes[...]) == text)
      #expect(String(validUTF8: Data(bytes)) == text)
      #expect(String(validUTF8: AnyCollection(bytes)) == text)
    }
  }
}
