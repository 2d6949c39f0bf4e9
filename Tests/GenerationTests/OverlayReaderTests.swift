import Synchronization
import TablatureAPIModel
import TablatureGeneration
import TablaturePageOverlay
import TablatureTestSupport
import Testing

@Suite("Reading overlays")
struct OverlayReaderTests {
  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationReader.Failure) {
      _ = try OverlayReader.read(text, file: "p/overlay.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private func place(_ line: Int, _ column: Int) -> TablatureAPIModel.SourceLocation {
    TablatureAPIModel.SourceLocation(file: "p/overlay.yaml", line: line, column: column)
  }

  @Test("A correction is read with its places, paths from the folder of the file")
  func correction() throws {
    let text = """
      corrections:
        - page: docs/StartX.md
          operation: StartX
          reason: The service answers otherwise.
          retype: response.Until
          to: Timestamp
          format: yyyy-MM-ddTHH:mmZ
      """
    let overlay = try OverlayReader.read(text, file: "p/overlay.yaml")
    #expect(overlay.file == "p/overlay.yaml")
    let kind = try #require(CorrectionKind.all.first { $0.key == "retype" })
    #expect(
      overlay.corrections == [
        Correction(
          kind, Documented("response.Until", at: place(5, 13)), operation: Documented("StartX", at: place(3, 16)),
          page: Documented("p/docs/StartX.md", at: place(2, 11)), reason: "The service answers otherwise.",
          settings: [
            "to": .type(.scalar(.timestamp)),
            "format": .timeFormat(TimeFormat(pattern: "yyyy-MM-ddTHH:mmZ", precision: .minute)),
          ])
      ])
  }

  @Test("What is said of several things with one reason is a correction of each")
  func several() throws {
    let text = "corrections: {operation: X, reason: r, require: [request.A, request.B]}"
    let overlay = try OverlayReader.read(text, file: "o")
    #expect(overlay.corrections.map(\.subject.value) == ["request.A", "request.B"])
    #expect(overlay.corrections.map(\.location.column) == [50, 61])
  }

  @Test(
    "Types are words, in brackets for lists",
    arguments: [
      ("String", .scalar(.string)), ("[Integer]", .list(.scalar(.integer))), ("Struct", .structure),
      ("[Struct]", .list(.structure)), ("[[Float]]", .list(.list(.scalar(.float)))),
    ] as [(String, TypeReference)])
  func types(text: String, type: TypeReference) throws {
    let overlay = try OverlayReader.read(
      "corrections: [{operation: X, reason: r, retype: request.A, to: \(text)}]", file: "o")
    #expect(overlay.corrections.first?.settings == ["to": .type(type)])
  }

  @Test("Every kind of correction can be read with all that it can say", arguments: CorrectionKind.all)
  func kinds(kind: CorrectionKind) throws {
    let values: [Setting.Form: String] = [
      .text: "text", .swiftName: "name", .wireName: "Name", .type: "Timestamp", .timeFormat: "yyyy-MM", .flag: "true",
      .status: "404",
    ]
    let subject = kind.subject == .errorCode ? "Bad.X" : "request.A"
    let settings = try kind.settings.map { "\($0.key): \(try #require(values[$0.form]))" }
    let keys = ["page: X.md", "reason: r", "\(kind.key): \(subject)"] + settings
    let overlay = try OverlayReader.read("corrections: [{\(keys.joined(separator: ", "))}]", file: "o")
    #expect(overlay.corrections.first?.kind == kind)
    #expect(overlay.corrections.first?.settings.keys.sorted() == kind.settings.map(\.key).sorted())
    for setting in kind.settings where setting.isRequired {
      let others = keys.filter { !$0.hasPrefix("\(setting.key): ") }
      #expect(
        problems("corrections: [{\(others.joined(separator: ", "))}]") == [
          "p/overlay.yaml:1:15: error: '\(setting.key)' belongs here: '\(kind.key)' needs it [config.value]"
        ])
    }
  }

  @Test("Nothing says nothing", arguments: ["", "# only words\n", "corrections: []", "{}"])
  func empty(text: String) throws {
    #expect(try OverlayReader.read(text, file: "o") == Overlay(file: "o"))
  }

  private static let kinds = CorrectionKind.all.map(\.key).joined(separator: ", ")

  private static let mistakesCases: [(String, String)] = [
    ("- a", "1:1: error: the file must say 'corrections:', and list them below [config.value]"),
    ("correction: []", "1:1: error: there is no key 'correction'; did you mean 'corrections'? [config.key]"),
    (
      "corrections: [x]",
      "1:15: error: a correction must be keys with values, like 'require: request.Name' [config.value]"
    ),
    ("corrections: [{page: a.md, reason: r}]", "1:15: error: what to correct belongs here [config.value]"),
    (
      "corrections: [{page: a.md, reason: r, retpye: request.A, to: String}]",
      "1:39: error: there is no key 'retpye'; did you mean 'retype'? [config.key]"
    ),
    (
      "corrections: [{page: a.md, reason: r, require: request.A, to: String}]",
      "1:59: error: there is no key 'to' [config.key]"
    ),
    (
      "corrections: [{page: a.md, reason: r, require: request.A, make-optional: request.B}]",
      "1:59: error: 'require' stands here already; make two corrections of it [config.key]"
    ),
    (
      "corrections: [{reason: r, require: request.A}]",
      "1:15: error: 'page' belongs here, or 'operation': a correction is one of a page [config.value]"
    ),
    (
      "corrections: [{page: a.md, require: request.A}]",
      "1:15: error: 'reason' belongs here: why is the page wrong? [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: '', require: request.A}]",
      "1:36: error: the reason, in words, belongs here [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, make-optional: A}]",
      "1:54: error: 'A' is not a path from the table on, like 'request.Tag.Key' or 'response.Disks.Disk.DiskId' [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, remove-error: a b}]",
      "1:53: error: 'a b' is not an error code [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, retype: request.A, to: Sting}]",
      "1:62: error: 'Sting' is not a type; did you mean 'String'? [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, retype: request.A, to: [String, String]}]",
      "1:62: error: a type belongs here [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, retype: request.A, to: Timestamp, format: hh}]",
      "1:81: error: 'hh' is not a format of times [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, rename: request.A, to: a-b}]",
      "1:62: error: 'a-b' is no name in Swift; it must be letters and digits, like 'diskID' [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, respell: request.A, to: B.C}]",
      "1:63: error: 'B.C' is no name of a parameter [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, add-error: X, status: 99}]",
      "1:61: error: '99' is no HTTP status [config.value]"
    ),
    (
      "corrections: [{page: a.md, reason: r, add-member: request.X, type: String, required: maybe}]",
      "1:86: error: 'true' or 'false' belongs here [config.value]"
    ),
  ]

  @Test(
    "What is wrong is told with its place and a way out",
    arguments: mistakesCases)
  func mistakes(text: String, expected: String) { #expect(problems(text) == ["p/overlay.yaml:" + expected]) }

  @Test("Random bytes never stop the tool")
  func random() {
    var random = SplitMix(seed: 11)
    let pieces = [
      "corrections:", "\n", "  ", "- ", "page: ", "reason: ", "retype: ", "request.A", "to: ", "[", "]", "{", "}", ",",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      _ = problems(text.joined())
    }
  }
}

