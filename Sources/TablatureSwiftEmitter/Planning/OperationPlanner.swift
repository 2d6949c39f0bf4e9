import TablatureAPIModel

/// Decides everything about one operation.
struct OperationPlanner {
  private let operation: Operation
  private let service: ServiceModel
  private let module: ModulePlan
  private let name: OperationName
  private let context: NamingContext
  /// What had to be decided against what the page says.
  private(set) var diagnostics = PlanDiagnostics()

  /// Makes a planner for an operation that has its names.
  init(operation: Operation, service: ServiceModel, module: ModulePlan, name: OperationName, naming: Naming) {
    self.operation = operation
    self.service = service
    self.module = module
    self.name = name
    context = NamingContext(naming: naming, path: [operation.name])
  }

  /// Plans the operation.
  mutating func plan() -> OperationPlan {
    let version = operation.version ?? service.version
    let product = operation.product ?? service.product
    let request = planRequest()
    let (response, requestID) = planResponse()
    let errorCodes = planErrorCodes()
    var pagingPlanner = PagingPlanner(
      request: request, response: response, acronyms: context.naming.acronyms)
    let paging = pagingPlanner.plan(operation)
    diagnostics += pagingPlanner.diagnostics
    var testPlanner = OperationTestPlanner(
      operation: operation, baseName: name.base, request: request, response: response, errorCodes: errorCodes,
      paging: paging, acronyms: context.naming.acronyms, wireProtocol: service.wireProtocol)
    let tests = testPlanner.plan()
    diagnostics += testPlanner.diagnostics
    return OperationPlan(
      wireName: operation.name, product: product ?? "", version: version ?? "", baseName: name.base,
      method: name.method,
      fileStem: name.fileStem, isReading: operation.isReading, idempotencyToken: idempotencyToken,
      documentation: methodDocumentation(request, pages: paging != nil), request: request, response: response,
      requestIDDocumentation: requestID, errorCodes: errorCodes, paging: paging,
      tests: tests, sourceFile: operation.location.file)
  }

  private var common: CommonParameters { service.wireProtocol.commonParameters }

  private var reservedTypes: Set<String> {
    [name.base + "Request", name.base + "Response", name.base + "ErrorCode", module.client]
  }

  private var methodLink: DocComment.Inline { .symbol("\(module.client)/\(name.method)(_:)") }

  private func methodDocumentation(_ request: StructurePlan, pages: Bool) -> DocComment {
    var comment = DocComment(operation.summary, otherwise: [.text("Calls "), .code(operation.name), .text(".")])
    if pages {
      comment.addParagraph([
        [
          .text("This is one page; "), .code("\(name.method).items(…)"), .text(" gives the entries of all pages."),
        ]
      ])
    }
    comment.addParagraph(operation.remarks(onPaging: !pages, MemberReferences(request.members, of: request.name)))
    comment.blocks += [
      .init(.tag("Parameter request"), [.text("The parameters.")]),
      .init(.tag("Returns"), [.text("What the service answered.")]),
      .init(
        .tag("Throws"),
        operation.errors.isEmpty
          ? [.symbol("OperationError"), .text("; the page lists no codes.")]
          : [
            .symbol("OperationError"), .text(", whose "), .code("code"), .text(" is a "),
            .symbol(name.base + "ErrorCode"), .text(" where the page lists the code."),
          ]),
    ]
    comment.addSource([operation.location])
    return comment
  }

  /// The token, where the request can carry it.
  private var idempotencyToken: String? {
    guard let token = operation.idempotencyToken?.value,
      operation.request.contains(where: { $0.name == token && $0.type == .scalar(.string) })
    else { return nil }
    return token
  }

  private mutating func planRequest() -> StructurePlan {
    var planner = StructurePlanner(
      side: .request, region: common.region, reservedTypes: reservedTypes, context: context)
    let plan = planner.plan(
      name: name.base + "Request",
      documentation: DocComment(.text("The parameters of "), methodLink, .text(".")),
      fields: operation.request)
    diagnostics += planner.diagnostics
    return plan
  }

  private mutating func planResponse() -> (StructurePlan, requestID: DocComment) {
    let requestID = service.wireProtocol.envelope.requestID
    func isRequestID(_ field: Field) -> Bool {
      field.name == requestID && !field.type.isList && field.type != .structure
    }
    var planner = StructurePlanner(side: .response, region: nil, reservedTypes: reservedTypes, context: context)
    let plan = planner.plan(
      name: name.base + "Response",
      documentation: DocComment(.text("What "), methodLink, .text(" returns.")),
      fields: operation.response.filter { !isRequestID($0) })
    diagnostics += planner.diagnostics
    let usual: [DocComment.Inline] = [.text("The id that the service gave the request; empty where it gave none.")]
    var comment = DocComment(Prose(), otherwise: usual)
    if let field = operation.response.first(where: isRequestID) {
      comment = MemberDocumentation.comment(for: field, otherwise: usual)
      comment.addSource([field.location] + field.correctionPlaces)
    }
    return (plan, comment)
  }

  private mutating func planErrorCodes() -> ErrorCodesPlan {
    var order: [String] = []
    var meanings: [String: [ErrorCode.Meaning]] = [:]
    for error in operation.errors {
      if meanings[error.code] == nil { order.append(error.code) }
      meanings[error.code, default: []] += error.meanings
    }
    let names = NameAssignment.names(
      of: order.map { code in
        NamedSubject(
          wireName: code, role: .errorCode, context: context,
          location: meanings[code]?.first?.location ?? operation.location)
      }, diagnostics: &diagnostics)
    let codes = zip(names, order).map { name, code in
      ErrorCodesPlan.Code(
        name: name, wireCode: code, documentation: OperationPlanner.documentation(of: code, meanings[code] ?? []))
    }
    return ErrorCodesPlan(
      name: name.base + "ErrorCode",
      documentation: codes.isEmpty
        ? DocComment(.text("The page lists no error codes of "), methodLink, .text("."))
        : DocComment(.text("The error codes of "), methodLink, .text(".")),
      codes: codes)
  }

  private static func documentation(of code: String, _ meanings: [ErrorCode.Meaning]) -> DocComment {
    var comment = DocComment(.text("The code "), .code(code), .text("."))
    for (index, meaning) in meanings.enumerated() {
      let headline: [DocComment.Inline] =
        if let status = meaning.status {
          [.strong("HTTP \(status)"), .text(meaning.message.isEmpty ? "" : ": \(meaning.message)")]
        } else if !meaning.message.isEmpty {
          [.text(meaning.message)]
        } else {
          comment.summary
        }
      if index == 0 { comment.summary = headline } else { comment.blocks.append(.init(.paragraph, headline)) }
      // Rows of one code often explain themselves with the same words.
      let isRepeated = index > 0 && meanings[index - 1].documentation.plainText == meaning.documentation.plainText
      if !isRepeated {
        comment.blocks += meaning.documentation.blocks.filter { !$0.content.isEmpty }.map(DocComment.Block.init)
      }
    }
    comment.addSource(meanings.map(\.location))
    return comment
  }
}
