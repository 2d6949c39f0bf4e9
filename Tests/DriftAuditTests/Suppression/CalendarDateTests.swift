import TablatureAPIModel
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "A day that there is, is read and written alike",
    arguments: ["2026-12-31", "0001-01-01", "2024-02-29", "2000-02-29"])
  func valid(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "Nothing else is a day",
    arguments: [
      "", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-04-31", "2023-02-29", "1900-02-29", "0000-01-01",
      "2026-01-00", "2026/01/01", "+026-01-01", "2026-01-01T00:00", " 2026-01-01", "２０２６-01-01", "tomorrow",
    ])
  func invalid(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Days are in order")
  func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(CalendarDate($0)) }
    #expect(days.reversed().sorted() == days)
  }
}
