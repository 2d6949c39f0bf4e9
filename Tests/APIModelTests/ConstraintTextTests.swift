import Testing

@testable import TablatureAPIModel

@Suite("Limits as text")
struct ConstraintTextTests {
  static let limits: [(limit: Constraint, words: String, notation: String)] = [
    (.range(minimum: 1, maximum: 20), "1 to 20", "range(1...20)"),
    (.range(minimum: -5, maximum: -1), "-5 to -1", "range(-5...-1)"),
    (.range(minimum: 1, maximum: nil), "at least 1", "range(1...)"),
    (.range(minimum: nil, maximum: 20), "at most 20", "range(...20)"),
    (.range(minimum: 7, maximum: 7), "7", "range(7...7)"),
    (.length(minimum: nil, maximum: 64), "at most 64 characters", "length(...64)"),
    (.length(minimum: 1, maximum: nil), "at least 1 character", "length(1...)"),
    (.length(minimum: 1, maximum: 1), "1 character", "length(1...1)"),
    (.length(minimum: 0, maximum: 1), "0 to 1 characters", "length(0...1)"),
    (.count(minimum: 1, maximum: 5), "1 to 5 elements", "count(1...5)"),
    (.count(minimum: nil, maximum: 1), "at most 1 element", "count(...1)"),
    (.ascii, "ASCII characters only", "ascii"),
  ]

  @Test("A limit has one text for people and one for code", arguments: limits)
  func texts(limit: Constraint, words: String, notation: String) {
    #expect(limit.described == words)
    #expect(limit.notation == notation)
    #expect(Constraint(notation: notation) == limit)
  }

  @Test("Several limits are a list")
  func list() {
    #expect([Constraint]().described == "none")
    #expect([.length(minimum: nil, maximum: 9), .ascii].described == "at most 9 characters, ASCII characters only")
  }

  @Test(
    "Text that isn't a limit",
    arguments: [
      "", "range", "range()", "range(...)", "range(1)", "range(1...x)", "range(1..<5)", "range(1...5", "size(1...5)",
      "ascii(1...5)", "(1...5)", "range(1...5...9)", "Range(1...5)", "range(99999999999999999999...)",
    ])
  func otherText(text: String) {
    #expect(Constraint(notation: text) == nil)
  }

  @Test("Brackets around a negative bound are part of the code alone")
  func brackets() {
    #expect(Constraint(notation: "range(...(-5))") == .range(minimum: nil, maximum: -5))
  }

  @Test(
    "Bounds include their ends",
    arguments: [
      (.range(minimum: 1, maximum: 3), [0, 1, 3, 3.5], [false, true, true, false]),
      (.length(minimum: nil, maximum: 3), [-1, 3, 4], [true, true, false]),
      (.count(minimum: 2, maximum: nil), [1, 2], [false, true]),
      (.ascii, [7], [true]),
    ] as [(Constraint, [Double], [Bool])])
  func contains(limit: Constraint, numbers: [Double], expected: [Bool]) {
    #expect(numbers.map(limit.contains) == expected)
  }

  @Test("Statuses of an error code are listed once, in their order")
  func statuses() {
    let place = SourceLocation(file: "X.md", line: 1)
    let code = ErrorCode(
      code: "Busy",
      meanings: [503, nil, 400, 503].map { ErrorCode.Meaning(status: $0, message: "", location: place) })
    #expect(code.statuses.listed == "400, 503")
  }
}
