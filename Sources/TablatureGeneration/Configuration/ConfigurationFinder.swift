/// Finds the configuration that belongs to pages.
public struct ConfigurationFinder: Sendable {
  private let store: FileStore

  /// A folder with one of these is the top of a project; what stands above it does not belong to it.
  private static let projectMarks = [".git", "Package.swift"]
  /// No path of a person is deeper.
  private static let mostFolders = 128

  /// Makes a finder.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// The path of the nearest `tablature.yaml`: beside the first page or in its folder, or above, up to the top of the
  /// project; without pages, in the current directory or above.
  public func find(from paths: [String]) -> String? {
    var folder = absolute(paths.first ?? ".")
    if (try? store.status(of: folder))?.kind == .file { folder = parent(of: folder) }
    for _ in 0..<Self.mostFolders {
      let candidate = PathText.entry(Configuration.fileName, of: folder)
      if (try? store.status(of: candidate))?.kind == .file { return candidate }
      if folder == "/" || Self.projectMarks.contains(where: { exists(PathText.entry($0, of: folder)) }) { return nil }
      folder = parent(of: folder)
    }
    return nil
  }

  private func exists(_ path: String) -> Bool { (try? store.status(of: path)) != nil }

  private func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let current = store.currentDirectories.first else { return path }
    return PathText.shown(PathText.entry(path, of: current), currentDirectories: [])
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
