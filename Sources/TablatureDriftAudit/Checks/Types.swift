internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension AuditCheck {
  /// Values that are of another type.
  static let types: [AuditCheck] = [
    check(.request, "parameter.type", .breaking, meaning: "the service cannot read what is sent"),
    check(.response, "member.type", .breaking, meaning: "the response cannot be read, or the value gets lost"),
  ]

  private static func check(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String
  ) -> AuditCheck {
    fields(section, id, level, meaning: meaning) { field, findings in
      guard field.isShared, !field.hasMatchingKind, !field.contradictsSample, let documented = field.documented,
        let coded = field.codedValue
      else { return }
      findings.add(
        "the \(field.noun) \(field.path.quotedPath) is \(coded.kindName) in the code, and \(documented.kindName) on the page",
        of: field, documented: documented.kindName, coded: coded.type ?? coded.kindName,
        remedy: "make it \(documented.kindName)")
    }
  }
}

extension FieldComparison {
  /// What the code says of the values: of a list that goes as one text in JSON, where the page says so, that list.
  fileprivate var codedValue: SurfaceField? {
    guard var coded else { return nil }
    if coded.kind == nil, field?.embeddedList != nil, let element = operation.jsonElements[coded.path] {
      (coded.isList, coded.kind) = (true, element)
    }
    return coded
  }

  /// Whether values of the code's type go where the page wants them; so it is where one of both does not tell.
  var hasMatchingKind: Bool {
    guard let documented, let coded = codedValue else { return true }
    if !operation.isGenerated, let field, !PlaceEvidence.tellsType(field) { return true }
    // A list in one text can be written as that text.
    let isText = field?.embeddedList != nil && coded.kind == .string
    if isText, operation.isTeaModel, section == .request, coded.isList ?? false { return false }
    if !isText, let isList = documented.isList, let other = coded.isList, isList != other {
      // A table that has one value, and a sample that has several of it: nobody knows.
      if operation.isGenerated || !isList || contradictsSample { return false }
      guard let field, PlaceEvidence.isListBySampleOnly(field) else { return false }
    }
    guard let kind = documented.kind, let other = coded.kind, kind != other else { return true }
    if operation.isGenerated { return false }
    if fitsSamplesAlone { return true }
    return switch (kind, other) {
    case (.json, _), (_, .json): true
    case (.timestamp, .string), (.secret, .string), (.string, .secret), (.string, .timestamp): true
    case (.number, .integer): section == .request
    default: false
    }
  }
}

extension FieldComparison {
  /// Whether nothing on the page but samples says what a value is, and the code's type can hold all that they show.
  private var fitsSamplesAlone: Bool {
    guard section == .response, let coded, let kind = coded.kind, let field, field.members.isEmpty,
      (field.writtenType ?? "").isEmpty, !field.evidence.contains(where: { $0.reason == .listType })
    else { return false }
    let values = operation.samples.flatMap { SampleReading.values(at: coded.path, in: $0.value) }
    return !values.isEmpty && values.allSatisfy { SampleReading.fits($0, kind, coded.isList ?? false) }
  }
}
