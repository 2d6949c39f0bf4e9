internal import TablatureAPIModel

extension CorrectionKind {
  /// Adds an error code, or a further meaning of one.
  static let addError = CorrectionKind(
    "add-error", .errorCode,
    settings: [.required("status", .status), .optional("message", .text), .optional("text", .text)]
  ) { (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    guard let status = correction.number("status") else { return }
    let code = correction.subject.value
    let message = correction.text("message")
    let meaning = ErrorCode.Meaning(
      status: status, message: message ?? "", documentation: Prose(correction.text("text") ?? ""),
      location: correction.location)
    guard let index = operation.operation.errors.firstIndex(where: { $0.code == code }) else {
      operation.operation.errors.append(ErrorCode(code: code, meanings: [meaning]))
      return
    }
    let isKnown = operation.operation.errors[index].meanings.contains {
      $0.status == status && (message == nil || $0.message == message)
    }
    if isKnown { throw .unused("the page has the code with the status \(status) by now") }
    operation.operation.errors[index].meanings.append(meaning)
  }
}
