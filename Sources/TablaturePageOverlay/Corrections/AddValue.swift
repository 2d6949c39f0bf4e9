internal import TablatureAPIModel

extension CorrectionKind {
  /// Adds a value to those that the page lists.
  static let addValue = CorrectionKind(
    "add-value", .field, settings: [.required("value", .text), .optional("text", .text)]
  ) { (correction: Correction, field: inout Field) throws(CorrectionProblem) in
    guard let value = correction.text("value") else { return }
    guard !field.type.holdsMembers else { throw .misfit("'\(field.name.visible)' is a Struct and has no values") }
    guard !field.values.contains(where: { $0.value == value }) else {
      throw .unused("the page lists '\(value.visible)' by now")
    }
    field.values.append(
      DocumentedValue(value, meaning: Prose(correction.text("text") ?? ""), at: correction.location))
  }
}
