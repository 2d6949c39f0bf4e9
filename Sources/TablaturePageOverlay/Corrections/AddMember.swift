internal import TablatureAPIModel

extension CorrectionKind {
  /// Adds a parameter, or a member, that the page lacks.
  static let addMember = CorrectionKind(
    "add-member", .field,
    settings: [
      .required("type", .type), .optional("format", .timeFormat), .optional("required", .flag),
      .optional("text", .text), .optional("example", .text),
    ]
  ) { (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
    guard let path = operation.path(of: correction), let type = correction.type("type") else { return }
    let isRequest = path.section == .request
    if !isRequest, correction.flag("required") != nil { throw .misfit("only parameters of requests are required") }
    let isTime = type.innermost == .scalar(.timestamp)
    if correction.timeFormat("format") != nil, !isTime {
      throw .misfit("only a Timestamp has a format, \(type.notation) has none")
    }
    let isParameter = isRequest && path.parent.names.isEmpty
    let field = Field(
      name: path.last, type: type,
      presence: isRequest ? (correction.flag("required") ?? false ? .required : .optional) : .unspecified,
      parameterLocation: isParameter ? operation.operation.usualParameterLocation : nil,
      example: correction.text("example"), exampleLocation: correction.text("example").map { _ in correction.location },
      documentation: Prose(correction.text("text") ?? ""), timeFormat: correction.timeFormat("format"),
      rows: [Field.Row(name: path.names.joined(separator: "."), location: correction.location)],
      location: correction.location, evidence: [correction.evidence])
    try operation.editMembers(of: path.parent) { (members: inout [Field]) throws(CorrectionProblem) in
      if let known = members.first(where: { $0.name == path.last }) {
        throw .unused("the page has '\(path.text.visible)' by now, as \(known.type.notation)")
      }
      members.append(field)
    }
  }
}
