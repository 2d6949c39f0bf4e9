import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Collisions")
struct CollisionTests {
  private func plan(_ operations: [TablatureAPIModel.Operation]) -> SwiftPlan {
    SwiftPlanner.plan(Fixtures.service(operations), options: EmitterOptions())
  }

  @Test("Members that differ in case only say so, in any order")
  func members() throws {
    let names = ["key": "lowercaseKey", "Key": "capitalizedKey", "value": "value", "Id": "id"]
    for wireNames in [["key", "Key", "value", "Id"], ["Id", "Key", "value", "key"]] {
      let tag = Fixtures.field("Tag", .list(.structure), members: wireNames.map { Fixtures.field($0) })
      let plan = plan([Fixtures.operation(request: [tag])])
      guard case .structure(let structure) = try #require(plan.operations.first?.request.members.first).type else {
        Issue.record("a list of structures has a type of its own")
        return
      }
      #expect(structure.members.map(\.name) == wireNames.map { names[$0] })
      #expect(plan.diagnostics.map(\.id) == ["swift.renamed", "swift.renamed"])
    }
  }

  @Test("A deprecated member leaves the name to the one that stands for it")
  func deprecatedMembers() throws {
    var fields = ["key", "Key", "value"].map { Fixtures.field($0) }
    fields[0].deprecation = Documented(Prose(), at: fields[0].location)
    fields[2].deprecation = Documented(Prose(), at: fields[2].location)
    let members = plan([Fixtures.operation(request: fields)]).operations[0].request.members
    #expect(members.map(\.name) == ["lowercaseKey", "key", "value"])
    #expect(members.map(\.path) == [["key"], ["Key"], ["value"]])
  }

  @Test("Nested types hide neither each other nor anything that emitted code uses")
  func types() {
    let names = ["Tag", "tag", "String", "DoItRequest", "ECSClient", "Response", "Self", "Any"]
    let fields = names.map { Fixtures.field($0, .structure, members: [Fixtures.field("A")]) }
    let plan = plan([Fixtures.operation(request: fields)])
    #expect(
      plan.operations[0].request.members.map(\.type.name) == [
        "CapitalizedTag", "LowercaseTag", "StringDetails", "DoItRequestDetails", "ECSClientDetails", "ResponseDetails",
        "SelfDetails", "AnyDetails",
      ])
  }

  @Test("The types of lists that share a name begin with what holds them")
  func heldTypes() throws {
    let fields = ["DataDiskCategories", "SystemDiskCategories"].map { name in
      Fixtures.field(
        name, .structure, members: [Fixtures.field("Categories", .list(.scalar(.string)), values: ["a", "b"])])
    }
    let plan = plan([Fixtures.operation(response: fields)])
    #expect(
      plan.operations[0].response.members.map(\.type.name) == ["DataDiskCategory", "SystemDiskCategory"])
    let alone = self.plan([Fixtures.operation(response: [fields[0]])])
    #expect(alone.operations[0].response.members.map(\.type.name) == ["Category"])
  }

  @Test("Operations differ by what they are called, and their files also where case is ignored")
  func operations() {
    let names = [
      "DescribeUserData", "DescribeUserdata", "../../etc/passwd", "ECSClient", "", "💥", "Operation", "init", "service",
    ]
    let plan = plan(names.map { Fixtures.operation($0) })
    #expect(
      plan.operations.map(\.fileStem) == [
        "DescribeUserData", "DescribeUserdata2", "EtcPasswd", "ECSClient2", "OperationEmpty", "OperationU1F4A5",
        "CapitalizedOperation", "Init", "Service",
      ])
    #expect(
      plan.operations.map(\.method) == [
        "describeUserData", "describeUserdata", "etcPasswd", "ecsClient", "empty", "operationU1F4A5",
        "capitalizedOperation", "initOperation", "serviceOperation",
      ])
    #expect(Set(plan.operations.map(\.request.name)).count == names.count)
    #expect(!plan.operations.contains { $0.request.name == "OperationRequest" })
  }

  @Test("A member that stands twice is sent once")
  func duplicates() {
    let plan = plan([Fixtures.operation(request: [Fixtures.field("A"), Fixtures.field("A", .scalar(.integer))])])
    #expect(plan.operations[0].request.members.map(\.type) == [.string])
    #expect(plan.diagnostics.map(\.id) == ["swift.duplicate-member"])
  }

  @Test("A response has one request id, whatever else is called alike")
  func requestID() {
    let plan = plan([
      Fixtures.operation(response: ["RequestId", "RequestID", "requestId"].map { Fixtures.field($0) })
    ])
    #expect(plan.operations[0].response.members.map(\.name) == ["requestUppercaseID", "camelCaseRequestID"])
  }

  @Test("Operations without a version are reported together")
  func unversioned() {
    let operations = ["A", "B", "C"].map { name in
      TablatureAPIModel.Operation(name: name, title: name, dialect: "en", location: Fixtures.at(1))
    }
    let service = ServiceModel(product: nil, version: nil, operations: operations)
    let diagnostics = SwiftEmitter.emit(service).diagnostics
    #expect(diagnostics.map(\.id) == ["swift.no-version"])
    #expect(diagnostics.first?.notes.map(\.text) == ["B", "C"])
  }

  @Test("The same model gives the same output at every run")
  func determinism() {
    #expect(SwiftEmitter.emit(Fixtures.rich) == SwiftEmitter.emit(Fixtures.rich))
  }

  @Test("Module names", arguments: [("ECS", "ECS"), ("../x", "x"), ("9", "AlibabaCloudECS"), ("Swift", "SwiftModule")])
  func modules(_ name: (wish: String, name: String)) {
    let emission = SwiftEmitter.emit(Fixtures.small, options: EmitterOptions(moduleName: name.wish))
    #expect(emission.moduleName == name.name)
    #expect(emission.diagnostics.contains { $0.id == "swift.module-name" } == (name.wish != name.name))
  }
}
