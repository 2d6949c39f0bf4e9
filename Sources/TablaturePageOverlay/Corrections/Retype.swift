internal import TablatureAPIModel

extension CorrectionKind {
  /// Corrects a type.
  static let retype = CorrectionKind(
    "retype", .field, settings: [.required("to", .type), .optional("format", .timeFormat)]
  ) { (correction: Correction, field: inout Field) throws(CorrectionProblem) in
    guard let type = correction.type("to") else { return }
    let format = correction.timeFormat("format")
    let isTime = type.innermost == .scalar(.timestamp)
    if format != nil, !isTime { throw .misfit("only a Timestamp has a format, \(type.notation) has none") }
    guard field.type != type || (format != nil && field.timeFormat?.value != format?.value) else {
      throw .unused("the page says \(type.notation) by now")
    }
    field.type = type
    field.timeFormat = isTime ? format ?? field.timeFormat : nil
    // What only the old type can have goes with it.
    if !type.holdsMembers { field.members = [] }
    if type != .scalar(.string) { field.embeddedList = nil }
    if type.innermost != .scalar(.string) { field.secret = nil }
  }
}
