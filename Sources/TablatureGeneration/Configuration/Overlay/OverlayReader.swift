public import TablatureAPIModel
public import TablaturePageOverlay

/// Reads the files in which pages are corrected.
public struct OverlayReader: Sendable {
  /// The keys that every correction can have, before those of its kind.
  static let commonKeys = ["page", "operation", "reason"]

  private let store: FileStore

  /// Makes a reader.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// Reads the corrections that stand in a file.
  ///
  /// - Parameter place: Where the file is named, if it is.
  public func read(
    _ path: String, namedAt place: SourceLocation? = nil
  ) throws(ConfigurationReader.Failure) -> Overlay {
    try Self.read(try YAMLDocument(path, store: store, namedAt: place))
  }

  /// Reads corrections.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The path to show, from which paths of pages start.
  public static func read(_ text: String, file: String) throws(ConfigurationReader.Failure) -> Overlay {
    try read(try YAMLDocument(text: text, file: file))
  }

  private static func read(_ document: YAMLDocument) throws(ConfigurationReader.Failure) -> Overlay {
    var reading = OverlayReading(file: document.file)
    if let root = document.root { reading.read(root) }
    guard reading.diagnostics.isEmpty else {
      throw ConfigurationReader.Failure(diagnostics: reading.diagnostics.inOrderOfPlace())
    }
    return Overlay(file: document.file, corrections: reading.corrections)
  }
}

extension Configuration {
  /// Takes the corrections that stand in a file, instead of others.
  public mutating func read(
    _ overlay: Located<String>, store: FileStore = FileStore()
  ) throws(ConfigurationReader.Failure) {
    corrections = try OverlayReader(store: store).read(overlay.value, namedAt: overlay.location)
    self.overlay = overlay
  }
}
