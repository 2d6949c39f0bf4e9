import AlibabaCloudRuntime
import Foundation
import TablatureTestSupport
import Testing

@Suite struct TimestampTests {
  /// 2017-12-05T22:40:31.250Z
  static let date = Date(timeIntervalSince1970: 1_512_513_631.25)

  static let texts: [(Timestamp.Precision, String)] = [
    (.year, "2017"), (.month, "2017-12"), (.day, "2017-12-05"), (.hour, "2017-12-05T22Z"),
    (.minute, "2017-12-05T22:40Z"), (.second, "2017-12-05T22:40:31Z"), (.millisecond, "2017-12-05T22:40:31.250Z"),
  ]

  @Test(arguments: texts) func writesAndReads(precision: Timestamp.Precision, text: String) throws {
    #expect(Timestamp(Self.date, precision: precision).rawValue == text)
    let read = Timestamp(rawValue: text)
    #expect(read.precision == precision)
    #expect(Timestamp(try #require(read.date), precision: precision) == read)
    #expect(Timestamp(Self.date, precision: .millisecond).formatted(to: precision) == text)
  }

  @Test func everyPrecisionIsTested() {
    #expect(Set(Self.texts.map(\.0)) == Set(Timestamp.Precision.allCases))
  }

  @Test func finerUnitsAreTheFirstPossible() {
    #expect(Timestamp("2018-03").formatted(to: .second) == "2018-03-01T00:00:00Z")
    #expect(Timestamp("2018").date == Date(timeIntervalSince1970: 1_514_764_800))
  }

  @Test(arguments: [
    ("2018-01-01T08:05+08:00", "2018-01-01T00:05Z"), ("2018-01-01T00:05-00:30", "2018-01-01T00:35Z"),
  ])
  func offsets(text: String, utc: String) {
    #expect(Timestamp(rawValue: text).date == Timestamp(rawValue: utc).date)
    #expect(Timestamp(rawValue: text).rawValue == text)
    #expect(Timestamp(rawValue: text).formatted(to: .minute) == utc)
  }

  @Test(arguments: [
    "", "soon", "2018-13", "2018-02-29", "2018-01-01T24Z", "2018-01-01T12:60Z", "2018-01-01T12:05", "2018-1-1", "0000",
    "2018-01-01T12:05:00.0Z", "2018-01-01T12:05:00Z ", "2018-01-01 12:05:00", "２０１８", "0001-01-01T00+01:00",
    "99999", "2018-", "2018-01-01T", "2018-01-01T12:05:00+0800",
  ])
  func whatIsNoTimeIsKept(text: String) {
    let time = Timestamp(rawValue: text)
    #expect(time.date == nil)
    #expect(time.precision == nil)
    #expect(time.rawValue == text)
    #expect(time.formatted(to: .day) == text)
  }

  @Test func agreesWithFoundation() {
    let formatter = Date.ISO8601FormatStyle().year().month().day()
    // Before October 1582 Foundation counts in the Julian calendar.
    for day in stride(from: -140_000, through: 400_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200)
      let text = Timestamp(date, precision: .day).rawValue
      #expect(text == date.formatted(formatter))
      #expect(Timestamp(rawValue: text).date == date - 43_200)
    }
  }

  @Test(arguments: [
    (-1e12, "0001-01-01T00:00:00Z"), (-Double.infinity, "0001-01-01T00:00:00Z"),
    (Double.infinity, "9999-12-31T23:59:59Z"),
    (1e300, "9999-12-31T23:59:59Z"),
    (Double.nan, "0001-01-01T00:00:00Z"),
    (-1.0, "1969-12-31T23:59:59Z"),
  ])
  func extremes(seconds: Double, text: String) {
    // Foundation itself traps where it describes some of these dates.
    #expect(Timestamp(Date(timeIntervalSince1970: seconds)).rawValue == text)
  }

  @Test func ordersByInstant() {
    let ordered: [Timestamp] = [
      "0001", "2018", "2018-01", "2018-01-01", "2018-01-01T00:00:00.000Z", "2018-01-01T08:00+08:00",
      "2018-01-01T00:01Z", "2018-01-01T01:00+00:30", "2018-02", "9999-12-31T23:59:59.999Z", "", "a", "soon",
    ]
    for seed in UInt64(0)..<20 {
      var random = SplitMix(seed: seed)
      #expect(ordered.shuffled(using: &random).sorted() == ordered)
    }
    #expect(Timestamp.Precision.allCases.sorted() == Timestamp.Precision.allCases)
  }

  /// One instant in two texts: neither is lost for the other.
  @Test func equalityIsOfTheText() {
    let (here, there): (Timestamp, Timestamp) = ("2018-01-01T08:05+08:00", "2018-01-01T00:05Z")
    #expect(here != there)
    #expect(here.date == there.date)
    #expect(there < here && !(here < there))
  }

  @Test func codesAsAString() throws {
    let data = try JSONEncoder().encode(["2018-01-01" as Timestamp])
    #expect(String(decoding: data, as: UTF8.self) == #"["2018-01-01"]"#)
    #expect(try JSONDecoder().decode([Timestamp].self, from: data) == ["2018-01-01"])
  }
}
