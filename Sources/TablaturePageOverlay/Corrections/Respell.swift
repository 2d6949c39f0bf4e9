internal import TablatureAPIModel

extension CorrectionKind {
  /// Corrects a name as it goes over the wire.
  static let respell = CorrectionKind("respell", .field, settings: [.required("to", .wireName)]) {
    (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    guard let path = operation.path(of: correction), let name = correction.text("to") else { return }
    let respelt = FieldPath(section: path.section, names: path.parent.names + [name])
    if operation.field(at: respelt) != nil {
      throw operation.field(at: path) == nil || path == respelt
        ? .unused("the page calls it '\(name.visible)' by now")
        : .misfit("'\(respelt.text.visible)' stands there, too; remove one of them")
    }
    try operation.edit(path) { field in
      field.name = name
      field.evidence.append(correction.evidence)
    }
  }
}
