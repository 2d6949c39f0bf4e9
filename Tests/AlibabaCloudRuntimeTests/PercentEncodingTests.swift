import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("", ""), ("AZaz09-_.~", "AZaz09-_.~"), ("a b+c", "a%20b%2Bc"), ("/*'()!", "%2F%2A%27%28%29%21"),
    ("100%", "100%25"), ("中", "%E4%B8%AD"), ("😀", "%F0%9F%98%80"), ("\n\t\0", "%0A%09%00"), ("ü", "%C3%BC"),
    // Canonically equivalent, but other bytes.
    ("u\u{308}", "u%CC%88"),
  ])
  func encodes(text: String, expected: String) {
    #expect(PercentEncoding.encode(text) == expected)
  }

  @Test func decodingGivesEveryScalarBack() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(PercentEncoding.encode(text).removingPercentEncoding?.unicodeScalars.first == scalar)
    }
  }

  @Test func ordersByBytes() {
    let names = ["a", "Z", "Tag.10.Key", "Tag.2.Key", "Tag.1.Key", "é", "~", "_"]
    let query = PercentEncoding.query(names.map { QueryParameter(name: $0, value: "1") })
    #expect(query == "Tag.1.Key=1&Tag.10.Key=1&Tag.2.Key=1&Z=1&_=1&a=1&~=1&%C3%A9=1")
  }

  @Test func ordersEqualNamesByValue() {
    let query = PercentEncoding.query(["b", "a"].map { QueryParameter(name: "X", value: $0) })
    #expect(query == "X=a&X=b")
  }
}
