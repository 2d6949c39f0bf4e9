internal import APIModel

/// A Swift file as it lies on disk.
public struct SwiftFile: Hashable, Sendable {
  /// The path as the user named it.
  public var path: String
  /// What it says.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// What a Swift file declares, and what its functions do with wire names, without the syntax of Swift.
public struct SourceOutline: Hashable, Sendable {
  /// The file.
  public var path: String

  /// Reads a file. Code that does not parse is read as far as it goes.
  public init(of file: SwiftFile) {
    path = file.path
  }
}
