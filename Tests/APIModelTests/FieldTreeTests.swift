import Testing

@testable import TablatureAPIModel

@Suite("Field tree")
struct FieldTreeTests {
  private static func field(_ name: String, _ type: TypeReference = .scalar(.string), _ members: [Field] = []) -> Field
  {
    Field(name: name, type: type, location: SourceLocation(file: "X.md", line: 1), members: members)
  }

  private static let tree = FieldTree([
    field("Id"),
    field("Sets", .structure, [field("Set", .list(.structure), [field("Ids", .list(.scalar(.string))), field("id")])]),
    field("ID"), field("Id", .structure, [field("Late")]),
  ])

  @Test("Fields come before their members, each with its path")
  func paths() {
    #expect(
      Self.tree.fields.map(\.path) == [
        "Id", "Sets", "Sets.Set", "Sets.Set.Ids", "Sets.Set.id", "ID", "Id", "Id.Late",
      ])
    #expect(Self.tree.fields.map(\.parentPath) == ["", "", "Sets", "Sets.Set", "Sets.Set", "", "", "Id"])
    #expect(Self.tree.fields.map(\.markedPath)[3] == "Sets.Set[].Ids[]")
    #expect(FieldTree([]).fields.isEmpty)
  }

  @Test("Members are found by name, the first of two with the same name")
  func members() throws {
    let tree = Self.tree
    #expect(tree.child("Id", of: FieldTree.root) == 1)
    #expect(tree.child("id", of: FieldTree.root) == nil)
    #expect(tree.child(inAnyCase: "iD", of: FieldTree.root) == 1)
    let set = try #require(tree.child("Sets", of: FieldTree.root).flatMap { tree.child("Set", of: $0) })
    #expect(tree.nodes[set].order.map { tree.nodes[$0].field.name } == ["Ids", "id"])
    #expect(tree.hasMembers(set) && !tree.hasMembers(1))
    #expect(tree.nodes[set].parent == 2)
  }
}
