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
    var reader = ConfigurationReading(file: file)
    if let root { reader.read(root) }
    guard reader.diagnostics.isEmpty else { throw Failure(diagnostics: reader.diagnostics.inOrderOfPlace()) }
    return reader.configuration
  }

  private static func syntaxError(_ error: any Error, file: String) -> Diagnostic {
    func diagnostic(_ summary: String, _ mark: Mark?, isAlias: Bool = false) -> Diagnostic {
      Diagnostic(
        "config.syntax", .error, "this is no YAML: \(summary)",
        at: SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1),
        notes: isAlias ? [.init("a text that begins with * needs quotes: '*Tag*'")] : [])
    }
    return switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _)?, .parser(let context, let problem, let mark, _)?,
      .composer(let context, let problem, let mark, _)?:
      diagnostic(problem, mark, isAlias: problem.contains("alias") || context?.text.contains("alias") ?? false)
    default: diagnostic("it cannot be read", nil)
    }
  }
}
