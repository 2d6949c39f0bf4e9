import TablatureAPIModel
import Testing

/// A component of a name, and what it is.
struct ListIndexCase: Sendable, CustomTestStringConvertible {
  var component: String
  var isPlaceholder = false
  var isNumber = false

  var testDescription: String { "'\(component)'" }
}

@Suite("Indices of lists in names")
struct ListIndexTests {
  static let cases = [
    ListIndexCase(component: "N", isPlaceholder: true), ListIndexCase(component: "n", isPlaceholder: true),
    ListIndexCase(component: "0", isNumber: true), ListIndexCase(component: "1", isNumber: true),
    ListIndexCase(component: "10", isNumber: true), ListIndexCase(component: "007", isNumber: true),
    ListIndexCase(component: String(repeating: "9", count: 40), isNumber: true),
    ListIndexCase(component: ""), ListIndexCase(component: "Key"), ListIndexCase(component: "NN"),
    ListIndexCase(component: "N1"), ListIndexCase(component: "1N"), ListIndexCase(component: "m"),
    ListIndexCase(component: "-1"), ListIndexCase(component: "1.0"), ListIndexCase(component: " 1"),
    ListIndexCase(component: "[]"), ListIndexCase(component: "#"), ListIndexCase(component: "*"),
    // Digits and numbers of other scripts are names.
    ListIndexCase(component: "１"), ListIndexCase(component: "一"), ListIndexCase(component: "½"),
    ListIndexCase(component: "1\u{301}"), ListIndexCase(component: "Ｎ"),
  ]

  @Test("A placeholder or a number is an index", arguments: cases)
  func components(test: ListIndexCase) {
    #expect(ListIndex.isPlaceholder(test.component) == test.isPlaceholder)
    #expect(ListIndex.isNumber(test.component) == test.isNumber)
    #expect(ListIndex.isIndex(test.component) == (test.isPlaceholder || test.isNumber))
  }

  @Test(
    "A name that ends in an index describes the elements of a list",
    arguments: [
      ("InstanceId.N", "InstanceId"), ("InstanceId.n", "InstanceId"), ("Tag.N.Value.1", "Tag.N.Value"),
      ("A.N.N", "A.N"),
      ("InstanceId", nil), ("Tag.N.Key", nil), ("N", nil), (".N", nil), ("1", nil), ("", nil), (".", nil),
      ("Tag.", nil),
      ("Tag.Name", nil), ("Tag.NN", nil),
    ] as [(String, String?)])
  func elements(name: String, list: String?) {
    #expect(ListIndex.list(ofElement: name) == list)
  }
}
