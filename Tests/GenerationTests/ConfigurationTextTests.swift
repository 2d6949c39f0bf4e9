import TablatureAPIModel
import TablatureGeneration
import TablaturePageLint
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@Suite("What counts, as a configuration")
struct ConfigurationTextTests {
  private static let full = """
    module: Foo
    pages: [docs, more]
    product: Ecs
    version: '2014-05-26'
    endpoint: {cn-hangzhou: a.example.com, cn-*: 'b.{region}.example.com', '*': '{product}.example.com'}
    output: ../Out
    prefer: docs/A.md
    access: package
    include: ['Describe*', '*?']
    exclude: Foo
    acronyms: {add: [SNAT], remove: [VPC]}
    names:
      members: {A.B: 'yes', C: null1}
      values: {'1.0': one, 'a: b': c, 'off': 'on'}
    layout: package
    runtime: {url: 'https://host/x', version: exact:1.2.0}
    dialect: english
    overlay: fixes/o.yaml
    lint: {sample: 'off', sample.type: error}
    audit: {code: Sources}
    """

  /// The names of all keys, which the error for an unknown one lists.
  fileprivate static func keys() throws -> [Substring] {
    let failure = try #require(throws: ConfigurationReader.Failure.self) {
      try ConfigurationReader.read("x: y", file: "c")
    }
    let note = try #require(failure.diagnostics.first?.notes.first).text
    return note.dropFirst("the keys are: ".count).split(separator: ", ")
  }

  /// What a configuration says, whatever the places.
  private func said(_ configuration: Configuration) -> String {
    var said = "\(configuration.module?.value ?? "") \(configuration.pages.map(\.value)) "
    said += "\(configuration.product?.value ?? "") \(configuration.version?.value ?? "") "
    said +=
      "\(configuration.output?.value ?? "") \(configuration.prefer.map(\.value)) \(configuration.access?.value as Any) "
    said += "\(configuration.include.map(\.text)) \(configuration.exclude.map(\.text)) "
    said += "\(configuration.addedAcronyms.map(\.value)) \(configuration.removedAcronyms.map(\.value)) "
    said +=
      "\(configuration.names.map { "\($0.kind) \($0.subject) \($0.name)" }) \(configuration.layout?.value as Any) "
    said += "\(configuration.endpoint?.value.rules as Any) "
    said += "\(configuration.runtime?.value as Any) \(configuration.dialect?.value ?? "") "
    said += "\(configuration.audit.code.map(\.value)) "
    return said + "\(configuration.overlay?.value ?? "") \(configuration.lint.map { "\($0.rule) \($0.level)" })"
  }

  @Test("Every key is read and written")
  func everyKey() throws {
    let text = try ConfigurationReader.read(Self.full, file: "tablature.yaml").text()
    let lines = text.split(separator: "\n")
    for key in try Self.keys() {
      #expect(lines.contains { $0.hasPrefix("\(key):") }, "'\(key)' isn't in 'full', or isn't written")
    }
  }

  @Test("It can be read back and says the same", arguments: ["tablature.yaml", "deep/down/tablature.yaml"])
  func roundTrip(file: String) throws {
    let configuration = try ConfigurationReader.read(Self.full, file: file)
    let text = try configuration.text()
    #expect(said(try ConfigurationReader.read(text, file: file)) == said(configuration), "\(text)")
    // Nothing changes any more.
    #expect(
      try ConfigurationReader.read(text, file: file).text().filter { !$0.isNumber } == text.filter { !$0.isNumber })
  }

  @Test("A comment tells where each value comes from")
  func origins() throws {
    var configuration = try ConfigurationReader.read(
      "pages: docs\nacronyms: [SNAT]\nnames: {members: {A: b}}", file: "p/t.yaml")
    configuration.module = Located("Foo")
    configuration.addedAcronyms.append(Located("IPv6"))
    configuration.names.append(NameOverride(.members, "A", "c"))
    #expect(
      try configuration.text() == """
        # Paths start at the folder of p/t.yaml.

        # the command line
        module: Foo

        # p/t.yaml:1
        pages:
        - docs

        # where nothing is said
        output: Generated

        # where nothing is said
        access: public

        # p/t.yaml:2, the command line
        acronyms:
          add:
          - SNAT
          - IPv6

        # p/t.yaml:3, the command line
        names:
          members:
            A: c

        # where nothing is said
        layout: targets

        """)
  }

  @Test("What a configuration cannot say is a comment")
  func comments() throws {
    var configuration = Configuration()
    configuration.pages = [Located("docs")]
    configuration.overlay = Located("../other/overlay.yaml")
    let text = try configuration.text()
    #expect(text.contains("# module: made from the product of the pages\n"))
    #expect(text.contains("# overlay: ../other/overlay.yaml, which "))
    #expect(try ConfigurationReader.read(text, file: "tablature.yaml").overlay == nil)
  }
}

