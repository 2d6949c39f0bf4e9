internal import TablatureAPIModel

extension AuditCheck {
  /// Values that the code sends where callers give none.
  static let defaults = [
    fields(
      .request, "parameter.default", .warning,
      meaning: "calls without the parameter mean something else than the page says"
    ) { field, findings in
      guard field.isShared, let coded = field.coded?.defaultValue, let documented = field.field?.defaultValue,
        documented.confidence == .certain, !isSame(coded, documented.value)
      else { return }
      findings.add(
        "the default of \(field.path.quotedPath) is \(coded.quoted) in the code, and \(documented.value.quoted) on the page",
        of: field, at: field.coded?.places.defaultValue,
        documented: documented.value, coded: coded, remedy: "send nothing, or \(documented.value.quoted)")
    }
  ]

  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left.lowercased() == right.lowercased() { return true }
    if let left = Double(left), let right = Double(right) { return left == right }
    return false
  }
}
