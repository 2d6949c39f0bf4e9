public import TablatureAPIModel

/// Reads configurations, and the files that they name.
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

  /// Reads the configuration that stands in a file, and the corrections that it names.
  ///
  /// - Parameter readsCorrections: Whether the corrections are wanted; others may count.
  public func read(_ path: String, readsCorrections: Bool = true) throws(Failure) -> Configuration {
    var configuration = try Self.read(try YAMLDocument(path, store: store))
    if readsCorrections, let overlay = configuration.overlay { try configuration.read(overlay, store: store) }
    return configuration
  }

  /// Reads a configuration; the file with corrections stays unread.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The path to show, from which paths in the configuration start.
  public static func read(_ text: String, file: String) throws(Failure) -> Configuration {
    try read(try YAMLDocument(text: text, file: file))
  }

  private static func read(_ document: YAMLDocument) throws(Failure) -> Configuration {
    var reading = ConfigurationReading(file: document.file)
    if let root = document.root { reading.read(root) }
    guard reading.diagnostics.isEmpty else { throw Failure(diagnostics: reading.diagnostics.inOrderOfPlace()) }
    return reading.configuration
  }
}
