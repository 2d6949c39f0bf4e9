import TablatureAPIModel
import TablatureDocReader
import TablatureGeneration
import TablatureSwiftEmitter

/// Stages that understand pages of one line: `op NAME`, `bad`, `error NAME`, `warn NAME`; anything else is some other page.
enum FakePipeline {
  static let pages = PagePipeline(read: read, join: join)
  static let standard = Pipeline(pages: pages, emit: emit, resolveEndpoint: { EndpointResolution(hosts: $1) })

  @Sendable static func read(_ source: PageSource) -> PageReading {
    let words = String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    let place = SourceLocation(file: source.path, line: 1)
    let diagnostics: [Diagnostic] =
      switch words.first {
      case "bad": [Diagnostic("fake.bad", .error, "bad page", at: place)]
      case "error": [Diagnostic("fake.error", .error, "a table is broken", at: place)]
      case "warn": [Diagnostic("fake.warn", .warning, "a row is odd", at: place)]
      case "op": []
      default: [Diagnostic("fake.skipped", .note, "no operation", at: place)]
      }
    let outcome: PageReading.Outcome =
      if words.first == "bad" {
        .unreadable
      } else if words.count == 2, ["op", "error", "warn"].contains(words[0]) {
        .operation(PageTables(name: words[1], title: words[1], dialect: "english", location: place))
      } else {
        .otherPage
      }
    return PageReading(path: source.path, outcome: outcome, diagnostics: diagnostics)
  }

  static func operation(_ name: String, at place: SourceLocation) -> Operation {
    func field(_ name: String, _ line: Int, members: [Field] = []) -> Field {
      let location = SourceLocation(file: place.file, line: line)
      return Field(
        name: name, type: members.isEmpty ? .scalar(.string) : .structure,
        rows: [Field.Row(name: name, location: location)],
        location: location, members: members)
    }
    return Operation(
      name: name, title: name, dialect: "english", location: place,
      request: [field("A", 2, members: [field("B", 3), field("C", 4)])], response: [field("D", 5)],
      errors: [
        ErrorCode(code: "E", meanings: [ErrorCode.Meaning(status: 400, message: "m", location: place)])
      ],
      skippedRows: [Operation.SkippedRow(section: .request, name: "odd", diagnosticID: "fake.warn", location: place)])
  }

  /// The first page of an operation counts.
  @Sendable static func join(_ readings: [PageReading], preferred: Set<String>, atOnce: Int) -> ServiceReading {
    join(readings.compactMap(\.tables).map { operation($0.name, at: $0.location) })
  }

  static func join(_ pages: [Operation]) -> ServiceReading {
    var operations: [Operation] = []
    var outvoted: [Operation] = []
    for operation in pages.sorted(by: { ($0.name, $0.location) < ($1.name, $1.location) }) {
      if operations.last?.name == operation.name { outvoted.append(operation) } else { operations.append(operation) }
    }
    return ServiceReading(
      model: ServiceModel(product: "Fake", version: nil, operations: operations), outvoted: outvoted, diagnostics: [])
  }

  @Sendable static func emit(_ service: ServiceModel, _ options: EmitterOptions) -> Emission {
    let module = options.moduleName ?? "Client"
    let files = service.operations.flatMap { operation in
      [
        file(
          "Sources/\(module)/\(operation.name).swift", "struct \(operation.name) {}", page: operation.location.file),
        file(
          "Tests/\(module)Tests/\(operation.name)Tests.swift", "// \(operation.location.file)", role: .test,
          page: operation.location.file),
      ]
    }
    return Emission(moduleName: module, files: files.sorted { $0.path < $1.path }, diagnostics: [])
  }

  static func file(
    _ path: String, _ text: String = "let x = 1", role: EmittedFile.Role = .source, page: String? = nil
  ) -> EmittedFile {
    EmittedFile(path: path, contents: "\(SwiftEmitter.mark) for a test.\n\(text)\n", role: role, page: page)
  }

  static func emission(_ files: [EmittedFile], module: String = "M") -> Emission {
    Emission(moduleName: module, files: files, diagnostics: [])
  }
}
