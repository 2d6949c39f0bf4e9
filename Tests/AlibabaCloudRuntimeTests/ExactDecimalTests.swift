import Foundation
import TestSupport
import Testing

@testable import AlibabaCloudRuntime

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("007", 7), ("12.0", 12), ("12.000", 12), ("0.0", 0),
    ("1.2e1", 12),
    ("1200e-2", 12), ("1.20E+2", 120), ("0e99999", 0), ("0.000e-5", 0), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775807.0", Int.max), ("-9.223372036854775808e18", Int.min),
    ("9007199254740993.0", 9_007_199_254_740_993), ("1e18", 1_000_000_000_000_000_000),
    ("0.00000000000000000001e20", 1),
  ])
  func reads(text: String, number: Int) {
    #expect(Int(exactDecimal: text.utf8) == number)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "e1", "1e", "1e+", "1.5", "12e-1", "9223372036854775808", "-9223372036854775809",
    "1e19", "1e400",
    "1e9999999999999999999", "1e-9223372036854775808", " 1", "1 ", "1,000", "0x10", "１", "--1", "1.2.3", "1e1e1", "nan",
    "1.e2",
    "1.-2",
  ])
  func refuses(text: String) {
    #expect(Int(exactDecimal: text.utf8) == nil)
  }

  /// Foundation's decimal numbers have 38 digits, so they hold all of these exactly.
  @Test func agreesWithFoundation() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<3000 {
      let digits = String(Int.random(in: -1_000_000...1_000_000, using: &random))
      let fraction = ["", ".0", ".50", ".25000"].randomElement(using: &random) ?? ""
      let text = "\(digits)\(fraction)e\(Int.random(in: -8...13, using: &random))"
      let decimal = try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
      #expect(Int(exactDecimal: text.utf8) == Int(decimal.description), "\(text)")
    }
  }
}
