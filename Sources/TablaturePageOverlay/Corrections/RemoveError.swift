internal import TablatureAPIModel

extension CorrectionKind {
  /// Removes an error code, or what it means with one status.
  static let removeError = CorrectionKind("remove-error", .errorCode, settings: [.optional("status", .status)]) {
    (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    let code = correction.subject.value
    guard let index = operation.operation.errors.firstIndex(where: { $0.code == code }) else {
      let nearest = NearestName.of(code, among: operation.operation.errors.map(\.code))
      throw nearest.map { .unknown("the page has no code '\(code.visible)'; did you mean '\($0.visible)'?") }
        ?? .unused("the page has no code '\(code.visible)' any more")
    }
    if let status = correction.number("status") {
      let kept = operation.operation.errors[index].meanings.filter { $0.status != status }
      if kept.count == operation.operation.errors[index].meanings.count {
        throw .unused("the page has no '\(code.visible)' with the status \(status) any more")
      }
      operation.operation.errors[index].meanings = kept
      if !kept.isEmpty { return }
    }
    operation.operation.errors.remove(at: index)
  }
}
