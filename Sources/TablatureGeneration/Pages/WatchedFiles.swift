/// The files that what is generated depends on, and their state at one time.
public struct WatchedFiles: Hashable, Sendable {
  /// What became of a file.
  public struct Change: Hashable, Sendable {
    /// How it changed.
    public enum Kind: Hashable, Sendable {
      /// It came to be.
      case added
      /// Its content is another.
      case changed
      /// It is gone.
      case removed
    }

    /// The path as it is shown.
    public var path: String
    /// How it changed.
    public var kind: Kind

    /// Makes a change.
    public init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  private var versions: [String: FileStatus.Version] = [:]

  /// Looks at the pages that paths lead to, and at settings: a configuration, and what it names.
  public init(paths: [String], settings: [String], store: FileStore = FileStore()) {
    let directories = store.currentDirectories
    let files =
      PageFinder(store: store).find(paths).paths
      + settings.map { PathText.shown($0, currentDirectories: directories) }
    for file in files { versions[file] = try? store.status(of: file).version }
  }

  /// How many files there are.
  public var count: Int { versions.count }

  /// What has changed since an earlier look, in the order of the paths.
  public func changes(since earlier: WatchedFiles) -> [Change] {
    let paths = Set(versions.keys).union(earlier.versions.keys).sorted()
    return paths.compactMap { path in
      switch (earlier.versions[path], versions[path]) {
      case (nil, _): Change(path: path, kind: .added)
      case (_, nil): Change(path: path, kind: .removed)
      case (let old, let new): old == new ? nil : Change(path: path, kind: .changed)
      }
    }
  }
}
