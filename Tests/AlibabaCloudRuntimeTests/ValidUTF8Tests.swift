import Foundation
import TablatureTestSupport
import Testing

@testable import TablatureRuntime

@Suite("Validation of UTF-8")
struct ValidUTF8Tests {
  @Test("Bytes are text only where all of them are well-formed", arguments: UTF8Samples.rows)
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
