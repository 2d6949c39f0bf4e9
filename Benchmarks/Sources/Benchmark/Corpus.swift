import Foundation
import TablatureDocReader

/// The published pages, wherever they are.
enum Corpus {
  /// The folder of the corpus: below `TABLATURE_SHARED`, or beside the package in `../shared`.
  static func folder(besidePackage package: URL) -> URL {
    let shared =
      ProcessInfo.processInfo.environment["TABLATURE_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "corpus")
  }

  /// The pages below a folder, in the order of their paths.
  static func files(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// A page of the corpus.
  static func page(_ file: URL) throws -> PageSource {
    PageSource(path: file.path, bytes: [UInt8](try Data(contentsOf: file)))
  }
}
