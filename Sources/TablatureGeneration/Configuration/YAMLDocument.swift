internal import TablatureAPIModel
internal import Yams

/// A document in YAML.
struct YAMLDocument {
  /// The path to show.
  let file: String
  /// What stands in it; `nil` where nothing does.
  let root: Node?

  /// Reads the document that stands in a file.
  ///
  /// - Parameter place: Where the file is named, if it is.
  init(_ path: String, store: FileStore, namedAt place: SourceLocation? = nil) throws(ConfigurationReader.Failure) {
    let shown = PathText.shown(path, currentDirectories: store.currentDirectories)
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.read(path)
    } catch {
      throw ConfigurationReader.Failure(diagnostics: [Diagnostic("config.unreadable", .error, "\(error)", at: place)])
    }
    guard let text = String(validUTF8: bytes) else {
      throw ConfigurationReader.Failure(diagnostics: [
        Diagnostic("config.syntax", .error, "the file is not UTF-8", at: SourceLocation(file: shown, line: 1))
      ])
    }
    try self.init(text: text, file: shown)
  }

  /// Reads a document.
  init(text: String, file: String) throws(ConfigurationReader.Failure) {
    self.file = file
    if let line = Self.lineOfDeepNesting(text) {
      throw ConfigurationReader.Failure(diagnostics: [
        Diagnostic(
          "config.syntax", .error, "values are nested too deep here", at: SourceLocation(file: file, line: line))
      ])
    }
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConfigurationReader.Failure(diagnostics: [Self.syntaxError(error, file: file)])
    }
  }

  /// Where brackets, or marks at the beginning of a line, are nested deeper than anybody writes them: the reader of YAML calls
  /// itself for each level, so that a file made for it could end the tool.
  private static func lineOfDeepNesting(_ text: String) -> Int? {
    var (line, brackets, marks) = (1, 0, 0)
    var isAtStart = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): (line, marks, isAtStart) = (line + 1, 0, true)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isAtStart { marks += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"): (brackets, isAtStart) = (brackets + 1, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (brackets, isAtStart) = (max(0, brackets - 1), false)
      default: isAtStart = false
      }
      if brackets > deepest || marks > deepest { return line }
    }
    return nil
  }

  private static let deepest = 500

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
