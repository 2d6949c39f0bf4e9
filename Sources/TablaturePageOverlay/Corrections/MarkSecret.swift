internal import TablatureAPIModel

extension CorrectionKind {
  /// Says that a text must not be shown.
  static let markSecret = CorrectionKind("mark-secret", .field) {
    (correction: Correction, field: inout Field) throws(CorrectionProblem) in
    guard field.type == .scalar(.string) else {
      throw .misfit("only a String can be secret, '\(field.name.visible)' is \(field.type.notation)")
    }
    guard field.secret == nil else { throw .unused("the page says by now that it is secret") }
    field.secret = Documented(.password, at: correction.location)
  }
}
