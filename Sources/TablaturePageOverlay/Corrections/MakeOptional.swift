internal import TablatureAPIModel

extension CorrectionKind {
  /// Makes a parameter optional, or a member of a response one that may be missing.
  static let makeOptional = CorrectionKind("make-optional", .field) {
    (correction: Correction, field: inout Field) throws(CorrectionProblem) in
    // A member of a response is optional unless a correction requires it.
    let isMember = FieldPath(correction.subject.value)?.section == .response
    guard isMember ? field.presence == .required : field.presence != .optional else {
      throw .unused("the page calls it optional by now")
    }
    field.presence = .optional
    field.conditions.removeAll { $0.value.effect == .required }
  }
}
