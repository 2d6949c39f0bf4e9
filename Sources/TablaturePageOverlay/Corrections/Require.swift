internal import TablatureAPIModel

extension CorrectionKind {
  /// Says that a parameter has to be given, or that a member of a response is always there.
  static let require = CorrectionKind("require", .field) {
    (_: Correction, field: inout Field) throws(CorrectionProblem) in
    guard field.presence != .required else { throw .unused("the page calls it required by now") }
    field.presence = .required
  }
}
