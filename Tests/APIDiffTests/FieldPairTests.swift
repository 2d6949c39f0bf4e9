import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureAPIDiff

@Suite("Pairs of fields")
struct FieldPairTests {
  private static func field(_ name: String, says text: String, members: [Field] = []) -> Field {
    Field(
      name: name, type: members.isEmpty ? .scalar(.string) : .structure, documentation: Prose(text),
      location: SourceLocation(file: "a.md", line: 1), members: members)
  }

  /// Structures whose members have long texts.
  private static func structures(_ count: Int, members: Int, named name: String) -> [Field] {
    let text = String(repeating: "A long description. ", count: TestScale.size(100))
    return (0..<count).map { structure in
      field(
        "S\(structure)", says: "",
        members: (0..<members).map { field("\(name)\($0)", says: "\(text)\($0)") })
    }
  }

  @Test("Fields with another spelling or the same text are renamed, unless another field could be meant")
  func renamed() {
    func fates(_ old: [Field], _ new: [Field]) -> [String] {
      FieldPair.pairs(.request, old: old, new: new).map {
        "\($0.fate) \($0.old?.path ?? "") \($0.new?.path ?? "")"
      }
    }
    let (size, name) = (Self.field("Size", says: "The size."), Self.field("size", says: "Another."))
    #expect(fates([size], [name]) == ["renamed Size size"])
    #expect(fates([size], [Self.field("Extent", says: "The  size.")]) == ["renamed Size Extent"])
    #expect(
      fates([Self.field("Size", says: "")], [Self.field("Extent", says: "")]) == ["removed Size ", "added  Extent"])
    #expect(
      fates([size], [name, Self.field("Extent", says: "The size.")]) == [
        "removed Size ", "added  size", "added  Extent",
      ])
  }

  @Test(
    "Operations that were rewritten as a whole have no renamed fields",
    arguments: [(1, 200, true), (1, 201, false), (4, 100, true), (5, 100, false), (500, 8, true)])
  func rewritten(structures: Int, members: Int, isPaired: Bool) {
    let pairs = FieldPair.pairs(
      .response, old: Self.structures(structures, members: members, named: "Old"),
      new: Self.structures(structures, members: members, named: "New"))
    #expect(pairs.count { $0.fate == .renamed } == (isPaired ? structures * members : 0))
    #expect(pairs.count { $0.fate == .removed } == (isPaired ? 0 : structures * members))
  }
}
