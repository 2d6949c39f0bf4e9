import TablatureAPIModel
import TablatureGeneration
import TablaturePageLint
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@Suite("Reading the configuration")
struct ConfigurationReaderTests {
  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationReader.Failure) {
      _ = try ConfigurationReader.read(text, file: "p/tablature.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test("All keys are read, paths from the folder of the file")
  func allKeys() throws {
    let text =
      "module: Foo\npages:\n  - docs\n  - ./more\noutput: Out\nprefer: [docs/A.md]\nproduct: Ecs\nversion: 2014-05-26\n"
    let configuration = try ConfigurationReader.read(text, file: "p/tablature.yaml")
    func place(_ line: Int, _ column: Int) -> TablatureAPIModel.SourceLocation {
      TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: line, column: column)
    }
    #expect(configuration.module == Located("Foo", at: place(1, 9)))
    #expect(configuration.pages == [Located("p/docs", at: place(3, 5)), Located("p/more", at: place(4, 5))])
    #expect(configuration.output == Located("p/Out", at: place(5, 9)))
    #expect(configuration.prefer == [Located("p/docs/A.md", at: place(6, 10))])
    #expect(configuration.product == Located("Ecs", at: place(7, 10)))
    #expect(configuration.version == Located("2014-05-26", at: place(8, 10)))
  }

  @Test("What is emitted, and how, is read with its places")
  func emission() throws {
    let text = """
      access: package
      layout: package
      runtime: ../runtime
      include: 'Describe*'
      exclude: [A, '*Tag?']
      acronyms:
        add: [SNAT]
        remove: VPC
      names:
        members:
          DescribeDisks.DiskId: id
        values: {yes: affirmative}
      """
    let configuration = try ConfigurationReader.read(text, file: "p/tablature.yaml")
    func place(_ line: Int, _ column: Int) -> TablatureAPIModel.SourceLocation {
      TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: line, column: column)
    }
    #expect(configuration.access == Located(.package, at: place(1, 9)))
    #expect(configuration.layout == Located(.package, at: place(2, 9)))
    #expect(configuration.runtime == Located(.folder("p/../runtime"), at: place(3, 10)))
    #expect(configuration.include == [OperationFilter.Pattern("Describe*", at: place(4, 10))])
    #expect(configuration.exclude.map(\.text) == ["A", "*Tag?"])
    #expect(configuration.addedAcronyms == [Located("SNAT", at: place(7, 9))])
    #expect(configuration.removedAcronyms == [Located("VPC", at: place(8, 11))])
    #expect(
      configuration.names == [
        NameOverride(.members, "DescribeDisks.DiskId", "id", at: place(11, 5)),
        NameOverride(.values, "yes", "affirmative", at: place(12, 12)),
      ])
  }

  @Test("What is said of pages is read with its places")
  func pages() throws {
    let text = "dialect: chinese\noverlay: fixes/overlay.yaml\nlint:\n  sample: off\n  sample.type: error\n"
    let configuration = try ConfigurationReader.read(text, file: "p/tablature.yaml")
    func place(_ line: Int, _ column: Int) -> TablatureAPIModel.SourceLocation {
      TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: line, column: column)
    }
    #expect(configuration.dialect == Located("chinese", at: place(1, 10)))
    #expect(configuration.overlay == Located("p/fixes/overlay.yaml", at: place(2, 10)))
    #expect(
      configuration.lint == [
        LintLevelChoice("sample", .off, at: place(4, 3)), LintLevelChoice("sample.type", .error, at: place(5, 3)),
      ])
  }

  @Test("What the audit is told is read with its places")
  func audit() throws {
    let text = """
      audit:
        code: [Sources, ../other]
        baseline: known.json
        observed: drift.json
        levels:
          operation.text: off
          parameter: warning
        waivers:
          - check: parameter.extra
            operation: 'Describe*'
            path: request.Old*
            reason: older servers
            expires: 2026-12-31
          - {check: error, operation: StopA, reason: never met}
      """
    let audit = try ConfigurationReader.read(text, file: "p/tablature.yaml").audit
    func place(_ line: Int, _ column: Int) -> TablatureAPIModel.SourceLocation {
      TablatureAPIModel.SourceLocation(file: "p/tablature.yaml", line: line, column: column)
    }
    #expect(audit.code == [Located("p/Sources", at: place(2, 10)), Located("p/../other", at: place(2, 19))])
    #expect(audit.baseline == Located("p/known.json", at: place(3, 13)))
    #expect(audit.observed == [Located("p/drift.json", at: place(4, 13))])
    #expect(
      audit.levels == [
        AuditLevelChoice("operation.text", .off, at: place(6, 5)),
        AuditLevelChoice("parameter", .warning, at: place(7, 5)),
      ])
    #expect(
      audit.waivers == [
        Waiver(
          check: "parameter.extra", operation: "Describe*", path: "request.Old*", reason: "older servers",
          expires: CalendarDate("2026-12-31"), at: place(9, 14)),
        Waiver(check: "error", operation: "StopA", reason: "never met", at: place(14, 15)),
      ])
  }

  private static let auditMistakesCases: [(String, String)] = [
    ("audit: {cod: x}", "p/tablature.yaml:1:9: error: there is no key 'cod'; did you mean 'code'? [config.key]"),
    (
      "audit:\n  levels:\n    parameter: wraning",
      "p/tablature.yaml:3:16: error: 'wraning' is not a level; did you mean 'warning'? [config.value]"
    ),
    (
      "audit:\n  waivers:\n  - {check: a, operation: b, raeson: c, reason: d}",
      "p/tablature.yaml:3:30: error: there is no key 'raeson'; did you mean 'reason'? [config.key]"
    ),
    (
      "audit:\n  waivers:\n  - {check: a, operation: b}",
      "p/tablature.yaml:3:5: error: 'reason' is missing in this waiver [config.value]"
    ),
    (
      "audit:\n  waivers:\n  - {check: a, operation: b, reason: ' '}",
      "p/tablature.yaml:3:38: error: a reason in words belongs here [config.value]"
    ),
    (
      "audit: {waivers: [{check: a, operation: b, reason: c, expires: 31.12.2026}]}",
      "p/tablature.yaml:1:64: error: '31.12.2026' is no day; it is written like '2026-12-31' [config.value]"
    ),
    (
      "audit: {waivers: [x]}",
      "p/tablature.yaml:1:19: error: a waiver is keys with values: check, operation, path, reason, expires [config.value]"
    ),
  ]

  @Test(
    "Mistakes in what the audit is told have their place and the nearest right word",
    arguments: auditMistakesCases)
  func auditMistakes(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("The file with corrections is read, and must be there")
  func corrections() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("tablature.yaml", "overlay: overlay.yaml\n")
    let missing = try #require(throws: ConfigurationReader.Failure.self) { try ConfigurationReader().read(file) }
    #expect(missing.diagnostics.map(\.id) == ["config.unreadable"])
    #expect(missing.diagnostics.first?.location?.line == 1)
    #expect(try ConfigurationReader().read(file, readsCorrections: false).corrections == nil)
    try folder.write("overlay.yaml", "corrections: []\n")
    #expect(try ConfigurationReader().read(file).corrections?.corrections == [])
  }

  @Test("A list of acronyms adds them")
  func acronyms() throws {
    let configuration = try ConfigurationReader.read("acronyms: [VPC, IPv6]", file: "c")
    #expect(configuration.addedAcronyms.map(\.value) == ["VPC", "IPv6"])
  }

  @Test("A runtime at an address has a version")
  func runtime() throws {
    let text = "runtime: {url: 'https://host/x/tablature.git', version: branch:main}"
    let requirement = try #require(VersionRequirement("branch:main"))
    #expect(
      try ConfigurationReader.read(text, file: "c").runtime?.value
        == .repository(url: "https://host/x/tablature.git", requirement))
    #expect(try ConfigurationReader.read("runtime: bundled", file: "c").runtime?.value == .bundled)
  }

  @Test("A pattern that YAML takes for an alias is told how to be written")
  func alias() throws {
    let failure = try #require(throws: ConfigurationReader.Failure.self) {
      try ConfigurationReader.read("include: [Describe*, *Tag*]", file: "c")
    }
    #expect(failure.diagnostics.map(\.id) == ["config.syntax"])
    #expect(failure.diagnostics[0].notes.map(\.text) == ["a text that begins with * needs quotes: '*Tag*'"])
  }

  @Test("One path needs no list, and absolute paths stay", arguments: ["pages: docs", "pages: [docs]"])
  func onePath(text: String) throws {
    #expect(try ConfigurationReader.read(text, file: "tablature.yaml").pages.map(\.value) == ["docs"])
    #expect(try ConfigurationReader.read("output: /x/y", file: "p/tablature.yaml").output?.value == "/x/y")
  }

  @Test("Nothing says nothing", arguments: ["", "# only words\n", "{}"])
  func empty(text: String) throws {
    #expect(try ConfigurationReader.read(text, file: "c") == Configuration(file: "c"))
  }

  private static let mistakesCases: [(String, String)] = [
    ("modul: Foo", "p/tablature.yaml:1:1: error: there is no key 'modul'; did you mean 'module'? [config.key]"),
    ("zzzzzzzzz: Foo", "p/tablature.yaml:1:1: error: there is no key 'zzzzzzzzz' [config.key]"),
    (
      "module: A\nmodule: B", "p/tablature.yaml:2:1: error: the key 'module' stands here a second time [config.key]"
    ),
    ("[a]: Foo", "p/tablature.yaml:1:1: error: a key must be a word [config.key]"),
    (
      "module: 1a",
      "p/tablature.yaml:1:9: error: '1a' cannot be the name of a module; it must be \(ModuleName.rule) [config.value]"
    ),
    ("module: [a]", "p/tablature.yaml:1:9: error: the name of a module belongs here [config.value]"),
    ("\npages:\n- a: b", "p/tablature.yaml:3:3: error: a path belongs here [config.value]"),
    (
      "access: privat",
      "p/tablature.yaml:1:9: error: 'privat' is not an access level [config.value]"
    ),
    (
      "access: Public",
      "p/tablature.yaml:1:9: error: 'Public' is not an access level; did you mean 'public'? [config.value]"
    ),
    ("access: [public]", "p/tablature.yaml:1:9: error: an access level belongs here [config.value]"),
    (
      "layout: packag",
      "p/tablature.yaml:1:9: error: 'packag' is not a layout; did you mean 'package'? [config.value]"
    ),
    (
      "include:\n- 'Describe[A-Z]*'",
      "p/tablature.yaml:2:3: error: 'Describe[A-Z]*' is no pattern; \(OperationFilter.Pattern.rule) [config.value]"
    ),
    (
      "exclude: [[a]]",
      "p/tablature.yaml:1:11: error: the name of an operation, or a pattern like 'Describe*', belongs here [config.value]"
    ),
    (
      "acronyms: [SNAT, x]",
      "p/tablature.yaml:1:18: error: 'x' is no acronym; it must be 2 to 32 letters and digits as they are to be written, like 'IPv6' [config.value]"
    ),
    (
      "acronyms: {remove: [VCP]}",
      "p/tablature.yaml:1:21: error: 'VCP' is no built-in acronym, so it cannot be removed; did you mean 'TCP'? [config.value]"
    ),
    (
      "acronyms: {ad: [SNAT]}",
      "p/tablature.yaml:1:12: error: there is no key 'ad'; did you mean 'add'? [config.key]"
    ),
    (
      "names: [a]",
      "p/tablature.yaml:1:8: error: names stand under what they are for, like 'members: {DiskId: id}' [config.value]"
    ),
    (
      "names:\n  member: {A: b}",
      "p/tablature.yaml:2:3: error: there is no key 'member'; did you mean 'members'? [config.key]"
    ),
    (
      "names:\n  types: Disk",
      "p/tablature.yaml:2:10: error: the service's names with those in Swift belong here, like '{DiskId: id}' [config.value]"
    ),
    (
      "names:\n  members:\n    DiskId: disk-id",
      "p/tablature.yaml:3:13: error: 'disk-id' is no name in Swift; it must be letters and digits, like 'diskID' [config.value]"
    ),
    (
      "names:\n  members:\n    DiskId: 1d",
      "p/tablature.yaml:3:13: error: '1d' is no name in Swift; it must be letters and digits, like 'diskID' [config.value]"
    ),
    (
      "names: {members: {A: b, A: c}}",
      "p/tablature.yaml:1:25: error: the key 'A' stands here a second time [config.key]"
    ),
    (
      "names: {members: {A: [b]}}", "p/tablature.yaml:1:22: error: a name in Swift belongs here [config.value]"
    ),
    (
      "runtime: https://host/tablature",
      "p/tablature.yaml:1:10: error: an address needs a version: \(RuntimeChoice.versionRule) [config.value]"
    ),
    (
      "runtime: Bundled", "p/tablature.yaml:1:10: error: 'Bundled' is written 'bundled' [config.value]"
    ),
    (
      "runtime: {url: 'https://host/tablature', version: '1.2'}",
      "p/tablature.yaml:1:10: error: '1.2' is no version; it must be \(RuntimeChoice.versionRule) [config.value]"
    ),
    (
      "runtime: {url: 'https://host/tablature', verson: 1.2.0}",
      "p/tablature.yaml:1:42: error: there is no key 'verson'; did you mean 'version'? [config.key]"
    ),
    (
      "runtime: {url: ../x, version: 1.2.0}",
      "p/tablature.yaml:1:10: error: only an address takes a version, '../x' does not [config.value]"
    ),
    (
      "dialect: englich",
      "p/tablature.yaml:1:10: error: 'englich' is not a dialect; did you mean 'english'? [config.value]"
    ),
    (
      "overlay: ../o.yaml",
      "p/tablature.yaml:1:10: error: '../o.yaml' leads out of the folder of the configuration [config.value]"
    ),
    (
      "overlay: a/../../o.yaml",
      "p/tablature.yaml:1:10: error: 'a/../../o.yaml' leads out of the folder of the configuration [config.value]"
    ),
    (
      "overlay: /o.yaml",
      "p/tablature.yaml:1:10: error: '/o.yaml' leads out of the folder of the configuration [config.value]"
    ),
    (
      "lint: {sample.typo: off}",
      "p/tablature.yaml:1:8: error: there is no rule 'sample.typo'; did you mean 'sample.type'? [config.key]"
    ),
    (
      "lint: {sample.type: of}",
      "p/tablature.yaml:1:21: error: 'of' is not a level; did you mean 'off'? [config.value]"
    ),
    (
      "lint: {page.encoding: off}",
      "p/tablature.yaml:1:23: error: 'page.encoding' is always an error: something could not be read [config.value]"
    ),
    (
      "lint: [sample]",
      "p/tablature.yaml:1:7: error: rules with their levels belong here, like '{sample.missing-member: off}' [config.value]"
    ),
    ("output:", "p/tablature.yaml:1:8: error: a path belongs here [config.value]"),
    (
      "- module",
      "p/tablature.yaml:1:1: error: the configuration must be keys with values, like 'module: Name' [config.value]"
    ),
  ]

  @Test(
    "What is wrong is told with its place and a way out",
    arguments: mistakesCases)
  func mistakes(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test("What is no YAML is told with its place", arguments: ["module: [a", "a: b: c", "\u{1}"])
  func syntax(text: String) {
    let problems = problems(text)
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasPrefix("p/tablature.yaml:") && $0.hasSuffix("[config.syntax]") })
  }

  @Test("Aliases that multiply stay small")
  func aliases() {
    let levels = (1...24).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    #expect(problems((["a0: &a0 [x]"] + levels).joined(separator: "\n")).count == 25)
  }

  @Test("Random bytes never stop the tool")
  func random() {
    var random = SplitMix(seed: 7)
    let alphabet = Array("module:pages-[]{}#&*!|>'\"%@`\n \t\u{0}\u{85}é".unicodeScalars)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      _ = problems(String(String.UnicodeScalarView(scalars)))
    }
  }

  @Test("A file that is not there, or is not UTF-8, is told")
  func files() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ConfigurationReader.Failure.self) { try ConfigurationReader().read(folder.path("none.yaml")) }
    try folder.write("bad.yaml", bytes: [0xFF, 0xFE])
    #expect(throws: ConfigurationReader.Failure.self) { try ConfigurationReader().read(folder.path("bad.yaml")) }
  }
}

