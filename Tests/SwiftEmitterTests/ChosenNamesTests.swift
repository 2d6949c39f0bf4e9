import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Chosen names")
struct ChosenNamesTests {
  private static let disk = Fixtures.field(
    "Disks", .structure,
    members: [
      Fixtures.field(
        "Disk", .list(.structure),
        members: [
          Fixtures.field("DiskId"), Fixtures.field("Size", .scalar(.integer)),
          Fixtures.field("Category", values: ["cloud_ssd", "ephemeral"]),
        ])
    ])
  private static let operation = Fixtures.operation(
    "DescribeDisks", request: [Fixtures.field("DiskId"), Fixtures.field("PageSize", .scalar(.integer))],
    response: [disk], errors: [Fixtures.error("InvalidDisk.NotFound")])

  private static func choice(_ kind: NameKind, _ subject: String, _ name: String, line: Int = 1) -> NameOverride {
    NameOverride(kind, subject, name, at: SourceLocation(file: "tablature.yaml", line: line, column: 3))
  }

  private func plan(_ overrides: [NameOverride], _ operations: [TablatureAPIModel.Operation] = [operation]) -> SwiftPlan
  {
    SwiftPlanner.plan(
      Fixtures.service(operations), options: EmitterOptions(naming: NamingOptions(overrides: overrides)))
  }

  private func element(_ plan: SwiftPlan) throws -> StructurePlan {
    guard case .structure(let element) = try #require(plan.operations.first?.response.members.first).type else {
      throw Missing()
    }
    return element
  }
  private struct Missing: Error {}

  @Test("A name on the wire is renamed wherever it stands")
  func everywhere() throws {
    let plan = plan([Self.choice(.members, "DiskId", "id")])
    #expect(plan.operations[0].request.members.map(\.name) == ["id", "pageSize"])
    #expect(try element(plan).members.map(\.name) == ["id", "size", "category"])
    #expect(plan.diagnostics.isEmpty)
  }

  @Test("A path counts more than a name")
  func paths() throws {
    let plan = plan([
      Self.choice(.members, "DescribeDisks.Disks.Disk.DiskId", "volumeID"), Self.choice(.members, "DiskId", "id"),
    ])
    #expect(plan.operations[0].request.members.map(\.name) == ["id", "pageSize"])
    #expect(try element(plan).members.map(\.name) == ["volumeID", "size", "category"])
  }

  @Test("Types, methods, values and error codes are renamed")
  func otherKinds() throws {
    let plan = plan([
      Self.choice(.types, "DescribeDisks", "Volumes"), Self.choice(.types, "DescribeDisks.Disks.Disk", "Volume"),
      Self.choice(.types, "Category", "Kind"), Self.choice(.methods, "DescribeDisks", "volumes"),
      Self.choice(.values, "cloud_ssd", "ssd"), Self.choice(.errors, "InvalidDisk.NotFound", "noSuchDisk"),
    ])
    let operation = plan.operations[0]
    #expect(operation.request.name == "VolumesRequest")
    #expect(operation.method == "volumes")
    #expect(operation.errorCodes.codes.map(\.name) == ["noSuchDisk"])
    let element = try element(plan)
    #expect(element.name == "Volume")
    guard case .values(let list) = element.members[2].type else { throw Missing() }
    #expect(list.name == "Kind")
    #expect(list.values.map(\.name) == ["ssd", "ephemeral"])
    #expect(plan.diagnostics.isEmpty)
  }

  @Test("Words of the language can be chosen for what stands in backticks")
  func keywords() throws {
    let plan = plan([Self.choice(.members, "PageSize", "default")])
    #expect(plan.operations[0].request.members.map(\.name) == ["diskID", "default"])
    let text = try #require(SwiftEmitter.print(plan).first { $0.path.hasSuffix("/DescribeDisks.swift") }).contents
    #expect(text.contains("var `default`: Int?"))
  }

  static let collisions: [(override: NameOverride, expected: String)] = [
    (choice(.members, "PageSize", "diskID"), "`diskID`, chosen for 'PageSize', is also the name of \"DiskId\""),
    (choice(.members, "DiskId", "pageSize"), "`pageSize`, chosen for 'DiskId', is also the name of \"PageSize\""),
    (
      choice(.members, "PageSize", "encode"),
      "`encode`, chosen for 'PageSize', means something else in Swift or in the runtime"
    ),
    (
      choice(.types, "Category", "DescribeDisksRequest"),
      "`DescribeDisksRequest`, chosen for 'Category', is taken by something else"
    ),
    (
      choice(.types, "Disk", "class"), "`class`, chosen for 'Disk', means something else in Swift or in the runtime"
    ),
    (
      choice(.types, "Disk", "String"), "`String`, chosen for 'Disk', means something else in Swift or in the runtime"
    ),
    (
      choice(.methods, "DescribeDisks", "service"),
      "`service`, chosen for 'DescribeDisks', means something else in Swift or in the runtime"
    ),
    (choice(.values, "ephemeral", "cloudSSD"), "`cloudSSD`, chosen for 'ephemeral', is also the name of \"cloud_ssd\""),
  ]

  @Test("A name that cannot be had is an error where it was chosen", arguments: collisions)
  func collision(_ example: (override: NameOverride, expected: String)) {
    let errors = plan([example.override]).diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map(\.description) == ["tablature.yaml:1:3: error: \(example.expected) [config.name]"])
    let options = EmitterOptions(naming: NamingOptions(overrides: [example.override]))
    #expect(SwiftEmitter.emit(Fixtures.service([Self.operation]), options: options).isRefused)
  }

  @Test("Choices that can be carried out refuse nothing, and a page that isn't clear doesn't either")
  func notRefused() {
    let operations = [
      Self.operation, Fixtures.operation("A", request: [Fixtures.field("Id"), Fixtures.field("ID")]),
    ]
    let emission = SwiftEmitter.emit(
      Fixtures.service(operations),
      options: EmitterOptions(naming: NamingOptions(overrides: [Self.choice(.members, "PageSize", "size")])))
    #expect(!emission.diagnostics.isEmpty)
    #expect(!emission.isRefused)
  }

  @Test("What cannot be had in many operations is told once, with all places")
  func joined() {
    let operations = ["A", "B", "C"].map {
      Fixtures.operation($0, request: [Fixtures.field("DiskId"), Fixtures.field("PageSize")])
    }
    let errors = plan([Self.choice(.members, "PageSize", "diskID")], operations).diagnostics
      .filter { $0.severity == .error }
    #expect(errors.count == 1)
  }

  @Test("Two operations cannot have one method, whichever stands first", arguments: [["A", "B"], ["B", "A"]])
  func methods(order: [String]) {
    let errors = plan([Self.choice(.methods, "B", "a")], order.map { Fixtures.operation($0) }).diagnostics
      .filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["config.name"])
  }

  @Test("Names can be chosen for all that has one, and for nothing else")
  func subjects() {
    let subjects = NameSubjects(Fixtures.service([Self.operation]))
    #expect(
      subjects[.members] == [
        "DiskId", "DescribeDisks.DiskId", "PageSize", "DescribeDisks.PageSize", "Disks", "DescribeDisks.Disks",
        "DescribeDisks.Disks.Disk.DiskId", "Size", "DescribeDisks.Disks.Disk.Size", "Category",
        "DescribeDisks.Disks.Disk.Category",
      ])
    #expect(
      subjects[.types] == [
        "DescribeDisks", "Disk", "DescribeDisks.Disks.Disk", "Category", "DescribeDisks.Disks.Disk.Category",
      ])
    #expect(subjects[.methods] == ["DescribeDisks"])
    #expect(
      subjects[.values] == [
        "cloud_ssd", "ephemeral", "DescribeDisks.Disks.Disk.Category.cloud_ssd",
        "DescribeDisks.Disks.Disk.Category.ephemeral",
      ])
    #expect(subjects[.errors] == ["InvalidDisk.NotFound", "DescribeDisks.InvalidDisk.NotFound"])
  }

  @Test("Every subject can be given a name that then stands in the plan", arguments: NameKind.allCases)
  func everySubject(kind: NameKind) throws {
    for subject in NameSubjects(Fixtures.service([Self.operation]))[kind] {
      let name = kind == .types ? "Chosen" : "chosen"
      let files = SwiftEmitter.print(plan([Self.choice(kind, subject, name)]))
      #expect(files.contains { $0.contents.contains(name) }, "\(subject) cannot be renamed")
    }
  }
}

