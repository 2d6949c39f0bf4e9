import TablatureECS
import AlibabaCloudRuntime
import Testing

@Suite struct QueryEncoderTests {
  struct Pair: QueryStructure {
    var key: String?
    var values: [Int] = []
    var inner: [Pair] = []

    func encode(to query: inout QueryEncoder) {
      query.add("Key", key, .length(1...3))
      query.add("Value", values, .count(...2), .range(0...9))
      query.add("Pair", inner, .count(...1))
    }
  }

  func text(_ query: QueryEncoder) -> String {
    query.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  @Test func scalars() {
    var query = QueryEncoder()
    query.add("S", "a b")
    query.add("I", -3)
    query.add("D", 0.5)
    query.add("T", true)
    query.add("F", false)
    query.add("J", ["b": [1, nil], "a": "x\"\n"] as JSONValue)
    query.add("O", ModifyInstanceSpecRequest.SystemDisk.Category.cloudSSD)
    query.add("Empty", "")
    query.add("Nil", nil as String?)
    #expect(
      text(query) == #"S=a b&I=-3&D=0.5&T=true&F=false&J={"a":"x\"\n","b":[1,null]}&O=cloud_ssd&Empty="#)
  }

  @Test func structuresAndLists() {
    var query = QueryEncoder()
    query.add("P", Pair(key: "k", values: [1, 2]))
    query.add("L", [Pair(key: "a"), Pair(key: "b", inner: [Pair(key: "c")])])
    query.add("N", nil as Pair?)
    query.add("E", [] as [String])
    query.add("After", "x")
    #expect(
      text(query)
        == "P.Key=k&P.Value.1=1&P.Value.2=2&L.1.Key=a&L.2.Key=b&L.2.Pair.1.Key=c&After=x")
    #expect(query.violations.isEmpty)
  }

  @Test func timestamps() {
    var query = QueryEncoder()
    let time: Timestamp = "2018-01-01T12:05:30Z"
    query.add("A", time)
    query.add("B", time, precision: .minute)
    query.add("C", [time, "soon"], precision: .day, .count(...2))
    query.add("D", nil, precision: .second)
    #expect(text(query) == "A=2018-01-01T12:05:30Z&B=2018-01-01T12:05Z&C.1=2018-01-01&C.2=soon")
  }

  @Test(arguments: [("given", "default", "given"), (nil, "default", "default"), (nil, nil, nil)])
  func region(given: String?, standard: String?, expected: String?) {
    var query = QueryEncoder(defaultRegion: standard)
    query.region("RegionId", given)
    #expect(query.parameters.map(\.value) == (expected.map { [$0] } ?? []))
  }

  @Test func violationsNameParameterValueAndLimit() {
    var query = QueryEncoder()
    query.add("Low", -1, .range(0...100))
    query.add("High", 101, .range(...100))
    query.add("From", 0, .range(1...))
    query.add("Text", "12345", .length(...4))
    query.add("Ascii", "ü", .ascii)
    query.add("L", [Pair(key: "", values: [10]), Pair(key: "long", values: [1, 2, 3], inner: [Pair(), Pair()])])
    query.add("Many", ["a", "b"], .count(...1))
    query.add("NewPassword", "hunter", .length(8...30))
    #expect(
      query.violations.map(\.description) == [
        "Low is -1, but has to be in 0...100", "High is 101, but has to be in ...100",
        "From is 0, but has to be in 1...", #"Text is "12345", but has to have ...4 characters"#,
        #"Ascii is "ü", but has to have ASCII characters only"#,
        #"L.1.Key is "", but has to have 1...3 characters"#, "L.1.Value.1 is 10, but has to be in 0...9",
        #"L.2.Key is "long", but has to have 1...3 characters"#,
        "L.2.Value is a list of 3, but has to have ...2 elements",
        "L.2.Pair is a list of 2, but has to have ...1 elements", "Many is a list of 2, but has to have ...1 elements",
        "NewPassword is <hidden>, but has to have 8...30 characters",
      ])
  }

  @Test func boundsAreAllowed() {
    var query = QueryEncoder()
    query.add("Range", [0, 100], .range(0...100))
    query.add("Number", 100.0, .range(0...100))
    query.add("Fraction", "99.5", .range(0...100))
    query.add("NoNumber", "many", .range(0...100))
    query.add("Length", ["1", "4444"], .length(1...4), .count(2...2), .ascii)
    query.add("Characters", "中文实例", .length(...4))
    query.add("None", [] as [Int], .count(1...))
    #expect(query.violations.isEmpty)
  }

  @Test func fractionsAreChecked() {
    var query = QueryEncoder()
    query.add("A", 100.5, .range(0...100))
    query.add("B", "-0.5", .range(0...))
    #expect(query.violations.map(\.parameter) == ["A", "B"])
  }

  @Test func checksCanBeTurnedOff() throws {
    var query = QueryEncoder(checksLimits: false)
    query.add("High", 101, .range(...100))
    query.add("Many", ["a", "b"], .count(...1))
    #expect(query.violations.isEmpty)
    #expect(text(query) == "High=101&Many.1=a&Many.2=b")
    let request = ModifyInstanceSpecRequest(instanceID: "i", internetMaxBandwidthOut: 200)
    #expect(try request.queryParameters(checksLimits: false)["InternetMaxBandwidthOut"] == "200")
  }

  @Test func requestsThrowWhatTheyBreak() {
    let request = ModifyInstanceSpecRequest(
      instanceID: "i", clientToken: String(repeating: "ä", count: 65), internetMaxBandwidthOut: 200)
    let error = #expect(throws: LimitError.self) { try request.queryParameters() }
    #expect(error?.violations.map(\.parameter) == ["InternetMaxBandwidthOut", "ClientToken", "ClientToken"])
    #expect(error?.localizedDescription.contains("InternetMaxBandwidthOut is 200, but has to be in 0...100") == true)
  }
}
