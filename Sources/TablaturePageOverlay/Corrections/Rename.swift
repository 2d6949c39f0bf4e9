internal import TablatureAPIModel

extension CorrectionKind {
  /// Gives a parameter or a member another name in Swift. What goes over the wire stays.
  static let rename = CorrectionKind("rename", .field, settings: [.required("to", .swiftName)]) {
    (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    guard let path = operation.path(of: correction), let name = correction.text("to") else { return }
    // It finds the field, or says that there is none.
    try operation.edit(path) { $0.evidence.append(correction.evidence) }
    operation.names.append(
      ChosenName(
        section: path.section, subject: ([operation.operation.name] + path.names).joined(separator: "."), name: name,
        location: correction.location))
  }
}
