import SwiftSyntax

@testable import TablatureSwiftEmitter

/// The declarations of a source file, each with the names of those around it: `struct A/var b`.
final class DeclarationCollector: SyntaxVisitor {
  private(set) var declarations: [String] = []
  private(set) var rawValues: [String?] = []
  /// Things at the top of a file or a type that declare nothing.
  private(set) var strangers: [String] = []
  private var path: [String] = []

  init(_ source: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    for statement in source.statements where !statement.item.is(DeclSyntax.self) {
      strangers.append(statement.trimmedDescription)
    }
    walk(source)
  }

  private func add(_ declaration: String) {
    declarations.append((path + [declaration.replacing("`", with: "")]).joined(separator: "/"))
  }

  private func enter(_ declaration: String) -> SyntaxVisitorContinueKind {
    add(declaration)
    path.append(declaration)
    return .visitChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    add("import \(node.path.trimmedDescription)")
    return .skipChildren
  }
  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { enter("struct \(node.name.text)") }
  override func visitPost(_ node: StructDeclSyntax) { path.removeLast() }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { enter("enum \(node.name.text)") }
  override func visitPost(_ node: EnumDeclSyntax) { path.removeLast() }
  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    enter("extension \(node.extendedType.trimmedDescription)")
  }
  override func visitPost(_ node: ExtensionDeclSyntax) { path.removeLast() }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { enter("class \(node.name.text)") }
  override func visitPost(_ node: ClassDeclSyntax) { path.removeLast() }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    add("func \(node.name.text)")
    return .skipChildren
  }
  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add("init(\(node.signature.parameterClause.parameters.map(\.firstName.text).joined(separator: ",")))")
    return .skipChildren
  }
  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings { add("var \(binding.pattern.trimmedDescription)") }
    return .skipChildren
  }
  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    add("typealias \(node.name.text)")
    return .skipChildren
  }
  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    for element in node.elements {
      add("case \(element.name.text)")
      rawValues.append(element.rawValue?.value.as(StringLiteralExprSyntax.self)?.representedLiteralValue)
    }
    return .skipChildren
  }
}

/// What a plan means to declare in the files of an operation, in the order in which it stands there.
enum MeantDeclarations {
  /// In the source file.
  static func sources(_ operation: OperationPlan, _ module: ModulePlan) -> [String] {
    var all = [
      "import AlibabaCloudRuntime", "extension \(module.client)", "extension \(module.client)/func \(operation.method)",
    ]
    let request = "struct \(operation.request.name)"
    all += [request] + ["typealias Response", "typealias ErrorCode", "var operation"].map { "\(request)/\($0)" }
    all += structure(operation.request, at: request, isResponse: false, requestID: false)
    all += listedValues(operation.request)
    let response = "struct \(operation.response.name)"
    all += [response, "\(response)/var requestID"]
    all += structure(operation.response, at: response, isResponse: true, requestID: true)
    all += listedValues(operation.response)
    let codes = operation.errorCodes
    if codes.codes.isEmpty {
      all.append("typealias \(codes.name)")
    } else {
      all += ["enum \(codes.name)"] + codes.codes.map { "enum \(codes.name)/case \($0.name)" }
    }
    guard operation.paging != nil else { return all }
    all += ["", "/var \(operation.method)"].map { "extension \(module.client)\($0)" }
    return all + ["", "/var pagePosition", "/func page"].map { "extension \(operation.request.name)\($0)" }
  }

  /// In the test file.
  static func tests(_ operation: OperationPlan, _ module: ModulePlan) -> [String] {
    let tests = operation.tests
    var all = [module.name, "AlibabaCloudRuntime", "Foundation", "Testing"].sorted().map { "import \($0)" }
    all.append("struct \(tests.suite)")
    all += (tests.requests.map(\.function) + tests.responses.map(\.function) + tests.pages.map(\.function)).map {
      "struct \(tests.suite)/func \($0)"
    }
    guard !tests.failures.isEmpty else { return all }
    return all + ["func documentedError", "var documentedErrors"].map { "struct \(tests.suite)/\($0)" }
  }

  private static func structure(_ plan: StructurePlan, at path: String, isResponse: Bool, requestID: Bool) -> [String] {
    // A deprecated member is computed, and stored aside.
    var all = plan.members.flatMap { ["var \($0.name)"] + ($0.deprecation.map { ["var \($0.storage)"] } ?? []) }
    let parameters = (requestID ? ["requestID"] : []) + plan.initializerMembers.map(\.name)
    let initializer = "init(\(parameters.joined(separator: ",")))"
    all += isResponse ? ["init(from)", initializer] : [initializer, "func encode"]
    var declarations = all.map { "\(path)/\($0)" }
    for member in plan.members {
      switch member.type {
      case .structure(let nested):
        let inner = "\(path)/struct \(nested.name)"
        declarations += [inner] + structure(nested, at: inner, isResponse: isResponse, requestID: false)
      case .values(let list):
        let inner = "\(path)/enum \(list.listName)"
        declarations += ["\(path)/typealias \(list.name)", inner, "\(inner)/var values"]
        if list.isOpen { declarations.append("\(inner)/var isOpen") }
      default: break
      }
    }
    return declarations
  }

  /// The extensions that hold the members for listed values.
  private static func listedValues(_ plan: StructurePlan) -> [String] {
    plan.members.flatMap { member -> [String] in
      switch member.type {
      case .structure(let nested): listedValues(nested)
      case .values(let list):
        ["extension OpenValue"] + list.values.map { "extension OpenValue/var \($0.name)" }
      default: []
      }
    }
  }
}
