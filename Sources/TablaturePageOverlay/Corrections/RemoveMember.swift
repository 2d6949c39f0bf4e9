internal import TablatureAPIModel

extension CorrectionKind {
  /// Removes a parameter, or a member, that the service does not have.
  static let removeMember = CorrectionKind("remove-member", .field) {
    (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    guard let path = operation.path(of: correction) else { return }
    guard operation.field(at: path) != nil else {
      throw operation.nearest(path) == nil
        ? .unused("the page has no '\(path.text.visible)' any more") : operation.unknown(path)
    }
    try operation.editMembers(of: path.parent) { $0.removeAll { $0.name == path.last } }
  }
}
