internal import TablatureAPIModel

extension Finding.Level {
  /// A number of findings of the level, in words.
  func counted(_ count: Int) -> String {
    switch self {
    case .breaking: "\(count) breaking"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .note: count == 1 ? "1 note" : "\(count) notes"
    }
  }
}

extension Finding {
  /// Where somebody looks first: at the code, or at the page where the code has nothing.
  var place: SourceLocation? { code ?? documentation }

  /// What it is about, with the operation: `RunInstances request.Tag.Key`.
  var subject: String { path.isEmpty ? operation : "\(operation) \(path)" }
}

extension AuditReport {
  /// How many findings of a level count; what hides nothing is a warning.
  func count(_ level: Finding.Level) -> Int {
    findings.count { $0.level == level } + (level == .warning ? idle.count : 0)
  }

  /// How many findings each kind of thing hides, in words: `2 by comments`.
  var hiddenInWords: [String] {
    [("comment", "comments"), ("waiver", "waivers"), ("baseline", "the baseline")].compactMap { name, words in
      let count = hidden.count { $0.cover.name == name }
      return count == 0 ? nil : "\(count) by \(words)"
    }
  }

  /// What was looked at and what was found, in a few lines.
  ///
  /// - Parameter names: Whether all that was not understood is named, and what each reader of code has found.
  public func summary(naming names: Bool = true) -> String {
    var text = ""
    if coverage.comparesCode {
      text +=
        "compared \(plural(coverage.comparedFacts, "fact", "facts")) of "
        + "\(plural(coverage.documentedOperations, "documented operation", "documented operations")), "
        + "\(coverage.codedOperations) in the code, in \(plural(coverage.files, "file", "files"))\n"
    }
    if let observedInWords { text += "compared \(observedInWords)\n" }
    if names {
      for (reader, count) in coverage.readers.sorted(by: { $0.key < $1.key }) {
        text += "  \(reader.visible): \(plural(count, "operation", "operations"))\n"
      }
    }
    let counts = Finding.Level.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }.map { $0.0.counted($0.1) }
    text += counts.isEmpty ? "nothing differs" : "found: \(counts.joined(separator: ", "))"
    text += hidden.isEmpty ? "\n" : "; hidden: \(hiddenInWords.joined(separator: ", "))\n"
    if !unread.isEmpty {
      text += "not understood: \(plural(unread.count, "place", "places"))\n"
      let named = names ? unread[...] : unread.prefix(Self.mostNamed)
      for item in named { text += "  \(item.location.description.visible): \(item.reason.visible)\n" }
      if named.count < unread.count { text += "  … and \(unread.count - named.count) more; --verbose names them all\n" }
    }
    return text
  }

  /// What was compared: `Pages and code`.
  var subject: String {
    guard coverage.observedDifferences != nil else { return "Pages and code" }
    return coverage.comparesCode ? "Pages, code and service" : "Pages and service"
  }

  /// How many observed differences were compared; nil if nothing was recorded.
  var observedInWords: String? {
    coverage.observedDifferences.map {
      "\(plural($0, "observed difference", "observed differences")) with "
        + plural(coverage.documentedOperations, "documented operation", "documented operations")
    }
  }

  private func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  /// More would hide the rest of a summary.
  private static let mostNamed = 10
}
