internal import APIModel
internal import Yams

/// A configuration while it is read.
struct ConfigurationReading {
  /// What one key does with its value.
  typealias Action = @Sendable (inout ConfigurationReading, Node) -> Void

  var configuration: Configuration
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// The keys, and what each takes.
  private static let keys: [String: Action] = [
    "module": { $0.configuration.module = $0.moduleName($1) },
    "pages": { $0.configuration.pages = $0.paths($1) },
    "output": { $0.configuration.output = $0.path($1) },
    "prefer": { $0.configuration.prefer = $0.paths($1) },
    "access": { $0.configuration.access = $0.word($1, "an access level") },
    "include": { $0.configuration.include = $0.patterns($1) },
    "exclude": { $0.configuration.exclude = $0.patterns($1) },
    "acronyms": { $0.readAcronyms($1) },
    "names": { $0.readNames($1) },
    "layout": { $0.configuration.layout = $0.word($1, "a layout") },
    "runtime": { $0.configuration.runtime = $0.runtime($1) },
  ]

  init(file: String) {
    self.file = file
    configuration = Configuration(file: file)
  }

  mutating func read(_ root: Node) {
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
    read(root, keys: Self.keys, otherwise: "the configuration must be keys with values, like 'module: Name'")
  }

  // MARK: What all keys need

  /// Reads keys with values of which only some exist.
  mutating func read(_ node: Node, keys: [String: Action], otherwise rule: String) {
    readPairs(node, otherwise: rule) { reading, name, key, value in
      guard let read = keys[name] else {
        let nearest = NearestName.of(name, among: keys.keys)
        let known = keys.keys.sorted().joined(separator: ", ")
        return reading.fail(
          "config.key", "there is no key '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), key,
          note: "the keys are: \(known)")
      }
      read(&reading, value)
    }
  }

  /// Reads keys with values, each key once.
  mutating func readPairs(
    _ node: Node, otherwise rule: String, _ body: (inout ConfigurationReading, String, Node, Node) -> Void
  ) {
    guard case .mapping(let mapping) = node else { return fail("config.value", rule, node) }
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        fail("config.key", "a key must be a word", key)
        continue
      }
      guard seen.insert(name.string).inserted else {
        fail("config.key", "the key '\(name.string)' stands here a second time", key)
        continue
      }
      body(&self, name.string, key, value)
    }
  }

  mutating func fail(_ id: StaticString, _ summary: String, _ node: Node, note: String? = nil) {
    diagnostics.append(
      Diagnostic(id, .error, summary, at: place(node), notes: note.map { [Diagnostic.Note($0)] } ?? []))
  }

  func place(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  mutating func text(_ node: Node, _ what: String) -> Located<String>? {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      fail("config.value", "\(what) belongs here", node)
      return nil
    }
    return Located(scalar.string, at: place(node))
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ node: Node, _ what: String
  ) -> Located<Word>? {
    guard let text = text(node, what) else { return nil }
    guard let word = Word(rawValue: text.value) else {
      let words = Word.allCases.map(\.rawValue)
      let nearest = NearestName.of(text.value, among: words)
      fail(
        "config.value", "'\(text.value)' is not \(what)" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), node,
        note: "it is one of: \(words.joined(separator: ", "))")
      return nil
    }
    return Located(word, at: text.location)
  }

  /// Each of a list, or the only one.
  func elements(_ node: Node) -> [Node] {
    guard case .sequence(let sequence) = node else { return [node] }
    return Array(sequence)
  }

  // MARK: What to read and where to write

  private mutating func moduleName(_ node: Node) -> Located<String>? {
    guard let name = text(node, "the name of a module") else { return nil }
    guard ModuleName(name.value) != nil else {
      fail("config.value", "'\(name.value)' cannot be the name of a module; it must be \(ModuleName.rule)", node)
      return nil
    }
    return name
  }

  mutating func path(_ node: Node) -> Located<String>? {
    guard var path = text(node, "a path") else { return nil }
    path.value = PagePath.inFolder(of: file, path.value)
    return path
  }

  private mutating func paths(_ node: Node) -> [Located<String>] { elements(node).compactMap { path($0) } }
}
