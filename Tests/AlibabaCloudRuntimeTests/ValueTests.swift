import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct JSONValueTests {
  static let value: JSONValue = [
    "n": nil, "t": true, "i": 3, "d": 0.5, "s": "a\"\\\u{1}中", "l": [1, "2"], "o": ["x": []],
  ]

  @Test func textParsesBackToTheValue() throws {
    let data = Data(Self.value.description.utf8)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == Self.value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(Self.value)) == Self.value)
  }

  @Test(arguments: [
    (JSONValue.string("a \"b\""), "a \"b\""), (.integer(1), "1"), (.boolean(true), "true"), (.null, "null"),
    (.number(.infinity), "null"), (.object(["b": 1, "a": [nil]]), #"{"a":[null],"b":1}"#),
  ])
  func queryValue(value: JSONValue, text: String) {
    #expect(value.queryValue == text)
  }

  /// `JSONEncoder` writes these numbers without the fraction, so that they would be read back as integers.
  @Test(arguments: [(1.0, "1.0", "1"), (-0.0, "-0.0", "-0"), (1e15, "1000000000000000.0", "1000000000000000")])
  func numbersKeepTheirFraction(number: Double, text: String, encoded: String) throws {
    #expect(JSONValue.number(number).description == text)
    #expect(String(decoding: try JSONEncoder().encode(JSONValue.number(number)), as: UTF8.self) == encoded)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(encoded.utf8)) == .integer(Int(number)))
  }
}

@Suite struct OpenValueTests {
  typealias Category = ModifyInstanceSpecRequest.SystemDisk.Category

  @Test func behavesLikeItsText() {
    #expect(Category.cloudSSD == "cloud_ssd")
    #expect(Category(rawValue: "new") != .cloudSSD)
    #expect(Set([Category.cloudSSD, "cloud_ssd", "x"]).count == 2)
    #expect("\(Category.cloudSSD)" == "cloud_ssd")
    #expect(Category.allCases.map(\.rawValue) == ["cloud_efficiency", "cloud_ssd"])
  }
}

@Suite struct NoDocumentedErrorCodeTests {
  @Test func hasNoValues() {
    #expect(NoDocumentedErrorCode(rawValue: "Throttling") == nil)
    let failure = ServiceFailure(rawCode: "Throttling", message: "", httpStatus: 400)
    #expect(OperationError<NoDocumentedErrorCode>(.service(failure)).code == nil)
  }
}
