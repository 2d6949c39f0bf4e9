internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension AuditCheck {
  /// Sample responses that the code cannot read.
  static let sample = [
    fields(
      .response, "sample.decode", .breaking,
      meaning: "the response that the page shows as a sample cannot be read any more"
    ) { field, findings in
      guard field.isShared, !field.hasMatchingKind, field.contradictsSample, let documented = field.documented,
        let coded = field.coded
      else { return }
      findings.add(
        "the member \(field.path.quotedPath) is \(coded.kindName) in the code, which the sample on the page is not",
        of: field,
        documented: documented.kindName, coded: coded.type ?? coded.kindName, remedy: "make it \(documented.kindName)")
    }
  ]
}

extension FieldComparison {
  /// Whether the sample responses of the page hold a value that the code's type cannot.
  var contradictsSample: Bool {
    guard section == .response, let coded, let kind = coded.kind else { return false }
    return operation.samples.contains { sample in
      SampleReading.values(at: coded.path, in: sample.value).contains {
        !SampleReading.fits($0, kind, coded.isList ?? false)
      }
    }
  }
}
