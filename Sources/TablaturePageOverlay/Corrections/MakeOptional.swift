internal import TablatureAPIModel

extension CorrectionKind {
  /// Says that a parameter need not be given.
  static let makeOptional = CorrectionKind("make-optional", .parameter) {
    (_: Correction, field: inout Field) throws(CorrectionProblem) in
    guard field.presence != .optional else { throw .unused("the page calls it optional by now") }
    field.presence = .optional
    field.conditions.removeAll { $0.value.effect == .required }
  }
}
