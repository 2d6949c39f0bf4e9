import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Names of nested types")
struct TypeNamesTests {
  private static func structure(_ name: String, isList: Bool = true) -> Field {
    Fixtures.field(name, isList ? .list(.structure) : .structure, members: [Fixtures.field("A"), Fixtures.field("B")])
  }

  private static func values(_ name: String, isList: Bool = false) -> Field {
    Fixtures.field(name, isList ? .list(.scalar(.string)) : .scalar(.string), values: ["a", "b"])
  }

  private func names(_ operation: String, _ fields: [Field], isResponse: Bool = false) throws -> [String] {
    let operation = Fixtures.operation(operation, request: isResponse ? [] : fields, response: isResponse ? fields : [])
    let plan = try #require(
      SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions()).operations.first)
    return (isResponse ? plan.response : plan.request).members.map(\.type.name)
  }

  static let lists: [(fields: [Field], names: [String])] = [
    ([structure("Instances")], ["Instance"]), ([structure("Tag")], ["Tag"]), ([structure("Status")], ["Status"]),
    ([values("Attributes", isList: true)], ["Attribute"]),
    // Only an element is one of them.
    ([structure("CpuOptions", isList: false)], ["CPUOptions"]), ([values("Attributes")], ["Attributes"]),
    // A name that two types could have is neither's.
    ([structure("Disk"), structure("Disks")], ["DiskDetails", "Disks"]),
    ([structure("Disks"), structure("Disk")], ["Disks", "DiskDetails"]),
    // What Swift knows otherwise has an ending, or begins with what it belongs to.
    ([structure("Results")], ["ResultDetails"]), ([structure("Result")], ["ResultDetails"]),
    ([values("Type")], ["CommandType"]), ([values("Types", isList: true)], ["CommandType"]),
    ([values("Protocol")], ["CommandProtocol"]), ([structure("Type", isList: false)], ["TypeDetails"]),
    ([values("CommandType"), values("Type")], ["CommandTypeValue", "TypeValue"]),
    ([structure("3Ds")], ["Structure3Ds"]),
  ]

  @Test("Elements are named as one, in requests and responses", arguments: lists)
  func elements(_ row: (fields: [Field], names: [String])) throws {
    #expect(try names("DescribeCommands", row.fields) == row.names)
    #expect(try names("DescribeCommands", row.fields, isResponse: true) == row.names)
  }

  @Test(
    "A type begins with what the operation is about",
    arguments: [
      ("CreateCommand", "CommandType"), ("DescribeInstanceVncUrls", "InstanceVNCURLType"), ("Reboot", "RebootType"),
    ])
  func nouns(_ row: (operation: String, name: String)) throws {
    #expect(try names(row.operation, [Self.values("Type")]) == [row.name])
  }

  @Test("A type in a structure begins with its name")
  func nested() throws {
    let disks = Fixtures.field("Disks", .list(.structure), members: [Self.values("Type"), Fixtures.field("Id")])
    let operation = Fixtures.operation("DescribeThings", request: [disks])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions())
    guard case .structure(let disk) = plan.operations[0].request.members[0].type else {
      Issue.record("no structure")
      return
    }
    #expect(disk.name == "Disk")
    #expect(disk.members.map(\.type.name) == ["DiskType", "String"])
    // That elements are named as one goes without saying.
    #expect(
      plan.diagnostics.filter { ["swift.renamed", "swift.reserved-name"].contains($0.id) }.map(\.summary)
        == ["`DiskType` stands for \"Type\", whose own name is taken in Swift"])
  }

  @Test("A chosen name counts before all of it")
  func chosen() throws {
    let operation = Fixtures.operation(
      "DescribeCommands", request: [Self.values("Type"), Self.structure("Disks")])
    let naming = NamingOptions(overrides: [
      NameOverride(.types, "Type", "Kind"), NameOverride(.types, "DescribeCommands.Disks", "Disks"),
    ])
    let plan = SwiftPlanner.plan(Fixtures.service([operation]), options: EmitterOptions(naming: naming))
    #expect(plan.operations[0].request.members.map(\.type.name) == ["Kind", "Disks"])
    #expect(plan.diagnostics.filter { $0.severity == .error }.isEmpty)
  }
}
