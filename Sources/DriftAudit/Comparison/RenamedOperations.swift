/// Operations that code calls by a name that no page has, while its requests and methods have the name of a page.
struct RenamedOperations {
  /// Documented names in small letters.
  private let documented: [String: String]
  /// Those that the code calls by their names.
  private let called: Set<String>

  init(documented: some Collection<String>, coded: [CodedOperation]) {
    var folded: [String: String] = [:]
    // Of two names that only differ in letter case, neither is meant.
    for name in documented { folded[name.lowercased()] = folded[name.lowercased()] == nil ? name : "" }
    self.documented = folded.filter { !$0.value.isEmpty }
    called = Set(coded.map(\.surface.name))
  }

  /// The operation that is meant; nil where that is not clear.
  func meant(by operation: CodedOperation) -> String? {
    let names = [operation.surface.name] + operation.givenNames.flatMap(Self.stems)
    let found = Set(names.compactMap { documented[$0.lowercased()] }.filter { !called.contains($0) })
    return found.count == 1 ? found.first : nil
  }

  /// A name without what people put behind the name of an operation.
  private static func stems(_ name: String) -> [String] {
    var stems: [String] = []
    for part in name.split(separator: ".") {
      var stem = String(part)
      stems.append(stem)
      for _ in 0..<3 {
        guard let ending = endings.first(where: { stem.hasSuffix($0) && stem != $0 }) else { break }
        stem = String(stem.dropLast(ending.count))
        stems.append(stem)
      }
    }
    return stems
  }

  private static let endings = [
    "Request", "Input", "Parameters", "Params", "Query", "WithOptions", "Options", "Async", "Operation", "Endpoint",
    "Command", "Call", "API",
  ]
}
