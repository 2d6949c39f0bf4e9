public import TablatureAPIModel

/// Which operations are emitted. All pages are read all the same, since they tell of one another.
public struct OperationFilter: Hashable, Sendable {
  /// The name of an operation, or a pattern of names.
  public struct Pattern: Hashable, Sendable {
    /// The pattern: `*` stands for any characters, `?` for one.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation?

    /// Takes a pattern; `nil` where it is none.
    public init?(_ text: String, at location: SourceLocation? = nil) {
      let isPattern = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"[]{}()|\\^$,;:/'\"`".unicodeScalars.contains($0)
      }
      guard isPattern, !text.isEmpty, text.utf8.count <= Pattern.longest else { return nil }
      self.text = text
      self.location = location
    }

    /// What a pattern must be, for messages.
    public static let rule = "only * and ? stand for something, as in 'Describe*' and '*Tag?'"
    private static let longest = 256

    /// Whether a name fits; case counts.
    public func matches(_ name: String) -> Bool { Wildcards.match(text, name) }
  }

  /// The operations to emit; all, where there are none.
  public var include: [Pattern]
  /// The operations not to emit, also of those that are included.
  public var exclude: [Pattern]

  /// Makes a filter; without patterns, one that lets everything through.
  public init(include: [Pattern] = [], exclude: [Pattern] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// Whether an operation is emitted.
  public func lets(_ name: String) -> Bool {
    (include.isEmpty || include.contains { $0.matches(name) }) && !exclude.contains { $0.matches(name) }
  }

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