@Suite("Pages with corrections")
struct CorrectedPagesTests {
  private static let page = """
    # StartX

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |-|-|-|-|-|
    |Name|String|No|a|The name. |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |-|-|-|-|
    |RequestId|String|1|The request. |

    ## Error codes

    |HttpCode|Error code|Error message|Description|
    |-|-|-|-|
    |404|InvalidName.NotFound|Not there.|Not there.|
    """

  private func configuration(_ overlay: String, in folder: TemporaryFolder) throws -> Configuration {
    try folder.write("project/docs/StartX.md", Self.page)
    try folder.write("project/overlay.yaml", overlay)
    let file = try folder.write("project/tablature.yaml", "pages: docs\noverlay: overlay.yaml\n")
    return try ConfigurationReader().read(file)
  }

  @Test(
    "Everything but lint sees the corrections, and a page is found under any of its paths",
    arguments: ["project/docs", "project/./docs/../docs/StartX.md"])
  func corrected(path: String) async throws {
    let folder = try TemporaryFolder()
    let configuration = try configuration(
      "corrections: [{page: docs/../docs/StartX.md, reason: Always., require: request.Name}]", in: folder)
    let pages = await PageSetReader().read([folder.path(path)], PageOptions(configuration))
    #expect(pages.diagnostics.map(\.id) == [])
    #expect(pages.service.model.operations.first?.request.first?.presence == .optional)
    #expect(pages.model.operations.first?.request.first?.presence == .required)
    #expect(try InspectionFormat.tree.text(pages).contains("corrected \"Always.\""))
    #expect(try InspectionFormat.tsv.text(pages).contains("\tName\tString\trequired\t"))
    #expect(try InspectionFormat.json.text(pages).contains("\"reason\" : \"Always.\""))
    #expect(try Explanation(of: "Name", in: "StartX", pages: pages).text.contains("it is corrected: Always. ("))
  }

