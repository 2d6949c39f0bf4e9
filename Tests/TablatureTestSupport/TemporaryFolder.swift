public import Foundation

/// A folder of its own for one test, removed with it.
public final class TemporaryFolder: Sendable {
  /// Where it is, without symbolic links on the way.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = base.appending(path: "tablature-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of an entry, or of the folder itself.
  public func path(_ name: String = "") -> String {
    let folder = url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    return name.isEmpty ? folder : "\(folder)/\(name)"
  }

  /// Writes a file, with the folders that hold it.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

  /// Writes a file of bytes, with the folders that hold it.
  @discardableResult
  public func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Makes a folder.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// The text of a file; nil where there is none.
  public func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path(name)))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files and links below it, hidden ones included, in order.
  public func files() -> [String] { entries { $0 != .typeDirectory } }

  /// All folders below it, in order.
  public func folders() -> [String] { entries { $0 == .typeDirectory } }

  /// When a file was changed last.
  public func modified(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.modificationDate] as? Date
  }

  /// Removes a file or folder.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Moves a file, over another one where there is one.
  public func move(_ name: String, to other: String) throws {
    try? remove(other)
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  /// Makes a file look as if it was changed long ago.
  public func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path(name))
  }

  private func entries(_ isWanted: (FileAttributeType?) -> Bool) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path())) ?? []
    return names.filter {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path($0))
      return isWanted(attributes?[.type] as? FileAttributeType)
    }.sorted()
  }
}
