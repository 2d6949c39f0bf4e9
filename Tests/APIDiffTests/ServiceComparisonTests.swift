import class Foundation.FileManager
import class Foundation.JSONDecoder
import struct Foundation.Data
import TablatureAPIDiff
import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

/// A change of the sample operation, and what is told of it.
struct DiffCase: Sendable, CustomTestStringConvertible {
  var name: String
  var change: @Sendable (inout Operation) -> Void
  /// `check path` for each change, in order; for the wire, then for Swift.
  var wire: [String]
  var source: [String] = []

  var testDescription: String { name }
}

@Suite("Comparing two versions")
struct ServiceComparisonTests {
  private static func place(_ line: Int) -> TablatureAPIModel.SourceLocation { .init(file: "DoIt.md", line: line) }

  private static func field(
    _ name: String, _ type: TypeReference = .scalar(.string), presence: Field.Presence = .optional, says: String = "",
    values: [String] = [], members: [Field] = []
  ) -> Field {
    Field(
      name: name, type: type, presence: presence, documentation: Prose(says),
      values: values.map { DocumentedValue($0, at: place(3)) }, location: place(2), members: members)
  }

  private static func error(_ code: String, _ status: Int = 400, _ message: String = "No.") -> ErrorCode {
    ErrorCode(code: code, meanings: [.init(status: status, message: message, location: place(9))])
  }

  private static let operation = Operation(
    name: "DoIt", title: "DoIt", summary: Prose("Does it."), product: "Ecs", version: "2014-05-26", dialect: "english",
    location: place(1),
    request: [
      field("Id", presence: .required, says: "Which one."),
      field("Size", .scalar(.integer), says: "How large."),
      field("Kind", says: "Of what kind.", values: ["small", "large"]),
      field(
        "Time", .structure,
        members: [field("Start", says: "From when on."), field("End", says: "Until when.")]),
    ],
    response: [
      field("State", says: "In what state.", values: ["on", "off"]),
      field("Items", .list(.structure), members: [field("Name", says: "Its name."), field("Note", says: "A note.")]),
    ],
    errors: [error("Busy"), error("Gone", 404)])

