public import APIModel
internal import Yams

/// Reads configurations.
///
/// A key that does not exist is an error: a slip of the pen would otherwise change nothing, in silence.
public struct ConfigurationReader: Sendable {
  /// What is wrong with a configuration; at least one error.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong, ordered by place.
    public var diagnostics: [Diagnostic]
  }

  private let store: FileStore

  /// Makes a reader.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// Reads the configuration that stands in a file.
  public func read(_ path: String) throws(Failure) -> Configuration {
    let shown = PagePath.shown(path, currentDirectories: store.currentDirectories)
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.read(path)
    } catch {
      throw Failure(diagnostics: [Diagnostic("config.unreadable", .error, "\(error)")])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(diagnostics: [
        Diagnostic("config.syntax", .error, "the file is not UTF-8", at: SourceLocation(file: shown, line: 1))
      ])
    }
    return try Self.read(text, file: shown)
  }

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The path to show, from which paths in the configuration start.
  public static func read(_ text: String, file: String) throws(Failure) -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Failure(diagnostics: [syntaxError(error, file: file)])
    }
    var reader = Reading(file: file)
    if let root { reader.read(root) }
    guard reader.diagnostics.isEmpty else { throw Failure(diagnostics: reader.diagnostics.inOrderOfPlace()) }
    return reader.configuration
  }

  private static func syntaxError(_ error: any Error, file: String) -> Diagnostic {
    func diagnostic(_ summary: String, _ mark: Mark?) -> Diagnostic {
      Diagnostic(
        "config.syntax", .error, "this is no YAML: \(summary)",
        at: SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1))
    }
    return switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      diagnostic(problem, mark)
    default: diagnostic("it cannot be read", nil)
    }
  }
}

/// A configuration while it is read.
private struct Reading {
  private(set) var configuration: Configuration
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// The keys, and what each takes.
  private static let keys: [String: @Sendable (inout Reading, Node) -> Void] = [
    "module": { $0.configuration.module = $0.moduleName($1) },
    "pages": { $0.configuration.pages = $0.paths($1) },
    "output": { $0.configuration.output = $0.path($1) },
    "prefer": { $0.configuration.prefer = $0.paths($1) },
  ]

  init(file: String) {
    self.file = file
    configuration = Configuration(file: file)
  }

  mutating func read(_ root: Node) {
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
    guard case .mapping(let mapping) = root else {
      return fail("config.value", "the configuration must be keys with values, like 'module: Name'", root)
    }
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        fail("config.key", "a key must be a word", key)
        continue
      }
      guard let read = Self.keys[name.string] else {
        let nearest = NearestName.of(name.string, among: Self.keys.keys)
        let known = Self.keys.keys.sorted().joined(separator: ", ")
        fail(
          "config.key", "there is no key '\(name.string)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), key,
          note: "the keys are: \(known)")
        continue
      }
      guard seen.insert(name.string).inserted else {
        fail("config.key", "the key '\(name.string)' stands here a second time", key)
        continue
      }
      read(&self, value)
    }
  }

  private mutating func fail(_ id: StaticString, _ summary: String, _ node: Node, note: String? = nil) {
    diagnostics.append(
      Diagnostic(id, .error, summary, at: place(node), notes: note.map { [Diagnostic.Note($0)] } ?? []))
  }

  private func place(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private mutating func text(_ node: Node, _ what: String) -> Located<String>? {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      fail("config.value", "\(what) belongs here", node)
      return nil
    }
    return Located(scalar.string, at: place(node))
  }

  private mutating func moduleName(_ node: Node) -> Located<String>? {
    guard let name = text(node, "the name of a module") else { return nil }
    guard ModuleName(name.value) != nil else {
      fail("config.value", "'\(name.value)' cannot be the name of a module; it must be \(ModuleName.rule)", node)
      return nil
    }
    return name
  }

  private mutating func path(_ node: Node) -> Located<String>? {
    guard var path = text(node, "a path") else { return nil }
    path.value = PagePath.inFolder(of: file, path.value)
    return path
  }

  private mutating func paths(_ node: Node) -> [Located<String>] {
    guard case .sequence(let sequence) = node else {
      return path(node).map { [$0] } ?? []
    }
    return sequence.compactMap { path($0) }
  }
}