  @Test("Traits are read once for each operation, after corrections")
  func traitsOnce() async throws {
    let folder = try TemporaryFolder()
    let configuration = try configuration(
      "corrections: [{operation: StartX, reason: Always., require: request.Name}]", in: folder)
    try folder.write("project/docs/copy/StartX.md", Self.page)
    let read = Mutex<[String]>([])
    let pipeline = PagePipeline(readTraits: { operation in
      let presence = operation.request.first?.presence.rawValue ?? ""
      read.withLock { $0.append("\(operation.name) \(presence)") }
    })
    let pages = await PageSetReader(pipeline: pipeline).read(configuration)
    #expect(pages.services.map(\.pages.count) == [2])
    #expect(read.withLock { $0.sorted() } == ["StartX optional", "StartX required"])
  }

  @Test("What follows from parameters is read after corrections: an operation with a switch can be checked")
  func traits() async throws {
    let folder = try TemporaryFolder()
    let configuration = try configuration(
      """
      corrections:
        - {operation: StartX, reason: r, add-member: request.DryRun, type: Boolean, text: Checks only.}
      """, in: folder)
    let pages = await PageSetReader().read(configuration)
    #expect(pages.service.model.operations.first?.dryRun == nil)
    #expect(pages.services.first?.model == pages.model)
    #expect(pages.model.operations.first?.dryRun?.location == pages.model.operations.first?.request.last?.location)
    #expect(pages.model.operations.first?.dryRun?.value == "DryRun")
  }

  @Test("A name that an overlay chooses is one of its table only, and reaches the code")
  func names() async throws {
    let folder = try TemporaryFolder()
    let configuration = try configuration(
      "corrections: [{operation: StartX, reason: r, rename: request.Name, to: label}]", in: folder)
    let pages = await PageSetReader().read(configuration)
    var options = GenerationOptions(output: folder.path("Out"))
    options.pages = PageOptions(configuration)
    let result = await Generator().generate(configuration.pages.map(\.value), options)
    #expect(pages.names.map(\.name) == ["label"])
    #expect(result.status == .done, "\(result.diagnostics)")
    let code = try #require(folder.text("Out/Sources/AlibabaCloudAPI/StartX.swift"))
    #expect(code.contains("public var label: String?"))
    #expect(code.contains("project/overlay.yaml:1`"))
  }

  @Test("A page is read in the likely dialect where it knows a title of it")
  func dialect() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "# StartX\n\n## 请求参数\n\n## Request parameters\n\n|Parameter|Type|\n|-|-|\n|A|String|\n")
    try folder.write("b.md", "# StartY\n\n## Request parameters\n\n|Parameter|Type|\n|-|-|\n|A|String|\n")
    var configuration = Configuration()
    configuration.dialect = Located("chinese")
    let pages = await PageSetReader().read([folder.path()], PageOptions(configuration))
    #expect(pages.service.model.operations.map(\.dialect) == ["english"])
    #expect(pages.service.model.operations.map(\.name) == ["StartY"])
    let plain = await PageSetReader().read([folder.path()])
    #expect(plain.service.model.operations.map(\.name) == ["StartX", "StartY"])
  }
}