  static let cases: [DiffCase] = [
    DiffCase(name: "nothing", change: { _ in }, wire: []),
    DiffCase(
      name: "another summary", change: { $0.summary = Prose("Does it twice.") }, wire: ["operation.text "]),
    DiffCase(
      name: "a parameter comes", change: { $0.request.append(field("New")) }, wire: ["parameter.added request.New"],
      source: ["source.added DoItRequest.new"]),
    DiffCase(
      name: "a required parameter comes", change: { $0.request.append(field("New", presence: .required)) },
      wire: ["parameter.added-required request.New"],
      source: ["source.added DoItRequest.new", "source.required DoItRequest.init(new:)"]),
    DiffCase(
      name: "a parameter goes", change: { $0.request.remove(at: 1) }, wire: ["parameter.removed request.Size"],
      source: ["source.removed DoItRequest.size"]),
    DiffCase(
      name: "a structure goes", change: { $0.request.removeLast() },
      wire: ["parameter.removed request.Time.End", "parameter.removed request.Time.Start"],
      source: ["source.removed DoItRequest.Time", "source.removed DoItRequest.time"]),
    DiffCase(
      name: "another spelling", change: { $0.request[1].name = "size" },
      wire: ["parameter.renamed request.Size"]),
    DiffCase(
      name: "another spelling beside the older one",
      change: {
        $0.request[1].deprecation = Documented(Prose("Old."), at: place(2))
        $0.request.append(field("size", .scalar(.integer)))
      },
      wire: ["parameter.added request.size", "parameter.deprecated request.Size"],
      source: ["source.added DoItRequest.capitalizedSize", "source.meaning DoItRequest.size"]),
    DiffCase(
      name: "another name for the same text", change: { $0.request[1].name = "Extent" },
      wire: ["parameter.renamed request.Size"],
      source: ["source.added DoItRequest.extent", "source.removed DoItRequest.size"]),
    DiffCase(
      name: "another place",
      change: {
        let size = $0.request.remove(at: 1)
        $0.request[2].members.append(size)
      },
      wire: ["parameter.moved request.Size"],
      source: ["source.added DoItRequest.Time.size", "source.removed DoItRequest.size"]),
    DiffCase(
      name: "another type", change: { $0.request[1].type = .scalar(.boolean) }, wire: ["parameter.type request.Size"],
      source: ["source.type DoItRequest.size"]),
    DiffCase(
      name: "a structure becomes a text",
      change: {
        $0.request[3].type = .scalar(.string)
        $0.request[3].members = []
      },
      wire: ["parameter.type request.Time"],
      source: ["source.removed DoItRequest.Time", "source.type DoItRequest.time"]),
    DiffCase(
      name: "required now", change: { $0.request[1].presence = .required }, wire: ["parameter.required request.Size"],
      source: ["source.required DoItRequest.init(size:)", "source.type DoItRequest.size"]),
    DiffCase(
      name: "required no more", change: { $0.request[0].presence = .optional },
      wire: ["parameter.optional request.Id"], source: ["source.type DoItRequest.id"]),
    DiffCase(
      name: "another default", change: { $0.request[1].defaultValue = Documented("10", at: place(2)) },
      wire: ["parameter.default request.Size"]),
    DiffCase(
      name: "another limit",
      change: { $0.request[1].constraints = [Documented(.range(minimum: 1, maximum: 9), at: place(2))] },
      wire: ["parameter.limits request.Size"]),
    DiffCase(
      name: "values come and go",
      change: { $0.request[2].values = ["large", "huge"].map { DocumentedValue($0, at: place(3)) } },
      wire: ["parameter.value-added request.Kind", "parameter.value-removed request.Kind"],
      source: ["source.added DoItRequest.Kind.huge", "source.removed DoItRequest.Kind.small"]),
    DiffCase(
      name: "a value that differs in letter case takes the place of another",
      change: { $0.request[2].values = ["Small", "large"].map { DocumentedValue($0, at: place(3)) } },
      wire: ["parameter.value-added request.Kind", "parameter.value-removed request.Kind"],
      source: ["source.meaning DoItRequest.Kind.small"]),
    DiffCase(
      name: "a value that differs in letter case comes",
      change: { $0.request[2].values = ["Small", "small", "large"].map { DocumentedValue($0, at: place(3)) } },
      wire: ["parameter.value-added request.Kind"],
      source: [
        "source.added DoItRequest.Kind.capitalizedSmall", "source.added DoItRequest.Kind.lowercaseSmall",
        "source.removed DoItRequest.Kind.small",
      ]),
    DiffCase(
      name: "an error code that differs in letter case takes the place of another",
      change: { $0.errors[0] = error("BUSY") },
      wire: ["error.added error.BUSY", "error.removed error.Busy"], source: ["source.meaning DoItErrorCode.busy"]),
    DiffCase(
      name: "a structure takes the name of another",
      change: {
        $0.response[1].name = "Item"
        $0.response.append(
          field("Entries", .list(.structure), members: [field("Name", says: "Its name."), field("Size")]))
      },
      wire: [
        "member.added response.Entries.Name", "member.added response.Entries.Size", "member.added response.Item.Name",
        "member.moved response.Items.Note", "member.removed response.Items.Name",
      ],
      source: [
        "source.added DoItResponse.Entry", "source.added DoItResponse.entries", "source.added DoItResponse.item",
        "source.meaning DoItResponse.Item", "source.removed DoItResponse.items",
      ]),
    DiffCase(
      name: "a text that is described as a point in time",
      change: {
        $0.request[3].members[0].type = .scalar(.timestamp)
        $0.response[0].type = .scalar(.timestamp)
        $0.response[0].values = []
      },
      wire: ["member.type-described response.State", "parameter.type-described request.Time.Start"],
      source: [
        "source.removed DoItResponse.State", "source.type DoItRequest.Time.start", "source.type DoItResponse.state",
      ]),
    DiffCase(
      name: "values of a response come and go",
      change: { $0.response[0].values = ["on", "broken"].map { DocumentedValue($0, at: place(3)) } },
      wire: ["member.value-added response.State", "member.value-removed response.State"],
      source: ["source.added DoItResponse.State.broken", "source.removed DoItResponse.State.off"]),
    DiffCase(
      name: "deprecated",
      change: {
        $0.request[1].deprecation = Documented(Prose("Old."), at: place(2))
        $0.response[1].members[0].deprecation = Documented(Prose("Old."), at: place(2))
      }, wire: ["member.deprecated response.Items.Name", "parameter.deprecated request.Size"]),
    DiffCase(
      name: "other texts",
      change: {
        $0.request[1].documentation = Prose("How large it is.")
        $0.response[0].example = "on"
      }, wire: ["member.text response.State", "parameter.text request.Size"]),
    DiffCase(
      name: "the same text on other lines",
      change: {
        $0.request[1].documentation = Prose("How\nlarge.")
        $0.request[1].location = place(77)
      }, wire: []),
    DiffCase(
      name: "a member comes", change: { $0.response[1].members.append(field("Size")) },
      wire: ["member.added response.Items.Size"], source: ["source.added DoItResponse.Item.size"]),
    DiffCase(
      name: "a member goes", change: { $0.response[1].members.removeLast() },
      wire: ["member.removed response.Items.Note"], source: ["source.removed DoItResponse.Item.note"]),
    DiffCase(
      name: "a member has another name", change: { $0.response[1].members[1].name = "Remark" },
      wire: ["member.renamed response.Items.Note"],
      source: ["source.added DoItResponse.Item.remark", "source.removed DoItResponse.Item.note"]),
    DiffCase(
      name: "a member moves", change: { $0.response.append($0.response[1].members.removeLast()) },
      wire: ["member.moved response.Items.Note"],
      source: ["source.added DoItResponse.note", "source.removed DoItResponse.Item.note"]),
    DiffCase(
      name: "a member has another type", change: { $0.response[1].members[1].type = .scalar(.integer) },
      wire: ["member.type response.Items.Note"], source: ["source.type DoItResponse.Item.note"]),
    DiffCase(
      name: "errors come and go",
      change: { $0.errors = [error("Busy"), error("Late")] },
      wire: ["error.added error.Late", "error.removed error.Gone"],
      source: ["source.added DoItErrorCode.late", "source.removed DoItErrorCode.gone"]),
    DiffCase(
      name: "another status", change: { $0.errors[0] = error("Busy", 503) }, wire: ["error.http-status error.Busy"]),
    DiffCase(
      name: "another message", change: { $0.errors[0] = error("Busy", 400, "Later.") },
      wire: ["error.text error.Busy"]),
  ]

