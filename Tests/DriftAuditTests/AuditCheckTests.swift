import Foundation
import TablatureAPIModel
import TablatureDriftAudit
import TablatureTestSupport
import Testing

/// An edit of pages or code, and what an audit has to say of it.
struct AuditCase: Sendable, CustomTestStringConvertible {
  /// The edit, in a few words.
  var name: String
  /// The source that is edited, without `.swift`.
  var file = "ModifyInstanceSpec"
  /// Texts of the source, each of which stands there once, and what comes in their place.
  var edits: [(old: String, new: String)] = []
  /// A further source.
  var added: String?
  /// What changes on the pages.
  var change: @Sendable (inout TablatureAPIModel.Operation) -> Void = { _ in }
  /// What clients observed of the service.
  var observed: [ObservedDifference] = []
  /// `check path` of each finding.
  var found: [String]

  var testDescription: String { name }
}

@Suite("Checks of the audit")
struct AuditCheckTests {
  static let cases: [AuditCase] = [
    AuditCase(name: "nothing", found: []),
    AuditCase(
      name: "an operation of another name", edits: [("name: \"ModifyInstanceSpec\"", "name: \"ModifyInstance\"")],
      found: ["operation.renamed "]),
    AuditCase(
      name: "another operation", change: { $0.name = "DescribeThings" },
      found: ["operation.extra ", "operation.missing "]),
    AuditCase(
      name: "an older version", edits: [("version: \"2014-05-26\"", "version: \"2013-01-10\"")],
      found: ["operation.version "]),
    AuditCase(
      name: "a parameter is not sent", edits: [("    query.boolean(\"Async\", async)\n", "")],
      found: ["parameter.missing request.Async"]),
    AuditCase(
      name: "a required parameter is not sent", edits: [("    query.string(\"InstanceId\", instanceID)\n", "")],
      found: ["parameter.missing-required request.InstanceId"]),
    AuditCase(
      name: "a structure is not sent", edits: [("    query.structure(\"Temporary\", temporary)\n", "")],
      found: [
        "parameter.missing request.Temporary.EndTime", "parameter.missing request.Temporary.InternetMaxBandwidthOut",
        "parameter.missing request.Temporary.StartTime",
      ]),
    AuditCase(
      name: "a parameter more",
      edits: [
        (
          "    query.boolean(\"Async\", async)\n",
          "    query.boolean(\"Async\", async)\n    query.string(\"Zone\", zone)\n"
        ),
        ("  /// Makes the parameters.", "  public var zone: String?\n\n  /// Makes the parameters."),
      ], found: ["parameter.extra request.Zone"]),
    AuditCase(
      name: "a parameter of another name", edits: [("query.boolean(\"Async\"", "query.boolean(\"Asynchronous\"")],
      found: ["parameter.renamed request.Async"]),
    AuditCase(
      name: "a structure of another name", edits: [("query.structure(\"Temporary\"", "query.structure(\"Temp\"")],
      found: ["parameter.renamed request.Temporary"]),
    AuditCase(
      name: "a parameter in another structure",
      edits: [
        ("    query.string(\"ClientToken\", clientToken, .length(...64), .ascii)\n", ""),
        (
          "      query.openValue(\"Category\", category)\n",
          "      query.openValue(\"Category\", category)\n      query.string(\"ClientToken\", clientToken)\n"
        ),
        (
          "  /// What stands in `SystemDisk`.\n  public struct SystemDisk: QueryStructure {",
          "  /// What stands in `SystemDisk`.\n  public struct SystemDisk: QueryStructure {\n    public var clientToken: String?"
        ),
      ], found: ["parameter.moved request.ClientToken"]),
    AuditCase(
      name: "a parameter of another type",
      edits: [
        ("public var async: Bool?", "public var async: String?"),
        ("    async: Bool? = nil", "    async: String? = nil"),
        ("query.boolean(\"Async\"", "query.string(\"Async\""),
      ], found: ["parameter.type request.Async"]),
    AuditCase(
      name: "a structure that is text",
      edits: [
        ("public var systemDisk: SystemDisk?", "public var systemDisk: String?"),
        ("    systemDisk: SystemDisk? = nil", "    systemDisk: String? = nil"),
        ("query.structure(\"SystemDisk\"", "query.string(\"SystemDisk\""),
      ], found: ["parameter.type request.SystemDisk"]),
    AuditCase(
      name: "a required parameter is optional",
      edits: [
        ("public var instanceID: String\n", "public var instanceID: String?\n"),
        ("    instanceID: String,", "    instanceID: String? = nil,"),
      ], found: ["parameter.required request.InstanceId"]),
    AuditCase(
      name: "an optional parameter is required",
      edits: [
        ("public var async: Bool?", "public var async: Bool"), ("    async: Bool? = nil", "    async: Bool"),
      ], found: ["parameter.optional request.Async"]),
    AuditCase(
      name: "another default", edits: [("    async: Bool? = nil", "    async: Bool? = true")],
      found: ["parameter.default request.Async"]),
    AuditCase(
      name: "the documented default", edits: [("    async: Bool? = nil", "    async: Bool? = false")], found: []),
    AuditCase(
      name: "other limits", edits: [(".length(...64), .ascii)", ".length(...32), .ascii)")],
      found: ["parameter.limits request.ClientToken"]),
    AuditCase(
      name: "a limit less", edits: [(", .range(0...100)", "")],
      found: ["parameter.limits request.InternetMaxBandwidthOut"]),
    AuditCase(
      name: "a value less of a request",
      edits: [("  public static var cloudSSD: Self { \"cloud_ssd\" }\n", "")],
      found: ["parameter.value-missing request.SystemDisk.Category"]),
    AuditCase(
      name: "a value more of a request",
      edits: [
        (
          "  public static var cloudSSD: Self {",
          "  public static var local: Self { \"local\" }\n  public static var cloudSSD: Self {"
        )
      ], found: ["parameter.value-extra request.SystemDisk.Category"]),
    AuditCase(
      name: "a parameter that is no longer deprecated",
      edits: [("    @available(*, deprecated, message: \"为提高兼容性，新代码请改用别的参数。\")\n", "")],
      found: ["parameter.deprecation request.Temporary.InternetMaxBandwidthOut"]),
    AuditCase(
      name: "a member is not read", file: "DescribeDisks",
      edits: [("    totalCount = try fields.integer(\"TotalCount\")\n", "")],
      found: ["member.missing response.TotalCount"]),
    AuditCase(
      name: "a member more", file: "DescribeDisks",
      edits: [
        (
          "    totalCount = try fields.integer(\"TotalCount\")\n",
          "    totalCount = try fields.integer(\"TotalCount\")\n    all = try fields.boolean(\"IsAll\")\n"
        ),
        ("  /// Makes a response, for tests.", "  public let all: Bool?\n\n  /// Makes a response, for tests."),
      ], found: ["member.extra response.IsAll"]),
    AuditCase(
      name: "a member of another name", file: "DescribeDisks",
      edits: [("fields.integer(\"TotalCount\")", "fields.integer(\"Total\")")],
      found: ["member.renamed response.TotalCount"]),
    AuditCase(
      name: "a list in another structure", file: "DescribeDisks",
      edits: [("fields.structures(\"Disks\", \"Disk\")", "fields.structures(\"DiskSet\", \"Disk\")")],
      found: ["member.renamed response.Disks.Disk"]),
    AuditCase(
      name: "a member that moved", file: "DescribeDisks",
      change: { operation in
        guard let index = operation.response.firstIndex(where: { $0.name == "TotalCount" }) else { return }
        let total = operation.response.remove(at: index)
        operation.response.append(
          Field(name: "Page", type: .structure, location: total.location, members: [total]))
      }, found: ["member.moved response.Page.TotalCount"]),
    AuditCase(
      name: "a member that the sample contradicts", file: "DescribeDisks",
      edits: [
        ("  public let nextToken: String?", "  public let nextToken: Bool?"),
        ("nextToken = try fields.string(", "nextToken = try fields.boolean("),
      ],
      change: { operation in
        operation.responseSamples = [
          ResponseSample(
            format: .json, text: "", value: .object([.init("NextToken", .string("abc"), line: 1)]), isWellFormed: true,
            location: operation.location)
        ]
      }, found: ["sample.decode response.NextToken"]),
    AuditCase(
      name: "a member of another type", file: "DescribeDisks",
      edits: [
        ("  public let nextToken: String?", "  public let nextToken: Bool?"),
        ("nextToken = try fields.string(", "nextToken = try fields.boolean("),
      ], change: { $0.responseSamples = [] }, found: ["member.type response.NextToken"]),
    AuditCase(
      name: "a member that may be missing", file: "DescribeDisks",
      edits: [
        ("  public let totalCount: Int?", "  public let totalCount: Int"),
        ("    totalCount: Int? = nil", "    totalCount: Int"),
      ], found: ["member.optional response.TotalCount"]),
    AuditCase(
      name: "a member that is always there", file: "DescribeDisks",
      change: { operation in
        guard let index = operation.response.firstIndex(where: { $0.name == "TotalCount" }) else { return }
        operation.response[index].presence = .required
      }, found: ["member.required response.TotalCount"]),
    AuditCase(
      name: "a member that is deprecated by now", file: "DescribeDisks",
      change: { operation in
        guard let index = operation.response.firstIndex(where: { $0.name == "TotalCount" }) else { return }
        operation.response[index].deprecation = Documented(Prose("Count them."), at: operation.location)
      }, found: ["member.deprecation response.TotalCount", "text.field response.TotalCount"]),
    AuditCase(
      name: "values of a response", file: "DescribeDisks",
      change: { operation in
        guard let list = operation.response.firstIndex(where: { $0.name == "Disks" }),
          let category = operation.response[list].members[0].members.firstIndex(where: { $0.name == "Category" })
        else { return }
        operation.response[list].members[0].members[category].values[0].value = "new"
      },
      found: ["member.value-extra response.Disks.Disk.Category", "member.value-missing response.Disks.Disk.Category"]),
    AuditCase(
      name: "an error code of another name",
      edits: [("case invalidInstanceIDNotFound = \"InvalidInstanceId.NotFound\"", "case gone = \"Gone\"")],
      found: ["error.extra error.Gone", "error.missing error.InvalidInstanceId.NotFound"]),
    AuditCase(
      name: "an error of another status",
      edits: [("  /// **HTTP 404**: The specified InstanceId", "  /// **HTTP 403**: The specified InstanceId")],
      found: ["error.status error.InvalidInstanceId.NotFound", "text.error error.InvalidInstanceId.NotFound"]),
    AuditCase(
      name: "a case of another name", edits: [("case invalidInstanceIDNotFound =", "case gone =")],
      found: ["source.case error.InvalidInstanceId.NotFound"]),
    AuditCase(
      name: "a method of another name",
      edits: [("public func modifyInstanceSpec(", "public func change(")], found: ["source.method "]),
    AuditCase(
      name: "a property of another name",
      edits: [
        ("public var async: Bool?", "public var later: Bool?"), ("    async: Bool? = nil", "    later: Bool? = nil"),
        ("query.boolean(\"Async\", async)", "query.boolean(\"Async\", later)"),
      ], found: ["source.property request.Async"]),
    AuditCase(
      name: "a value of another name", edits: [("static var cloudSSD: Self", "static var fast: Self")],
      found: ["source.value request.SystemDisk.Category"]),
    AuditCase(
      name: "the same in another type",
      edits: [
        ("public var internetMaxBandwidthIn: Int?", "public var internetMaxBandwidthIn: Int64?"),
        ("    internetMaxBandwidthIn: Int? = nil", "    internetMaxBandwidthIn: Int64? = nil"),
      ], found: ["source.type request.InternetMaxBandwidthIn"]),
    AuditCase(
      name: "another text", edits: [("  /// 要变更的实例。\n", "  /// 实例。\n")],
      found: ["text.field request.InstanceId"]),
    AuditCase(
      name: "another text of the operation",
      edits: [("  /// 变更一台按量付费实例的规格，或者调整它的公网带宽。\n", "  /// 变更规格。\n")],
      found: ["text.operation "]),
    AuditCase(
      name: "another text of an error", edits: [("实例的带宽计费方式不能做此变更，请检查带宽参数。", "不能变更。")],
      found: ["text.error error.InvalidInternetChargeType.ValueNotSupported"]),
    AuditCase(
      name: "code that waits for what no page lists",
      added: """
        func spec(_ ecs: ECSClient) async {
          do {
            _ = try await ecs.modifyInstanceSpec(.init(instanceID: "i-1"))
          } catch where error.code == .invalidInstanceIDNotFound {
            print(error.rawCode == "Gone.Long.Ago", error.rawCode == "InvalidInstanceId.NotFound")
          } catch { print(error) }
        }

        func tell(_ error: OperationError<ModifyInstanceSpecErrorCode>) -> Int {
          switch error.code {
          case .invalidParameter: 1
          case .expired: 2
          default: 3
          }
        }
        """,
      found: ["handler.unlisted error.Gone.Long.Ago", "handler.unlisted error.expired"]),
    AuditCase(
      name: "what clients observed", file: "DescribeDisks", observed: Observed.all, found: Observed.found),
    AuditCase(
      name: "a member that clients missed", file: "DescribeDisks",
      change: { operation in
        guard let index = operation.response.firstIndex(where: { $0.name == "TotalCount" }) else { return }
        operation.response[index].presence = .required
      },
      observed: [Observed.difference(.missing, "TotalCount"), Observed.difference(.missing, "PageSize")],
      found: ["member.required response.TotalCount", "observed.missing response.TotalCount"]),
  ]

