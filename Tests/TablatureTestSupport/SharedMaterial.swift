public import Foundation

/// The folder of published pages, truths and vectors that some tests compare with.
///
/// It is looked for in the environment variable `TABLATURE_SHARED`, then beside the package in `../shared`.
/// Tests that need it are skipped, and say so, where it is not there:
/// `@Test(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))`.
public enum SharedMaterial {
  /// Where the folder is, if it is anywhere.
  public static let root: URL? = {
    let candidates = [
      ProcessInfo.processInfo.environment["TABLATURE_SHARED"].map { URL(filePath: $0, directoryHint: .isDirectory) },
      packageRoot.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory),
    ]
    return candidates.compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "README.md").path)
    }
  }()

  /// Whether the folder is there.
  public static var isAvailable: Bool { root != nil }

  /// The comment that a skipped test carries.
  public static let whereToFindIt = "needs the shared material: set TABLATURE_SHARED or put it in ../shared"

  /// The root folder of this package.
  public static let packageRoot: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The location of a file or folder below the root.
  public static func url(_ path: String) throws -> URL {
    guard let root else { throw Missing() }
    return root.appending(path: path)
  }

  /// The content of a file below the root.
  public static func data(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

  /// The text of a file below the root.
  public static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  /// Thrown where a test asks for a file although the folder is not there.
  public struct Missing: Error, CustomStringConvertible {
    /// What to do about it.
    public var description: String { whereToFindIt }
  }
}
