internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension AuditCheck {
  /// Listed values that only one side has.
  static let values: [AuditCheck] = [
    missingValues(.request, "parameter.value-missing", .note, meaning: "there is a value that callers do not see"),
    extraValues(.request, "parameter.value-extra", .breaking, meaning: "the service may refuse the value"),
    missingValues(
      .response, "member.value-missing", .warning, meaning: "code that knows the listed values meets another one"),
    extraValues(.response, "member.value-extra", .note, meaning: "callers wait for a value that does not come"),
  ]

  private static func missingValues(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard let (documented, coded) = field.lists else { return }
      for value in Pairing(documented, by: \.value, coded.filter { !$0.isPartial }, by: \.value).onlyLeft {
        findings.add(
          "the \(field.noun) \(field.path.quotedPath) has no value \(value.value.quoted) in the code", of: field,
          detail: value.value, at: field.coded?.places.values, documented: value.value,
          remedy: "add the value \(value.value.quoted)")
      }
    }
  }

  private static func extraValues(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard let (documented, coded) = field.lists else { return }
      // Where elements of a list have rows of their own, each row has its values.
      if !field.operation.isGenerated, field.field?.rows.count ?? 0 > 1 { return }
      for value in Pairing(documented, by: \.value, coded, by: \.value).onlyRight {
        findings.add(
          "the page lists no value \(value.value.quoted) of the \(field.noun) \(field.path.quotedPath)", of: field,
          detail: value.value, at: value.location, coded: value.value, remedy: "remove the value \(value.value.quoted)")
      }
    }
  }
}

extension FieldComparison {
  /// The values of both, where both list some.
  fileprivate var lists: (documented: [SurfaceValue], coded: [SurfaceValue])? {
    guard isShared, let coded = coded?.values else { return nil }
    if operation.isGenerated { return (documented?.values ?? [], coded) }
    // Pages list values also where that does not make a type.
    let listed = field?.values.map { SurfaceValue($0.value) } ?? documented?.values ?? []
    return listed.isEmpty ? nil : (listed, coded)
  }
}
