internal import TablatureAPIModel
internal import TablatureDocReader
internal import TablaturePageLint
internal import Yams

/// A configuration while it is read.
struct ConfigurationReading: DocumentReading {
  var configuration: Configuration
  var diagnostics: [Diagnostic] = []
  let file: String

  /// The keys, and what each takes.
  static let keys: [String: Action] = [
    "module": { $0.configuration.module = $0.moduleName($1) },
    "pages": { $0.configuration.pages = $0.paths($1) },
    "product": { $0.configuration.product = $0.text($1, "the code of a product") },
    "version": { $0.configuration.version = $0.text($1, "the version of an API") },
    "endpoint": { $0.configuration.endpoint = $0.endpoint($1) },
    "output": { $0.configuration.output = $0.path($1) },
    "prefer": { $0.configuration.prefer = $0.paths($1) },
    "access": { $0.configuration.access = $0.word($1, "an access level") },
    "include": { $0.configuration.include = $0.patterns($1) },
    "exclude": { $0.configuration.exclude = $0.patterns($1) },
    "acronyms": { $0.readAcronyms($1) },
    "names": { $0.readNames($1) },
    "layout": { $0.configuration.layout = $0.word($1, "a layout") },
    "runtime": { $0.configuration.runtime = $0.runtime($1) },
    "dialect": { $0.configuration.dialect = $0.dialect($1) },
    "overlay": { $0.configuration.overlay = $0.overlayPath($1) },
    "lint": { $0.readLintLevels($1) },
    "audit": { $0.readAudit($1) },
  ]

  init(file: String) {
    self.file = file
    configuration = Configuration(file: file)
  }

  mutating func read(_ root: Node) {
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
    read(root, keys: Self.keys, otherwise: "the configuration must be keys with values, like 'module: Name'")
  }

  private mutating func moduleName(_ node: Node) -> Located<String>? {
    guard let name = text(node, "the name of a module") else { return nil }
    guard ModuleName(name.value, runtime: configuration.profile.runtime) != nil else {
      fail("config.value", "'\(name.value)' cannot be the name of a module; it must be \(ModuleName.rule)", node)
      return nil
    }
    return name
  }

  mutating func path(_ node: Node) -> Located<String>? {
    guard var path = text(node, "a path") else { return nil }
    path.value = PathText.inFolder(of: file, path.value)
    return path
  }

  mutating func paths(_ node: Node) -> [Located<String>] { elements(node).compactMap { path($0) } }

  private mutating func dialect(_ node: Node) -> Located<String>? {
    guard let name = text(node, "a dialect") else { return nil }
    guard Configuration.dialects.contains(name.value) else {
      failWord(name.value, "a dialect", node, known: Configuration.dialects)
      return nil
    }
    return name
  }

  /// A path that stays in the folder of the configuration, so that the two files belong together wherever they are.
  private mutating func overlayPath(_ node: Node) -> Located<String>? {
    guard let text = text(node, "a path") else { return nil }
    guard PathText.staysInFolder(text.value) else {
      fail("config.value", "'\(text.value)' leads out of the folder of the configuration", node)
      return nil
    }
    return path(node)
  }

  private mutating func readLintLevels(_ node: Node) {
    readPairs(node, otherwise: "rules with their levels belong here, like '{sample.missing-member: off}'") {
      reading, rule, key, value in
      guard LintRule.isKnown(rule) else {
        return reading.fail(
          "config.key", "there is no rule '\(rule)'" + NearestName.hint(rule, among: LintRule.names), key,
          note: "'tablature lint --list' names them all")
      }
      guard let level: Located<LintLevel> = reading.word(value, "a level") else { return }
      if let rejection = LintLevelChoice.rejection(of: level.value, for: rule) {
        return reading.fail("config.value", rejection, value)
      }
      reading.configuration.lint.append(LintLevelChoice(rule, level.value, at: reading.place(key)))
    }
  }
}