@Suite("First configurations")
struct ConfigurationDraftTests {
  private func draft(_ pages: [String: String], paths: [String] = [], file: String = "tablature.yaml") async throws
    -> (ConfigurationDraft, TemporaryFolder)
  {
    let folder = try TemporaryFolder()
    for (path, text) in pages { try folder.write(path, text) }
    let set = await PageSetReader(pipeline: FakePipeline.pages).read([folder.path()])
    return (
      try ConfigurationDraft(set.service, paths: paths.map(folder.path), file: folder.path(file)), folder
    )
  }

  @Test(
    "The folder that holds all pages of operations is found",
    arguments: [
      (["docs/ecs/a.md": "op A", "docs/ecs/deep/b.md": "op B", "README.md": "x"], "docs/ecs"),
      (["docs/a.md": "op A"], "docs"), (["a/x.md": "op A", "b/y.md": "op B"], "."), (["x.md": "op A"], "."),
    ])
  func folder(pages: [String: String], expected: String) async throws {
    let (draft, _) = try await draft(pages)
    #expect(draft.pages == [expected])
  }

  @Test("Paths that were given stay, from the folder of the file on")
  func paths() async throws {
    let (draft, _) = try await draft(["docs/a.md": "op A"], paths: ["docs/a.md"], file: "other/tablature.yaml")
    #expect(draft.pages == ["../docs/a.md"])
  }

  @Test("It can be read, and so can what stands behind a #")
  func readable() async throws {
    let (draft, folder) = try await draft(["it's/a.md": "op A", "it's/b.md": "op A"])
    let configuration = try ConfigurationReader.read(draft.text, file: folder.path("tablature.yaml"))
    #expect(configuration.pages.map(\.value) == [folder.path("it's")])
    #expect(configuration.module?.value == draft.module)
    #expect(configuration.prefer.isEmpty)
    let lines = draft.text.split(separator: "\n").map { line in
      line.contains(/^# ( *)[\w.\-]+:( |$)/) ? line.dropFirst(2) : line
    }
    let whole = try ConfigurationReader.read(lines.joined(separator: "\n"), file: folder.path("tablature.yaml"))
    #expect(whole.prefer.count == 1)
    #expect(whole.access?.value == .public)
    #expect(whole.lint.count == 1)
    #expect(whole.names.count == 1)
    #expect(whole.dialect == nil || whole.dialect?.value == "english")
  }

  @Test("Every key is there")
  func complete() async throws {
    let (draft, _) = try await draft(["a.md": "op A"])
    for key in try ConfigurationTextTests.keys() {
      #expect(draft.text.contains(try Regex("(?m)^(# )?\(key):")), "\(key)")
    }
  }

  @Test("Pages without operations give nothing")
  func nothing() async throws {
    await #expect(throws: ConfigurationDraft.NoOperations.self) { try await draft(["a.md": "x"]) }
  }
}