  static func service(_ operations: [Operation]) -> ServiceModel {
    ServiceModel(
      product: "Ecs", version: "2014-05-26", operations: operations, wireProtocol: VendorProfile.standard.wireProtocol)
  }

  private func comparison(_ change: (inout Operation) -> Void) -> ServiceComparison {
    var operation = Self.operation
    change(&operation)
    return ServiceComparison(from: Self.service([Self.operation]), to: Self.service([operation]))
  }

  @Test("each change is told once, as what it is", arguments: cases)
  func tells(test: DiffCase) {
    let found = comparison(test.change).changes
    func keys(_ interface: Change.Interface) -> [String] {
      found.filter { $0.interface == interface }.map { "\($0.check) \($0.path)" }
    }
    #expect(keys(.wire) == test.wire)
    #expect(keys(.source) == test.source)
  }

  @Test("operations come and go")
  func operations() {
    var other = Self.operation
    other.name = "DoMore"
    let comparison = ServiceComparison(from: Self.service([Self.operation]), to: Self.service([other]))
    #expect(
      comparison.changes.filter { $0.interface == .wire }.map { "\($0.check) \($0.operation)" }
        == ["operation.removed DoIt", "operation.added DoMore"])
    #expect(comparison.changes.contains { $0.check == "source.removed" && $0.path == "ECSClient.doIt" })
    #expect(comparison.step(.wire) == .major && comparison.step(.source) == .major)
  }

  @Test("a method that calls another operation than before means something else")
  func methods() {
    var other = Self.operation
    other.name = "DO_IT"
    let comparison = ServiceComparison(from: Self.service([Self.operation]), to: Self.service([other]))
    let source = comparison.changes.filter { $0.interface == .source }
    #expect(source.allSatisfy { $0.operation == "DoIt" && $0.check == "source.meaning" })
    #expect(
      source.map(\.message) == [
        "the type 'DoItErrorCode' meant 'DoIt', and means 'DO_IT'",
        "the type 'DoItRequest' meant 'DoIt', and means 'DO_IT'",
        "the type 'DoItResponse' meant 'DoIt', and means 'DO_IT'",
        "the method 'ECSClient.doIt' meant 'DoIt', and means 'DO_IT'",
      ])
  }

  @Test(
    "types that only describe the same values otherwise break nothing on the wire",
    arguments: [
      (.scalar(.string), .scalar(.timestamp), true, true), (.scalar(.timestamp), .scalar(.string), true, true),
      (.list(.scalar(.string)), .list(.scalar(.timestamp)), true, true), (.scalar(.any), .scalar(.integer), true, true),
      (.scalar(.map), .structure, false, true), (.scalar(.any), .list(.scalar(.string)), false, true),
      (.scalar(.string), .scalar(.integer), false, false), (.scalar(.string), .list(.scalar(.string)), false, false),
      (.scalar(.timestamp), .scalar(.integer), false, false),
    ] as [(TypeReference, TypeReference, Bool, Bool)])
  func describedTypes(old: TypeReference, new: TypeReference, inRequest: Bool, inResponse: Bool) {
    func comparison(_ change: (inout Operation, Field) -> Void) -> [String] {
      let versions = [old, new].map { type in
        var operation = Self.operation
        change(&operation, Self.field("Point", type, members: type == .structure ? [Self.field("Inner")] : []))
        return Self.service([operation])
      }
      let changes = ServiceComparison(from: versions[0], to: versions[1]).changes
      return changes.filter { $0.interface == .wire }.map(\.check)
    }
    #expect(comparison { $0.request.append($1) } == [inRequest ? "parameter.type-described" : "parameter.type"])
    #expect(comparison { $0.response.append($1) } == [inResponse ? "member.type-described" : "member.type"])
  }

  @Test(
    "Limits are in words, before and after",
    arguments: [
      ([], [.range(minimum: 1, maximum: 9)], "were none, and are 1 to 9"),
      (
        [.length(minimum: nil, maximum: 64), .ascii], [.length(minimum: 1, maximum: nil)],
        "were at most 64 characters, ASCII characters only, and are at least 1 character"
      ),
    ] as [([Constraint], [Constraint], String)])
  func limits(before: [Constraint], after: [Constraint], text: String) {
    func version(_ limits: [Constraint]) -> ServiceModel {
      var operation = Self.operation
      operation.request[1].constraints = limits.map { Documented($0, at: Self.place(2)) }
      return Self.service([operation])
    }
    let changes = ServiceComparison(from: version(before), to: version(after)).changes
    #expect(changes.map(\.message) == ["the limits of the parameter 'Size' \(text)"])
  }

  @Test("every check finds something in some case", arguments: DiffCheck.all.map(\.id))
  func everyCheck(id: String) {
    let isOfOperations = ["operation.added", "operation.removed"].contains(id)
    #expect(isOfOperations || Self.cases.contains { ($0.wire + $0.source).contains { $0.hasPrefix(id + " ") } })
  }

  @Test("ids are there once, and look alike")
  func ids() {
    #expect(Set(DiffCheck.all.map(\.id)).count == DiffCheck.all.count)
    for check in DiffCheck.all { #expect(check.id.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil) }
  }

  @Test("a fingerprint outlasts other words and other lines")
  func fingerprints() {
    func prints(_ line: Int, _ says: String) -> [String] {
      comparison {
        $0.request.append(Self.field("New", says: says))
        $0.request[4].location = Self.place(line)
      }.changes.map(\.fingerprint)
    }
    #expect(prints(5, "New.") == prints(80, "Quite new."))
    #expect(prints(5, "New.") == ["parameter.added DoIt request.New", "source.added DoIt DoItRequest.new"])
  }

  @Test("the step is that of the gravest change")
  func steps() {
    #expect(comparison { _ in }.step(.wire) == .none)
    #expect(comparison { $0.summary = Prose("Other.") }.step(.wire) == .patch)
    #expect(comparison { $0.request.append(Self.field("New")) }.step(.wire) == .minor)
    #expect(comparison { $0.request.removeAll() }.step(.wire) == .major)
  }

  @Test("what pages say cannot break out of the forms")
  func hostile() throws {
    let hostile = comparison { $0.request.append(Self.field("A\u{1B}[31m\n## `x` *y*")) }
    #expect(try ChangeFormat.text.text(hostile).split(separator: "\n").count == hostile.changes.count)
    #expect(try !ChangeFormat.text.text(hostile).contains("\u{1B}"))
    let changelog = try ChangeFormat.markdown.text(hostile)
    #expect(changelog.contains(##"A\\u{1B}\[31m\\n\#\# \`x\` \*y\*"##))
    #expect(!changelog.contains("\u{1B}"))
    let document = try JSONDecoder().decode(
      ChangeDocument.self, from: Data(try ChangeFormat.json.text(hostile).utf8))
    #expect(document == ChangeDocument(hostile) && document.version == 1)
  }
}

