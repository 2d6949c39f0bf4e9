import TablatureAPIModel
import Testing

@testable import TablatureDocReader

@Suite("Points in time without a format")
struct TimestampExampleTests {
  @Test(
    "An example is a point in time as a whole, or it is none",
    arguments: [
      ("2017-12-10T04:04Z", true), ("2017-12-10T04:04:00Z", true), ("2017-12-10T04:04:00.000Z", false),
      ("2017-12-10", false), ("2017-12-10 04:04:00", false), ("2017-12-10T0404Z", false), (" 2017-12-10T04:04Z", false),
      ("x2017-12-10T04:04Z", false), ("２017-12-10T04:04Z", false), ("", false), (nil, false),
    ] as [(String?, Bool)])
  func whole(example: String?, isWhole: Bool) { #expect(TimestampExample.isWhole(example) == isWhole) }

  private static let memberCases: [(String, String, String, String)] = [
    ("CreationTime", "String", "2017-12-10T04:04Z", "Timestamp"),
    ("ValidUntil", "String", "2017-12-10T04:04:05Z", "Timestamp"),
    ("TimeStamp", "String", "2017-12-10T04:04Z", "Timestamp"), ("Value", "String", "2017-12-10T04:04Z", "String"),
    ("Timeout", "String", "2017-12-10T04:04Z", "String"), ("CreationTime", "String", "an hour ago", "String"),
    ("CreationTime", "Long", "2017-12-10T04:04Z", "Integer"), ("CreationTime", "String", "", "String"),
  ]

  @Test(
    "A member of a response that is called a time, with such an example, is one",
    arguments: memberCases)
  func member(name: String, type: String, example: String, read: String) {
    let reading = Page.response("|\(name)|\(type)|\(example)|When. |")
    #expect(reading.facts("response") == ["\(name) \(read)"])
  }

  @Test("What is sent needs a format")
  func parameter() {
    let reading = Page.read(Page.english(request: "|StartTime|String|No|2017-12-10T04:04Z|When. |"))
    #expect(reading.facts("request") == ["StartTime String"])
  }
}