@Suite("Acronyms")
struct AcronymTests {
  static let added: [(acronyms: [String], wire: String, swift: String)] = [
    (["SNAT"], "SnatEntry", "snatEntry"), (["SNAT"], "EntrySnat", "entrySNAT"), (["SNAT"], "EntrySnats", "entrySNATs"),
    (["IPv6"], "AssignIpv6Address", "assignIPv6Address"), (["IPv6"], "AssignIPv6Address", "assignIPv6Address"),
    (["K8s"], "UseK8sVersion", "useK8sVersion"), (["Id"], "InstanceId", "instanceId"),
    (["Id"], "HasIdentity", "hasIdentity"), (["VPC"], "InVpc", "inVPC"),
  ]

  @Test("Further acronyms count as the built-in ones do", arguments: added)
  func further(_ example: (acronyms: [String], wire: String, swift: String)) {
    #expect(Words(example.wire, acronyms: Acronyms(adding: example.acronyms)).lowerCamel == example.swift)
  }

  @Test(
    "Acronyms that are taken out are words",
    arguments: [
      ("VPC", "InVpc", "inVpc"), ("ipv", "AssignIpv6Address", "assignIpv6Address"), ("ID", "TheIds", "theIds"),
    ])
  func removed(acronym: String, wire: String, swift: String) {
    #expect(Words(wire, acronyms: Acronyms(removing: [acronym])).lowerCamel == swift)
  }

  @Test("The whole client is named with them")
  func client() {
    let naming = NamingOptions(addedAcronyms: ["ZAP"], removedAcronyms: ["ID"])
    let plan = SwiftPlanner.plan(
      Fixtures.service([Fixtures.operation("GetZapId", request: [Fixtures.field("TheZapId")])]),
      options: EmitterOptions(naming: naming))
    #expect(plan.operations.map(\.method) == ["getZAPId"])
    #expect(plan.operations[0].request.members.map(\.name) == ["theZAPId"])
  }
}
