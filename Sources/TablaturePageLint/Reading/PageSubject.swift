import TablatureAPIModel

/// A page with what several rules want to know about it, worked out once.
struct PageSubject: Sendable {
  /// What the page says.
  let operation: Operation
  /// What its samples show of the response, against the table.
  let response: ResponseComparison
  /// What its sample requests hold, against the table.
  let request: RequestComparison
  /// Values that the page gives for fields, in cells and in samples.
  let examples: [GivenValue]

  init(_ operation: Operation, common: CommonMembers, protocol wireProtocol: WireProtocol) {
    self.operation = operation
    let requestIndex = FieldTree(operation.request)
    let responseIndex = FieldTree(operation.response)
    response = ResponseComparison(
      operation, index: responseIndex, common: common.response, errorBody: wireProtocol.envelope.errorBody)
    request = RequestComparison(
      operation, index: requestIndex, common: common.request, parameters: wireProtocol.commonParameters)
    examples = GivenValue.inCells(of: requestIndex, responseIndex) + request.values + response.values
  }
}
