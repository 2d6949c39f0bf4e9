internal import APIModel
internal import Yams

/// A document in YAML.
struct YAMLDocument {
  /// The path to show.
  let file: String
  /// What stands in it; `nil` where nothing does.
  let root: Node?
  /// The file that it was read from; nil where it was none.
  private(set) var source: Configuration.Source?

  /// Reads the document that stands in a file.
  ///
  /// - Parameter place: Where the file is named, if it is.
  init(_ path: String, store: FileStore, namedAt place: SourceLocation? = nil) throws(ConfigurationReader.Failure) {
    let shown = PagePath.shown(path, currentDirectories: store.currentDirectories)
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.read(path)
    } catch {
      throw ConfigurationReader.Failure(diagnostics: [Diagnostic("config.unreadable", .error, "\(error)", at: place)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationReader.Failure(diagnostics: [
        Diagnostic("config.syntax", .error, "the file is not UTF-8", at: SourceLocation(file: shown, line: 1))
      ])
    }
    try self.init(text: text, file: shown)
    source = Configuration.Source(path: shown, bytes: bytes)
  }

  /// Reads a document.
  init(text: String, file: String) throws(ConfigurationReader.Failure) {
    self.file = file
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConfigurationReader.Failure(diagnostics: [Self.syntaxError(error, file: file)])
    }
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
