import TablatureAPIModel

/// A client with every name and every type decided.
struct SwiftPlan: Hashable, Sendable {
  /// The module and its client type.
  var module: ModulePlan
  /// The operations in the order of the service.
  var operations: [OperationPlan]
  /// What planning reported.
  var reported: PlanDiagnostics

  /// What had to be decided against what the pages say.
  var diagnostics: [Diagnostic] { reported.all }
}

/// The module that is emitted.
struct ModulePlan: Hashable, Sendable {
  /// The name of the module.
  var name: String
  /// The service in texts.
  var service: String
  /// The type whose methods are the operations.
  var client: String
  /// The product in addresses, in lower case.
  var endpointProduct: String
  /// The hosts of the service; nil where they are the runtime's own for the product.
  var endpoint: EndpointHosts?
  /// What the output directory holds.
  var layout = OutputLayout.targets
  /// Who sees the declarations.
  var accessLevel: AccessLevel = .public
  /// What the emitted code uses.
  var runtime: RuntimeDescription
  /// Members that every response has.
  var envelope = ResponseEnvelope()

  /// The line that imports the runtime, as visible as what is declared with it.
  var runtimeImport: String { "\(accessLevel.rawValue) import \(runtime.importedModule)" }
  /// The line with which tests import the runtime.
  var plainRuntimeImport: String { "import \(runtime.importedModule)" }
  /// The line with which tests import the module.
  var testImport: String { (accessLevel == .internal ? "@testable " : "") + "import \(name)" }

  /// The path of a source file.
  func sourcePath(_ stem: String) -> String { "Sources/\(name)/\(stem).swift" }
  /// The path of a test file.
  func testPath(_ stem: String) -> String { "Tests/\(name)Tests/\(stem).swift" }
}

/// What files that belong to no operation have to know of the client.
struct ClientOutline: Hashable, Sendable {
  /// The module and its client type.
  var module: ModulePlan
  /// The method of the first operation.
  var firstMethod: String?
  /// Whether there is a test that goes through pages.
  var testsPages = false

  /// An outline without operations.
  init(_ module: ModulePlan) { self.module = module }

  /// Takes an operation in; they come in their order.
  mutating func add(_ operation: OperationPlan) {
    firstMethod = firstMethod ?? operation.method
    testsPages = testsPages || !operation.tests.pages.isEmpty
  }

  /// Takes the operations of another outline in, behind its own.
  mutating func add(_ other: ClientOutline) {
    firstMethod = firstMethod ?? other.firstMethod
    testsPages = testsPages || other.testsPages
  }
}

/// An operation of the client.
struct OperationPlan: Hashable, Sendable {
  /// The name on the wire.
  var wireName: String
  /// The product on the wire.
  var product: String
  /// The version on the wire.
  var version: String
  /// What the names of its types begin with.
  var baseName: String
  /// The method of the client.
  var method: String
  /// The name of its file without `.swift`.
  var fileStem: String
  /// Whether calls only look.
  var isReading: Bool
  /// The parameter that tells the service that two requests are the same one.
  var idempotencyToken: String?
  /// What is said of the method.
  var documentation: DocComment
  /// The parameters.
  var request: StructurePlan
  /// What it returns, without the id of the request, which every response has.
  var response: StructurePlan
  /// What is said of the id of the request.
  var requestIDDocumentation: DocComment
  /// The error codes.
  var errorCodes: ErrorCodesPlan
  /// How its pages are gone through, if it has any.
  var paging: PagingPlan?
  /// What its tests compare.
  var tests: OperationTestPlan
  /// The page.
  var sourceFile: String
}

/// The error codes of an operation.
struct ErrorCodesPlan: Hashable, Sendable {
  /// A code.
  struct Code: Hashable, Sendable {
    /// The name of the case.
    var name: String
    /// The code on the wire.
    var wireCode: String
    /// What is said of it.
    var documentation: DocComment
  }

  /// The name of the type.
  var name: String
  /// What is said of it.
  var documentation: DocComment
  /// The codes in the order of the page; an operation without any has a type without cases.
  var codes: [Code]
}
