import SwiftParser
import SwiftSyntax
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@testable import TablatureSwiftEmitter

/// Whatever pages say, what is emitted parses, declares what was meant, and stays in its folder.
@Suite("Hostile text")
struct HostileTextTests {
  @Test("Random hostile models", arguments: TestScale.some(0..<16 as Range<UInt64>, quick: 4))
  func random(_ round: UInt64) throws {
    for offset in 0..<4 {
      var services = HostileServices(seed: round * 4 + UInt64(offset))
      try check(services.service())
    }
  }

  @Test("Each hostile text in every place", arguments: EscapingTests.hostile)
  func everywhere(_ text: String) throws {
    let prose = Prose(blocks: [
      .init(content: [.text(text), .code(text), .strong(text), .link(text, destination: text)]),
      .init(level: 1, beginsItem: true, content: [.text(text)]), .init(isNote: true, content: [.code(text)]),
    ])
    let place = SourceLocation(file: text, line: 1)
    func fields(_ values: [DocumentedValue]) -> [Field] {
      [
        Field(
          name: text, type: .scalar(.string), presence: .required, example: text, documentation: prose,
          defaultValue: Documented(text, at: place), values: values,
          deprecation: Documented(prose, at: place), location: place)
      ]
    }
    let operation = TablatureAPIModel.Operation(
      name: text, title: text, summary: prose, product: text, version: text, dialect: text, location: place,
      request: fields([DocumentedValue(text, meaning: prose, at: place)]),
      response: fields([]) + [
        Field(name: text + "s", type: .list(.structure), location: place, members: fields([]))
      ],
      errors: [
        ErrorCode(
          code: text, meanings: [.init(status: 400, message: text, documentation: prose, location: place)])
      ],
      requestSamples: [
        RequestSample(
          endpoint: text, parameters: [.init(name: text, value: text, location: place)], location: place)
      ],
      responseSamples: [
        ResponseSample(
          format: .json, text: text, value: .object([.init(text, .string(text), line: 1)]), isWellFormed: true,
          location: place)
      ])
    try check(
      ServiceModel(product: text, version: text, operations: [operation, operation], wireProtocol: .alibabaCloud))
  }

  @Test("Ordinary models are checked the same way", arguments: [Fixtures.small, Fixtures.rich])
  func ordinary(_ service: ServiceModel) throws { try check(service) }

  @Test("Words of the language, also those that are words in places only, can be names of everything")
  func keywords() throws {
    let words =
      ReservedNames.keywords.sorted()
        + """
        accessor actor any async borrow borrowing consume consuming convenience copy discard distributed dynamic each final \
        get indirect infix inline isolated lazy left macro module mutating none nonisolated open optional override package \
        postfix prefix required right sending set some then unowned unsafe using weak willSet yield
        """.split(separator: " ").map(String.init)
    let fields = words.map { Fixtures.field($0) } + [Fixtures.field("Word", values: words)]
    try check(
      Fixtures.service(
        [Fixtures.operation(request: fields, response: fields, errors: words.map { Fixtures.error($0) })]
          + words.map { Fixtures.operation($0) }))
  }

  @Test("Structures in structures without end become JSON")
  func depth() throws {
    var field = Fixtures.field("Leaf")
    for _ in 0..<500 { field = Fixtures.field("Level", .structure, members: [field, Fixtures.field("Other")]) }
    let service = Fixtures.service([Fixtures.operation(request: [field], response: [field])])
    try check(service)
    #expect(SwiftEmitter.emit(service).diagnostics.map(\.id) == ["swift.json", "swift.json"])
  }

  private func check(_ service: ServiceModel) throws {
    let plan = SwiftPlanner.plan(service, options: EmitterOptions())
    let files = SwiftEmitter.print(plan)
    var trees: [String: SourceFileSyntax] = [:]
    for file in files { trees[file.path] = try checkSyntax(file) }
    for operation in plan.operations {
      let sources = try declarations(in: trees, at: plan.module.sourcePath(operation.fileStem))
      #expect(sources.declarations == MeantDeclarations.sources(operation, plan.module))
      #expect(sources.strangers.isEmpty)
      #expect(sources.rawValues == operation.errorCodes.codes.map(\.wireCode))
      let tests = try declarations(in: trees, at: plan.module.testPath(operation.fileStem + "Tests"))
      #expect(tests.declarations == MeantDeclarations.tests(operation, plan.module))
      #expect(tests.strangers.isEmpty)
    }
    #expect(files.count == plan.operations.count * 2 + 2)
    #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
    for path in files.map(\.path) {
      #expect(path.wholeMatch(of: /(Sources|Tests)\/[A-Za-z0-9_]+\/[A-Za-z0-9]+\.swift/) != nil)
      #expect(path.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { $0.count < 200 })
    }
  }

  private func declarations(in trees: [String: SourceFileSyntax], at path: String) throws -> DeclarationCollector {
    DeclarationCollector(try #require(trees[path]))
  }

  private func checkSyntax(_ file: EmittedFile) throws -> SourceFileSyntax {
    #expect(file.contents.hasPrefix(SwiftEmitter.mark))
    #expect(file.contents.hasSuffix("}\n") || file.contents.hasSuffix("NoDocumentedErrorCode\n"))
    let tree = Parser.parse(source: file.contents)
    try #require(!tree.hasError && !tree.hasWarning, "\(file.path):\n\(file.contents)")
    #expect(!file.contents.contains(" \n"))
    let invisible = file.contents.unicodeScalars.filter {
      // Most are ASCII, for which asking Unicode's tables would take most of the time.
      if $0.isASCII { return $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
      return [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    #expect(invisible.isEmpty)
    return tree
  }
}