  @Test("an edit is found as what it is, and as nothing else", arguments: cases)
  func edit(_ example: AuditCase) throws {
    let findings = try Self.findings(example)
    #expect(findings.map { "\($0.check) \($0.path)" }.sorted() == example.found.sorted())
    for finding in findings {
      #expect(finding.code != nil || finding.check == "operation.missing")
      #expect(
        finding.documentation != nil || finding.check.hasSuffix("extra") || finding.check == "parameter.value-extra")
      #expect(!finding.message.isEmpty && !finding.remedy.isEmpty)
    }
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
  }

  private static func findings(_ example: AuditCase) throws -> [Finding] {
    let client = try AuditedClient.documented()
    var service = client.service
    let others = TestScale.isFull ? [] : Set(service.operations.map(\.name)).subtracting([example.file])
    service.operations.removeAll { others.contains($0.name) }
    // Other operations take most of the time, and no edit concerns them; in full, nothing may be found in them either.
    var outlines = zip(client.files, try AuditedClient.documentedOutlines())
      .filter { file, _ in !others.contains { file.path.hasSuffix("/\($0).swift") } }.map(\.1)
    var file = try #require(client.files.first { $0.path.hasSuffix("/\(example.file).swift") })
    let index = try #require(outlines.firstIndex { $0.path == file.path })
    for edit in example.edits {
      #expect(file.text.ranges(of: edit.old).count == 1, "\(edit.old)")
      file.text = file.text.replacing(edit.old, with: edit.new)
    }
    outlines[index] = SourceOutline(of: file)
    if let added = example.added { outlines.append(SourceOutline(of: SwiftFile(path: "Added.swift", text: added))) }
    let operation = try #require(service.operations.firstIndex { $0.name == example.file })
    example.change(&service.operations[operation])
    return Audit(service).result(of: outlines, observed: example.observed).findings
  }

  @Test(
    "Limits are words in messages, and notation in what programs read",
    arguments: [
      ("0 to 100", "none", (", .range(0...100)", ""), "InternetMaxBandwidthOut", "range(0...100)"),
      (
        "none", "at most 32 characters",
        ("query.string(\"InstanceId\", instanceID)", "query.string(\"InstanceId\", instanceID, .length(...32))"),
        "InstanceId", "none"
      ),
      (
        "at most 64 characters, ASCII characters only", "1 to 32 characters, ASCII characters only",
        (".length(...64), .ascii)", ".length(1...32), .ascii)"), "ClientToken", "length(...64), ascii"
      ),
      (
        "at most 64 characters, ASCII characters only", "odd(3), ASCII characters only",
        (".length(...64), .ascii)", ".odd(3), .ascii)"), "ClientToken", "length(...64), ascii"
      ),
    ] as [(String, String, (String, String), String, String)])
  func limits(page: String, code: String, edit: (String, String), name: String, documented: String) throws {
    let findings = try Self.findings(AuditCase(name: "limits", edits: [edit], found: []))
    #expect(findings.map(\.message) == ["the limits of '\(name)' are \(code) in the code, and \(page) on the page"])
    #expect(findings.map(\.remedy) == ["run 'tablature generate'"])
    #expect(findings.map(\.documented) == [documented])
    let coded = [
      "none": "none", "at most 32 characters": "length(...32)", "odd(3), ASCII characters only": "odd(3), ascii",
    ]
    #expect(findings.map(\.coded) == [coded[code] ?? "length(1...32), ascii"])
  }

  @Test("code that handles errors of several operations is told of the first by name, whatever it calls first")
  func severalOperations() throws {
    let client = try AuditedClient.documented()
    let calls = ["_ = try await ecs.modifyPrepayInstanceSpec(a)", "_ = try await ecs.modifyInstanceSpec(b)"]
    for order in [calls, calls.reversed()] {
      let text = """
        func spec(_ ecs: ECSClient) async {
          do {
            \(order.joined(separator: "\n    "))
          } catch { print(error.rawCode == "Gone.Long.Ago") }
        }
        """
      let outlines =
        try AuditedClient.documentedOutlines() + [SourceOutline(of: SwiftFile(path: "Added.swift", text: text))]
      #expect(
        client.audit.result(of: outlines).findings.map(\.fingerprint) == [
          "handler.unlisted ModifyInstanceSpec error.Gone.Long.Ago handled"
        ])
    }
  }

  @Test("every check has a case that finds something")
  func completeness() {
    let covered = Set(Self.cases.flatMap(\.found).map { $0.prefix { $0 != " " } }.map(String.init))
    #expect(Set(AuditCheck.all.map(\.id)) == covered)
    #expect(Set(AuditCheck.all.map(\.id)).count == AuditCheck.all.count)
  }
}
