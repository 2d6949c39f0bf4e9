internal import TablatureAPIModel

extension OperationFilter {
  /// The service with only the operations that are emitted, and a warning for each pattern that fits none.
  func apply(to service: ServiceModel) -> (service: ServiceModel, diagnostics: [Diagnostic]) {
    guard !include.isEmpty || !exclude.isEmpty else { return (service, []) }
    var filtered = service
    filtered.operations.removeAll { !lets($0.name) }
    let names = service.operations.map(\.name)
    var diagnostics = (include + exclude).filter { pattern in !names.contains { pattern.matches($0) } }
      .map { $0.idle(among: names) }
    if filtered.operations.isEmpty, !service.operations.isEmpty {
      diagnostics.append(
        Diagnostic(
          "config.nothing-left", .error, "the filter leaves none of the operations; nothing was written",
          at: (include + exclude).lazy.compactMap(\.location).first))
    }
    return (filtered, diagnostics)
  }
}

extension OperationFilter.Pattern {
  fileprivate func idle(among names: [String]) -> Diagnostic {
    Diagnostic(
      "config.unused", .warning,
      "no operation is called '\(text.visible)'" + (suggestion(among: names).map { "; did you mean '\($0)'?" } ?? ""),
      at: location)
  }

  /// The nearest name; for a pattern the same pattern with the nearest words of names in it.
  private func suggestion(among names: [String]) -> String? {
    let literals = text.unicodeScalars.split { $0 == "*" || $0 == "?" }.map { String($0) }
    guard let literal = literals.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    if literal == text { return NearestName.of(text, among: names) }
    let parts = Set(names.flatMap { OperationFilter.Pattern.wordRuns(of: $0) })
    guard let nearest = NearestName.of(literal, among: parts) else { return nil }
    return text.replacing(literal, with: nearest)
  }

  /// All runs of words that stand side by side in a name: `Describe`, `DescribeDisks`, `Disks`.
  private static func wordRuns(of name: String) -> [String] {
    var starts = name.indices.filter { $0 == name.startIndex || name[$0].isUppercase }
    guard starts.count <= mostWords else { return [name] }
    starts.append(name.endIndex)
    return starts.indices.flatMap { first in
      starts[first...].dropFirst().map { String(name[starts[first]..<$0]) }
    }
  }

  private static let mostWords = 16
}
