import TablatureAPIModel
import Testing

@Suite("Observed types")
struct ObservedTypeTests {
  private static let joinedCases: [([String], String)] = [
    (["string"], "String"), (["integer"], "Integer"), (["number"], "Float"), (["boolean"], "Boolean"),
    (["null"], "Any"), (["[]"], "Any"), (["any"], "Any"), (["object"], "Any"), (["[object]"], "[Any]"),
    (["[string]"], "[String]"), (["[[string]]"], "[[String]]"), (["integer", "number"], "Float"),
    (["integer", "string"], "String"), (["null", "integer"], "Integer"), (["[]", "[integer]"], "[Integer]"),
    (["integer", "boolean"], "Any"), (["object", "string"], "Any"), (["string", "[string]"], "Any"),
  ]

  @Test(
    "Several observed types become the type that reads all of them",
    arguments: joinedCases)
  func joined(types: [String], expected: String) {
    let observed = types.map { ObservedType($0) }
    #expect(
      observed.reduce(ObservedType.unknown) { $0.joined(with: $1) }.type(hasMembers: false).notation == expected)
    #expect(
      observed.reversed().reduce(ObservedType.unknown) { $0.joined(with: $1) }.type(hasMembers: false).notation
        == expected)
  }

  @Test("Objects whose members are known become structures")
  func structures() {
    #expect(ObservedType("object").type(hasMembers: true) == .structure)
    #expect(ObservedType("[object]").type(hasMembers: true) == .list(.structure))
  }
}
