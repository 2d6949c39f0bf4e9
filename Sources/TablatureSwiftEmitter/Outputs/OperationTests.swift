import TablatureAPIModel

extension Output {
  /// The tests of an operation.
  static let operationTests = Output(
    name: "OperationTests",
    ofOperation: { operation, module in
      let imports = [module.testImport, module.plainRuntimeImport, "import Foundation", "import Testing"]
      return [
        Part(
          path: module.testPath(operation.fileStem + "Tests"), role: .test, sourceFile: operation.sourceFile,
          imports: imports
        ) { writer in
          let tests = operation.tests
          writer.block("@Suite(\(Escaping.literal(operation.wireName)))\nstruct \(tests.suite)") { writer in
            for request in tests.requests { OperationTestPrinter.test(request, to: &writer) }
            for response in tests.responses {
              OperationTestPrinter.test(response, of: operation.response.name, to: &writer)
            }
            for pages in tests.pages { OperationTestPrinter.test(pages, of: operation, module, to: &writer) }
            if !tests.failures.isEmpty { OperationTestPrinter.testFailures(of: operation, module, to: &writer) }
          }
        }
      ]
    })
}

private enum OperationTestPrinter {
  static func test(_ request: OperationTestPlan.Request, to writer: inout SourceWriter) {
    writer.separate()
    writer.document(request.documentation)
    writer.block("@Test(\(Escaping.literal(request.title)))\nfunc \(request.function)() throws") { writer in
      writer.write(request.construction.layout, before: "let request = ")
      let query = request.query.sorted { $0.name < $1.name }.map {
        Layout.labeled(Escaping.literal($0.name), .text(Escaping.literal($0.value)))
      }
      writer.write(query.isEmpty ? .text("[:]") : .literal(query), before: "let query: [String: String] = ")
      var arguments: [Layout] = []
      if let region = request.defaultRegion {
        arguments.append(.labeled("defaultRegion", .text(Escaping.literal(region))))
      }
      if !request.keepsLimits { arguments.append(.labeled("checksLimits", .text("false"))) }
      let call = Layout.call("try request.queryParameters", arguments)
      writer.write(.call("#expect", [.text("\(call.oneLine) == query")]))
    }
  }

  static func test(_ response: OperationTestPlan.Response, of type: String, to writer: inout SourceWriter) {
    writer.separate()
    writer.document(response.documentation)
    writer.block("@Test(\(Escaping.literal(response.title)))\nfunc \(response.function)() throws") { writer in
      let literal = Escaping.multilineLiteral(response.body)
      writer.write("let body = \(literal[0])")
      writer.indented { writer in
        for line in literal.dropFirst() { writer.write(line) }
      }
      let name = response.checks.isEmpty ? "_" : "response"
      let format = response.format == .json ? ".json" : ".xml"
      writer.write(
        .call(
          "ResponseDecoder(format: \(format)).decode",
          [
            .text("\(type).self"), .labeled("from", .text("Data(body.utf8)")),
          ]), before: "let \(name) = try ")
      for check in response.checks { write(check, to: &writer) }
    }
  }

  private static func write(_ check: OperationTestPlan.Check, to writer: inout SourceWriter) {
    switch check {
    case .count(let path, let count): writer.write(.call("try #require", [.text("\(path).count == \(count)")]))
    case .absent(let path): writer.write(.call("#expect", [.text("\(path) == nil")]))
    case .equal(let path, let value): writer.write(.call("expectEqual", [.text(path), value.layout]))
    }
  }

  static func test(
    _ pages: OperationTestPlan.Pages, of operation: OperationPlan, _ module: ModulePlan, to writer: inout SourceWriter
  ) {
    writer.separate()
    writer.write("/// Goes through three pages, of which each is given only to the request that asks for it.")
    writer.block("@Test(\(Escaping.literal(pages.title)))\nfunc \(pages.function)() async throws") { writer in
      let answers = pages.answers.map { Layout.labeled(Escaping.literal($0.key), .text(Escaping.rawLiteral($0.body))) }
      let transport = Layout.call(
        "PagedTransport",
        [.labeled("parameter", .text(Escaping.literal(pages.parameter))), .labeled("answers", .literal(answers))])
      writer.write(transport, before: "let transport = ")
      writer.write("let client = \(module.client)(answeredBy: transport)")
      writer.write(operation.tests.smallestRequest.layout, before: "let request = ")
      let type = pages.found.contains { if case .integer = $0 { true } else { false } } ? "Int" : "String"
      writer.write("var found: [\(type)?] = []")
      writer.write("for try await entry in client.\(operation.method).items(request) {")
      writer.write("  found.append(entry\(pages.entry))\n}")
      writer.write(.call("#expect", [.text("found == \(Layout.literal(pages.found.map(\.layout)).oneLine)")]))
    }
  }

  static func testFailures(of operation: OperationPlan, _ module: ModulePlan, to writer: inout SourceWriter) {
    let codes = operation.errorCodes.name
    writer.separate()
    writer.write("/// Each documented error arrives as its case, through a client that is answered with it.")
    writer.block(
      """
      @Test("Each documented error arrives as its case", arguments: documentedErrors)
      func documentedError(_ documented: DocumentedError<\(codes)>) async throws
      """
    ) { writer in
      writer.write("let client = \(module.client)(answeredWith: documented)")
      writer.write(operation.tests.smallestRequest.layout, before: "let request = ")
      writer.write(
        """
        let error = await #expect(throws: OperationError<\(codes)>.self) {
          try await client.\(operation.method)(request)
        }
        #expect(error?.code == documented.code)
        #expect(error?.rawCode == documented.rawCode)
        #expect(error?.httpStatus == documented.status)
        #expect(error?.message == documented.message)
        """)
    }
    writer.separate()
    writer.write("/// The rows of the page's table of errors.")
    let rows = operation.tests.failures.map { failure in
      Layout.call(
        "DocumentedError",
        [
          .text(".\(failure.name)"), .text(Escaping.literal(failure.wireCode)), .text(String(failure.status)),
          .text(Escaping.literal(failure.message)),
        ])
    }
    writer.write("nonisolated static let documentedErrors: [DocumentedError<\(codes)>] = [")
    writer.indented { writer in
      for row in rows { writer.write(row, after: rows.count > 1 ? "," : "") }
    }
    writer.write("]")
  }
}

extension OperationTestPlan.Expression {
  /// The value in Swift.
  var layout: Layout {
    switch self {
    case .string(let text): .text(Escaping.literal(text))
    case .integer(let number): .text(String(number))
    case .double(let number): .text("\(number)")
    case .boolean(let value): .text(value ? "true" : "false")
    case .member(let name): .text(".\(name)")
    case .list(let elements): elements.isEmpty ? .text("[]") : .literal(elements.map(\.layout))
    case .construction(let type, let arguments):
      .call(type, arguments.map { .labeled($0.label, $0.value.layout) })
    }
  }
}
