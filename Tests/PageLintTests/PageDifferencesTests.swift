import TablatureAPIModel
import Testing

@testable import TablaturePageLint

@Suite("Differences of two pages")
struct PageDifferencesTests {
  private static func page(_ file: String, _ request: [Field], errors: [(String, Int)] = []) -> Operation {
    let place = SourceLocation(file: file, line: 9)
    return Operation(
      name: "DoIt", title: "DoIt", dialect: "english", location: place, request: request,
      errors: errors.map { ErrorCode(code: $0.0, meanings: [.init(status: $0.1, message: "", location: place)]) })
  }

  private static func field(
    _ name: String, _ type: TypeReference = .scalar(.string), limit: Constraint? = nil, members: [Field] = []
  ) -> Field {
    let place = SourceLocation(file: "\(name).md", line: 3)
    return Field(
      name: name, type: type, constraints: limit.map { [Documented($0, at: place)] } ?? [],
      rows: [Field.Row(name: name, location: place)], location: place, members: members)
  }

  private static func notes(_ first: Operation, _ second: Operation) -> [String] {
    PageDifferences.between(first, second).notes.map(\.text)
  }

  @Test(
    "Limits are in words",
    arguments: [
      (.range(minimum: 1, maximum: 9), .range(minimum: 1, maximum: nil), "at least 1 here, 1 to 9 at"),
      (.length(minimum: nil, maximum: 9), .length(minimum: 1, maximum: 1), "1 character here, at most 9 characters at"),
    ] as [(Constraint, Constraint, String)])
  func limits(first: Constraint, second: Constraint, text: String) {
    #expect(
      Self.notes(
        Self.page("a.md", [Self.field("Size", limit: first)]), Self.page("b.md", [Self.field("Size", limit: second)]))
        == ["the parameter 'Size' has the limit \(text) Size.md:3"])
  }

  @Test("What is in a structure that the other page lacks goes with the structure")
  func structures() {
    let tag = Self.field("Tag", .list(.structure), members: [Self.field("Key"), Self.field("Value")])
    let first = Self.page("a.md", [Self.field("Id"), tag])
    let second = Self.page("b.md", [Self.field("Id"), Self.field("Size")])
    #expect(
      Self.notes(first, second) == [
        "the parameter 'Size' is only on this page", "the parameter 'Tag[]' is only on this page",
      ])
    let other = Self.field("Tag", .list(.structure), members: [Self.field("Key")])
    #expect(
      Self.notes(first, Self.page("b.md", [Self.field("Id"), other])) == [
        "the parameter 'Tag[].Value' is only on this page"
      ])
  }

  @Test("Differences are in the order of the second page, then of the first, and the rest is counted")
  func order() {
    func page(_ file: String, _ fields: [(String, TypeReference)]) -> Operation {
      Self.page(
        file,
        fields.enumerated().map { offset, field in
          let place = SourceLocation(file: file, line: 10 + offset)
          return Field(name: field.0, type: field.1, rows: [Field.Row(name: field.0, location: place)], location: place)
        })
    }
    let common = (0..<9).map { ("C\($0)", TypeReference.scalar(.string)) }
    let (text, number) = (TypeReference.scalar(.string), TypeReference.scalar(.integer))
    let first = page("a.md", [("L0", text)] + common + [("L1", text)])
    let second = page("b.md", [("R0", text)] + common.map { ($0.0, number) } + [("R1", text)])
    let notes = PageDifferences.between(first, second).notes
    #expect(notes.map { $0.location?.file } == Array(repeating: "b.md", count: 11) + ["a.md", nil])
    #expect(notes.compactMap { $0.location?.line } == Array(10...20) + [10])
    #expect(notes.first?.text == "the parameter 'R0' is only on this page")
    #expect(
      notes.dropFirst(10).map(\.text) == [
        "the parameter 'R1' is only on this page", "the parameter 'L0' is only on this page", "and 1 more",
      ])
    #expect(PageDifferences.between(first, second).count == 13)
  }

  @Test("Errors are paired by their codes")
  func errors() {
    #expect(
      Self.notes(
        Self.page("a.md", [], errors: [("Busy", 400), ("Gone", 404)]),
        Self.page("b.md", [], errors: [("Late", 400), ("Gone", 403)])) == [
          "the error 'Gone' has the status 403 here, 404 at a.md:9", "the error 'Late' is only on this page",
          "the error 'Busy' is only on this page",
        ])
  }
}
