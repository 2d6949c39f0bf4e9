internal import TablatureAPIModel

extension AuditCheck {
  /// Values that one side wants and the other does not.
  static let presence: [AuditCheck] = [
    fields(.request, "parameter.required", .breaking, meaning: "the service refuses calls without the parameter") {
      field, findings in
      guard field.isShared, field.demand == .page else { return }
      findings.add(
        "the parameter \(field.path.quotedPath) is required, and optional in the code", of: field,
        documented: "required",
        coded: "optional", remedy: "let callers give it always")
    },
    fields(.request, "parameter.optional", .warning, meaning: "callers have to give what the service does not need") {
      field, findings in
      guard field.isShared, field.demand == .code else { return }
      findings.add(
        "the parameter \(field.path.quotedPath) is optional, and required in the code", of: field,
        at: field.coded?.places.presence, documented: "optional",
        coded: "required", remedy: "let callers leave it out")
    },
    fields(.response, "member.optional", .breaking, meaning: "a response without the member cannot be read") {
      field, findings in
      guard field.isShared, field.demand == .code else { return }
      findings.add(
        "the code requires the member \(field.path.quotedPath), which may be missing", of: field,
        documented: "optional",
        coded: "always there", remedy: "make it optional")
    },
    fields(.response, "member.required", .note, meaning: "callers look for a value that is always there") {
      field, findings in
      guard field.isShared, field.demand == .page else { return }
      findings.add(
        "the member \(field.path.quotedPath) is always there, and optional in the code", of: field,
        documented: "always there", coded: "optional", remedy: "make it non-optional")
    },
  ]
}

extension FieldComparison {
  /// Who wants a value alone.
  fileprivate enum Demand { case page, code, both }

  fileprivate var demand: Demand {
    guard let documented = documented?.isRequired, let coded = coded?.isRequired else { return .both }
    if operation.isGenerated { return documented == coded ? .both : documented ? .page : .code }
    // What depends on other parameters is left to who wrote the code.
    switch field?.presence {
    case .required:
      // A region that the client may know.
      if !documented && operation.clientWide.contains(path) || operation.alwaysSent.contains(path) { return .both }
      return coded ? .both : .page
    // Code cannot make an element without what it holds, so that it can ask for that where callers need no element.
    case .optional where coded && isInOptionalGroup && operation.held.contains(path): return .both
    case .optional: return coded ? .code : .both
    case .conditional, .unspecified, nil: return .both
    }
  }
}
