import Foundation
import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct ServiceHintsTests {
  static let texts: [(text: String, seconds: Double?)] = [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Thu, 31 Dec 2099 23:59:59 GMT", 4_102_444_799), ("", nil), ("Sun, 06 Nov 1994 08:49:37 UTC", nil),
    ("06 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
    ("Sun, 06 Nov 1994 25:49:37 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil), ("Sun Nov  6 08:49:37 1994", nil),
  ]

  @Test(arguments: texts) func dates(text: String, seconds: Double?) {
    #expect(HTTPDate.parse(text)?.timeIntervalSince1970 == seconds)
  }

  @Test func anAnswerWithoutADateIsHeldAgainstTheTime() {
    let hints = ServiceHints(
      [.retryAfter: "Thu, 01 Jan 1970 00:00:09 GMT"], now: Date(timeIntervalSince1970: 2))
    #expect(hints == ServiceHints(date: nil, retryAfter: .seconds(7)))
  }
}
