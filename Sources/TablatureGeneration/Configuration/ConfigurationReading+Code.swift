internal import TablatureAPIModel
internal import TablatureSwiftEmitter
internal import Yams

// The keys that choose what is emitted, and how.
extension ConfigurationReading {
  mutating func patterns(_ node: Node) -> [OperationFilter.Pattern] {
    elements(node).compactMap { element in
      guard let text = text(element, "the name of an operation, or a pattern like 'Describe*',") else { return nil }
      guard let pattern = OperationFilter.Pattern(text.value, at: text.location) else {
        fail("config.value", "'\(text.value)' is no pattern; \(OperationFilter.Pattern.rule)", element)
        return nil
      }
      return pattern
    }
  }

  /// A list adds; `add` and `remove` do both.
  mutating func readAcronyms(_ node: Node) {
    guard case .mapping = node else {
      configuration.addedAcronyms = acronyms(node) { $0.rejection(ofAdded: $1) }
      return
    }
    let keys: [String: Action] = [
      "add": { $0.configuration.addedAcronyms = $0.acronyms($1) { $0.rejection(ofAdded: $1) } },
      "remove": { $0.configuration.removedAcronyms = $0.acronyms($1) { $0.rejection(ofRemoved: $1) } },
    ]
    read(node, keys: keys, otherwise: "")
  }

  private func rejection(ofAdded word: String) -> String? { AcronymRule.rejection(ofAdded: word) }
  private func rejection(ofRemoved word: String) -> String? { AcronymRule.rejection(ofRemoved: word) }

  private mutating func acronyms(
    _ node: Node, rejection: (ConfigurationReading, String) -> String?
  ) -> [Located<String>] {
    elements(node).compactMap { element in
      guard let word = text(element, "an acronym, like 'SNAT',") else { return nil }
      if let rejection = rejection(self, word.value) {
        fail("config.value", rejection, element)
        return nil
      }
      return word
    }
  }

  mutating func readNames(_ node: Node) {
    let pairs = NameKind.allCases.map { kind in
      (kind.rawValue, { @Sendable (reading: inout ConfigurationReading, node: Node) in reading.readNames(kind, node) })
    }
    read(
      node, keys: Dictionary(pairs) { first, _ in first },
      otherwise: "names stand under what they are for, like 'members: {DiskId: id}'")
  }

  private mutating func readNames(_ kind: NameKind, _ node: Node) {
    readPairs(node, otherwise: "the service's names with those in Swift belong here, like '{DiskId: id}'") {
      reading, subject, key, value in
      guard let name = reading.text(value, "a name in Swift") else { return }
      if let rejection = SwiftName.rejection(of: name.value) { return reading.fail("config.value", rejection, value) }
      reading.configuration.names.append(NameOverride(kind, subject, name.value, at: reading.place(key)))
    }
  }

  mutating func runtime(_ node: Node) -> Located<RuntimeChoice>? {
    var source: Located<String>?
    var version: Located<String>?
    let before = diagnostics.count
    if case .mapping(let mapping) = node {
      read(node, keys: ["url": { _, _ in }, "version": { _, _ in }], otherwise: "")
      source = mapping["url"].flatMap { text($0, "an address") }
      version = mapping["version"].flatMap { text($0, "a version") }
      if mapping["url"] == nil { fail("config.value", "'url' belongs here, with 'version'", node) }
    } else {
      source = text(node, "'\(RuntimeChoice.bundledWord)', an address or a path")
    }
    // One mistake is told once.
    guard let source, diagnostics.count == before else { return nil }
    do throws(RuntimeChoice.Rejection) {
      var choice = try RuntimeChoice(source.value, version: version?.value)
      if case .folder(let path) = choice { choice = .folder(PathText.inFolder(of: configuration.file, path)) }
      return Located(choice, at: source.location)
    } catch {
      fail("config.value", error.message, node)
      return nil
    }
  }
}
