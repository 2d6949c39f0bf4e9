import TablatureAPIModel

/// Decides what the tests of an operation compare.
struct OperationTestPlanner {
  private let operation: Operation
  private let baseName: String
  private let request: StructurePlan
  private let response: StructurePlan
  private let errorCodes: ErrorCodesPlan
  private let paging: PagingPlan?
  private let acronyms: Acronyms
  private let wireProtocol: WireProtocol
  /// Samples and errors that get no test.
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes a planner for an operation whose types are planned.
  init(
    operation: Operation, baseName: String, request: StructurePlan, response: StructurePlan, errorCodes: ErrorCodesPlan,
    paging: PagingPlan?, acronyms: Acronyms, wireProtocol: WireProtocol
  ) {
    self.operation = operation
    self.baseName = baseName
    self.request = request
    self.response = response
    self.errorCodes = errorCodes
    self.paging = paging
    self.acronyms = acronyms
    self.wireProtocol = wireProtocol
  }

  /// Plans the tests.
  mutating func plan() -> OperationTestPlan {
    OperationTestPlan(
      suite: baseName + "Tests",
      requests: requests(),
      responses: responses(),
      failures: failures(),
      // The pages of these tests hold nothing but what tells entries apart.
      pages: response.holdsRequired
        ? [] : paging.map { PagingTestPlanner(paging: $0, acronyms: acronyms).plan() } ?? [],
      smallestRequest: requestPlanner([]).construction)
  }

  private func requestPlanner(_ parameters: [OperationTestPlan.Parameter]) -> RequestSamplePlanner {
    RequestSamplePlanner(request: request, parameters: parameters, common: wireProtocol.commonParameters)
  }

  private func requests() -> [OperationTestPlan.Request] {
    guard !operation.requestSamples.isEmpty else { return [exampleRequest()] }
    return operation.requestSamples.enumerated().map { index, sample in
      let planner = requestPlanner(sample.parameters.map { .init(name: $0.name, value: $0.value) })
      var comment = DocComment(.text("The sample request of the page."))
      comment.addParagraph(planner.remarks)
      comment.addSource([sample.location])
      return planner.test(
        function: OperationTestPlanner.numbered("sampleRequest", index),
        title: OperationTestPlanner.numbered("The sample request becomes its query", index), documentation: comment)
    }
  }

  /// A request of the examples in the table, for a page without a sample.
  private func exampleRequest() -> OperationTestPlan.Request {
    var parameters: [OperationTestPlan.Parameter] = []
    func add(_ members: [MemberPlan], below prefix: String) {
      for member in members {
        let name = prefix + member.path[0] + (member.isList && member.notation == nil ? ".1" : "")
        if case .structure(let plan) = member.type {
          add(plan.members, below: name + ".")
        } else if let example = member.example {
          parameters.append(.init(name: name, value: example))
        }
      }
    }
    add(request.members, below: "")
    let planner = requestPlanner(parameters)
    let hasParameters = !request.members.isEmpty
    var comment = DocComment(
      .text(
        hasParameters
          ? "The page has no sample request; these are the examples of its table."
          : "The operation takes no parameters."))
    comment.addParagraph(planner.remarks)
    comment.addSource([operation.location])
    return planner.test(
      function: hasParameters ? "exampleRequest" : "emptyRequest",
      title: hasParameters ? "The examples of the page become a query" : "The request becomes an empty query",
      documentation: comment)
  }

  private mutating func responses() -> [OperationTestPlan.Response] {
    var count: [ResponseSample.Format: Int] = [:]
    return operation.responseSamples.compactMap { sample in
      guard sample.isWellFormed else {
        skip(sample, because: "is not well-formed")
        return nil
      }
      var planner = ResponseSamplePlanner(sample: sample, requestID: wireProtocol.envelope.requestID)
      planner.compare(with: response)
      if let contradiction = planner.contradiction {
        skip(sample, because: "contradicts the page's types at \(Escaping.quoted(contradiction))")
        return nil
      }
      let index = count[sample.format, default: 0]
      count[sample.format] = index + 1
      var comment = DocComment(.text("The \(sample.format.rawValue) sample response of the page."))
      comment.addSource([sample.location])
      return OperationTestPlan.Response(
        function: OperationTestPlanner.numbered(sample.format == .json ? "jsonResponse" : "xmlResponse", index),
        title: OperationTestPlanner.numbered("The \(sample.format.rawValue) sample response decodes", index),
        documentation: comment, format: sample.format, body: OperationTestPlanner.withoutLastBreak(sample.text),
        checks: planner.checks)
    }
  }

  /// The text of a code block ends in a line break, which would be an empty line in a literal.
  private static func withoutLastBreak(_ text: String) -> String {
    text.utf8.last == UInt8(ascii: "\n") ? String(Substring(text.utf8.dropLast())) : text
  }

  private mutating func skip(_ sample: ResponseSample, because reason: String) {
    diagnostics.append(
      Diagnostic(
        "swift.sample-untested", .note,
        "no test decodes the \(sample.format.rawValue) sample response, which \(reason)",
        at: sample.location))
  }

  private mutating func failures() -> [OperationTestPlan.Failure] {
    let names = Dictionary(errorCodes.codes.map { ($0.wireCode, $0.name) }, uniquingKeysWith: { first, _ in first })
    var failures: [OperationTestPlan.Failure] = []
    for error in operation.errors {
      for meaning in error.meanings {
        guard let status = meaning.status, (300...599).contains(status), let name = names[error.code] else {
          let reason =
            meaning.status.map { "whose HTTP status \($0) isn't that of an error" }
            ?? "whose HTTP status the page doesn't give"
          diagnostics.append(
            Diagnostic(
              "swift.error-untested", .note, "no test covers \(Escaping.quoted(error.code)), \(reason)",
              at: meaning.location))
          continue
        }
        failures.append(.init(name: name, wireCode: error.code, status: status, message: meaning.message))
      }
    }
    return failures
  }

  private static func numbered(_ name: String, _ index: Int) -> String {
    guard index > 0 else { return name }
    return name.contains(" ") ? "\(name) (\(index + 1))" : "\(name)\(index + 1)"
  }
}