@Suite("Comparing several services")
struct ServicePairTests {
  private static func service(
    _ product: String?, _ version: String?, _ names: [String], unsupported: Bool = false
  ) -> ServiceModel {
    ServiceModel(
      product: product, version: version,
      operations: names.map { name in
        let place = TablatureAPIModel.SourceLocation(file: "\(version ?? "")/\(name).md", line: 1)
        return Operation(
          name: name, title: name, dialect: "english", location: place,
          unsupported: unsupported ? [Documented(.style("ROA"), at: place)] : [])
      })
  }

  private static func changes(_ old: [ServiceModel], _ new: [ServiceModel]) -> [String] {
    ServiceComparison(from: old, to: new).changes.filter { $0.interface == .wire }.map { change in
      "\(change.check) \((change.new ?? change.old)?.file ?? "")"
    }
  }

  @Test("Each is compared with the one of the same product and version")
  func same() {
    let old = [Self.service("Ecs", "1", ["A", "B"]), Self.service("Ecs", "2", ["A"])]
    let new = [Self.service("ecs", "2", ["A", "C", "D"]), Self.service("ECS", "1", ["A"])]
    #expect(
      Self.changes(old, new) == ["operation.removed 1/B.md", "operation.added 2/C.md", "operation.added 2/D.md"])
    #expect(Self.changes(old, old.reversed()) == [])
  }

  @Test("A service that comes or goes is compared with nothing; where none is the same, the first ones are compared")
  func others() {
    let one = Self.service("Ecs", "1", ["A"])
    let two = Self.service("Ecs", "2", ["A", "B"])
    #expect(Self.changes([one], [one, two]) == ["operation.added 2/A.md", "operation.added 2/B.md"])
    #expect(Self.changes([one, two], [one]) == ["operation.removed 2/A.md", "operation.removed 2/B.md"])
    #expect(Self.changes([one], [two]) == ["operation.added 2/B.md"])
    #expect(Self.changes([Self.service(nil, nil, ["A"])], [two]) == ["operation.added 2/B.md"])
    #expect(Self.changes([], [one]) == ["operation.added 1/A.md"])
    #expect(Self.changes([], []) == [])
  }

  @Test("What clients cannot call has no declarations that could change")
  func unsupported() {
    let before = [Self.service("Ecs", "1", ["A", "B"])]
    let rest = Self.service("Ecs", "1", ["B"], unsupported: true)
    var after = Self.service("Ecs", "1", ["A"])
    after.operations += rest.operations
    #expect(Self.changes(before, [after]) == [])
    let source = ServiceComparison(from: before, to: [after]).changes.filter { $0.interface == .source }
    #expect(source.contains { $0.check == "source.removed" && $0.operation == "B" })
    #expect(
      ServiceComparison(from: [rest], to: [Self.service("Ecs", "1", [])]).changes.map(\.check) == ["operation.removed"])
  }
}

