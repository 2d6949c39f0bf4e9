internal import TablatureAPIModel

extension CorrectionKind {
  /// Marks a list of values as incomplete: the service uses others as well.
  static let markOpen = CorrectionKind("mark-open", .field) {
    (_: Correction, field: inout Field) throws(CorrectionProblem) in
    guard !field.values.isEmpty else {
      throw .misfit("'\(field.name.visible)' has no list of values")
    }
    guard !field.hasOtherValues else { throw .unused("the list of values is marked as open already") }
    field.hasOtherValues = true
  }
}
