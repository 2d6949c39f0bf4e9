internal import TablatureAPIModel
internal import Yams

/// A document in YAML while it is read: keys with values, of which only some exist.
protocol DocumentReading {
  /// The path to show.
  var file: String { get }
  /// What is wrong with the document.
  var diagnostics: [Diagnostic] { get set }
}

extension DocumentReading {
  /// What one key does with its value.
  typealias Action = @Sendable (inout Self, Node) -> Void

  /// Reads keys with values of which only some exist.
  mutating func read(_ node: Node, keys: [String: Action], otherwise rule: String) {
    readPairs(node, otherwise: rule) { reading, name, key, value in
      guard let read = keys[name] else {
        return reading.failKey(name, key, known: Array(keys.keys))
      }
      read(&reading, value)
    }
  }

  /// Reads keys with values, each key once.
  mutating func readPairs(
    _ node: Node, otherwise rule: String, _ body: (inout Self, String, Node, Node) -> Void
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

  /// Says that a key does not exist.
  mutating func failKey(_ name: String, _ key: Node, known: [String]) {
    fail(
      "config.key", "there is no key '\(name)'" + NearestName.hint(name, among: known), key,
      note: "the keys are: \(known.sorted().joined(separator: ", "))")
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
      failWord(text.value, what, node, known: Word.allCases.map(\.rawValue))
      return nil
    }
    return Located(word, at: text.location)
  }

  /// Says that a word is none of a few.
  mutating func failWord(_ word: String, _ what: String, _ node: Node, known: [String]) {
    fail(
      "config.value", "'\(word)' is not \(what)" + NearestName.hint(word, among: known), node,
      note: "it is one of: \(known.joined(separator: ", "))")
  }

  /// Each of a list, or the only one.
  func elements(_ node: Node) -> [Node] {
    guard case .sequence(let sequence) = node else { return [node] }
    return Array(sequence)
  }
}