@Suite("Comparing published pages")
struct PublishedDiffTests {
  static func service(_ folder: String) throws -> ServiceModel {
    let pages = ["ModifyInstanceSpec.md", "ModifyPrepayInstanceSpec.md"]
    let root = try SharedMaterial.url(folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let readings = try paths.filter { path in pages.contains { path.hasSuffix($0) } }.sorted().map { path in
      PageReader.read(
        PageSource(path: "\(folder)/\(path)", bytes: [UInt8](try SharedMaterial.data("\(folder)/\(path)"))))
    }
    return ServiceReader.join(readings).model
  }

  @Test(
    "two pages, some weeks apart",
    .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whereToFindIt)))
  func seeds() throws {
    let comparison = ServiceComparison(
      from: try Self.service("seeds"), to: try Self.service("corpus/ecs/zh-CN"))
    let wire = comparison.changes.filter { $0.interface == .wire }
    #expect(
      wire.filter { $0.level == .breaking }.map { "\($0.check) \($0.operation) \($0.path)" } == [
        "parameter.removed ModifyInstanceSpec request.Temporary.EndTime",
        "parameter.removed ModifyInstanceSpec request.Temporary.InternetMaxBandwidthOut",
        "parameter.removed ModifyInstanceSpec request.Temporary.StartTime",
      ])
    #expect(
      wire.filter { $0.level != .breaking && !$0.check.hasSuffix(".text") }.map(\.fingerprint) == [
        "error.added ModifyInstanceSpec error.InvalidOperation.VpcHasEnabledAdvancedNetworkFeature"
      ])
    #expect(wire.contains { $0.check.hasSuffix(".text") })
    #expect(!comparison.changes.contains { $0.operation == "ModifyPrepayInstanceSpec" })
    #expect(
      comparison.changes.contains {
        $0.check == "source.removed" && $0.path == "ModifyInstanceSpecRequest.Temporary"
      })
  }

  @Test("the same pages", .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whereToFindIt)))
  func same() throws {
    let service = try Self.service("corpus/ecs/zh-CN")
    #expect(!service.operations.isEmpty)
    #expect(ServiceComparison(from: service, to: service).changes.isEmpty)
  }
}
