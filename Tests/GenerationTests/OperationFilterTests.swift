import TablatureAPIModel
import Testing

@testable import TablatureGeneration

@Suite("Operation filter")
struct OperationFilterTests {
  static let matches: [(pattern: String, name: String, fits: Bool)] = [
    ("Describe*", "DescribeDisks", true), ("Describe*", "Describe", true), ("Describe*", "ModifyDescribe", false),
    ("*Tag*", "ListTagResources", true), ("*Tag*", "Tag", true), ("*Tag*", "DescribeTypes", false),
    ("*Tags", "DescribeTagsTags", true), ("A?", "AB", true), ("A?", "A", false), ("A?", "ABC", false),
    ("*", "", true), ("**", "A", true), ("a", "A", false), ("A", "A", true), ("A*B*C", "AxBxBxC", true),
    ("A*B*C", "AxBxBx", false),
  ]

  @Test("Stars and question marks", arguments: matches)
  func match(_ example: (pattern: String, name: String, fits: Bool)) throws {
    let pattern = try #require(OperationFilter.Pattern(example.pattern))
    #expect(pattern.matches(example.name) == example.fits)
  }

  @Test("Texts that are no patterns", arguments: ["", "a b", "[a]", "{a,b}", "(a|b)", "^a$", "a\n", "\u{1B}", "a/b"])
  func refused(text: String) { #expect(OperationFilter.Pattern(text) == nil) }

  @Test("Many stars take no time to speak of")
  func hostile() throws {
    let pattern = try #require(OperationFilter.Pattern(String(repeating: "*a", count: 100) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 250)))
  }

  private func filtered(
    _ names: [String], include: [String] = [], exclude: [String] = []
  ) -> (names: [String], messages: [String]) {
    func patterns(_ texts: [String]) -> [OperationFilter.Pattern] { texts.compactMap { OperationFilter.Pattern($0) } }
    let place = SourceLocation(file: "a.md", line: 1)
    let service = ServiceModel(
      product: nil, version: nil, operations: names.map { FakePipeline.operation($0, at: place) })
    let result = OperationFilter(include: patterns(include), exclude: patterns(exclude)).apply(to: service)
    return (result.service.operations.map(\.name), result.diagnostics.map(\.summary))
  }

  private static let names = ["DescribeDisks", "DescribeTags", "ListTagResources", "RunInstances"]

  @Test("What is excluded is so also where it is included")
  func both() {
    #expect(filtered(Self.names).names == Self.names)
    #expect(filtered(Self.names, include: ["*Tag*"]).names == ["DescribeTags", "ListTagResources"])
    #expect(filtered(Self.names, exclude: ["*Tag*"]).names == ["DescribeDisks", "RunInstances"])
    #expect(filtered(Self.names, include: ["Describe*"], exclude: ["*Tag*"]).names == ["DescribeDisks"])
  }

  static let suggestions: [(pattern: String, message: String)] = [
    ("Descibe*", "no operation is called 'Descibe*'; did you mean 'Describe*'?"),
    ("*Tagg*", "no operation is called '*Tagg*'; did you mean '*Tag*'?"),
    ("RunInstance", "no operation is called 'RunInstance'; did you mean 'RunInstances'?"),
    ("describe*", "no operation is called 'describe*'; did you mean 'Describe*'?"),
    ("Zzzzzzzz*", "no operation is called 'Zzzzzzzz*'"),
  ]

  @Test("A pattern that fits nothing is told, with the nearest one", arguments: suggestions)
  func idle(_ example: (pattern: String, message: String)) {
    #expect(filtered(Self.names, exclude: [example.pattern]).messages == [example.message])
  }
}