@Suite("Finding the configuration")
struct ConfigurationFinderTests {
  @Test("It is found beside the pages and above, up to the top of the project")
  func upwards() throws {
    let folder = try TemporaryFolder()
    try folder.write("tablature.yaml", "")
    try folder.write("project/Package.swift", "")
    try folder.write("project/docs/deep/a.md", "")
    let finder = ConfigurationFinder()
    #expect(finder.find(from: [folder.path("project/docs/deep")]) == nil)
    try folder.write("project/tablature.yaml", "")
    let top = finder.find(from: [folder.path("project/docs/deep/a.md")])
    #expect(top?.hasSuffix("/project/tablature.yaml") == true)
    try folder.write("project/docs/tablature.yaml", "")
    #expect(finder.find(from: [folder.path("project/docs/deep")])?.hasSuffix("/docs/tablature.yaml") == true)
    #expect(finder.find(from: [folder.path("project/not/there")])?.hasSuffix("/project/tablature.yaml") == true)
  }
}

@Suite("Choosing between pages")
struct PageChoiceTests {
  private func diagnostics(prefer: [String]) async throws -> ([String], PageSet, String) {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "op A")
    try folder.write("a2.md", "op A")
    try folder.write("b.md", "op B")
    var configuration = Configuration(file: "tablature.yaml")
    configuration.prefer = prefer.map {
      Located("\(folder.path())/\($0)", at: TablatureAPIModel.SourceLocation(file: "tablature.yaml", line: 1))
    }
    // The real reader and joiner, since they decide.
    let reader = PageSetReader(pipeline: PagePipeline(read: FakePipeline.read))
    let pages = await reader.read([folder.path()], PageOptions(configuration))
    return (pages.diagnostics.map(\.id), pages, folder.path())
  }

  @Test("The page that is chosen counts")
  func chosen() async throws {
    let (ids, pages, folder) = try await diagnostics(prefer: ["a2.md"])
    #expect(pages.service.model.operations.map(\.location.file) == ["\(folder)/a2.md", "\(folder)/b.md"])
    #expect(pages.service.outvoted.map(\.location.file) == ["\(folder)/a.md"])
    #expect(!ids.contains("config.unused"))
  }

  @Test(
    "A choice that changes nothing is a warning",
    arguments: [["b.md"], ["none.md"], ["a.md", "a2.md"]])
  func idle(prefer: [String]) async throws {
    let (ids, _, _) = try await diagnostics(prefer: prefer)
    #expect(ids.count { $0 == "config.unused" } == 1)
  }
}
