internal import TablatureSwiftEmitter

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension FileStore {
  /// Looks at an output directory without changing anything.
  ///
  /// Symbolic links below the directory are not followed. A directory that is not there gives an empty snapshot.
  public func snapshot(of output: String, scope: OutputScope) throws(FileFailure) -> OutputSnapshot {
    guard let root = try openOutput(output) else { return OutputSnapshot() }
    return try look(at: root, output, scope).snapshot
  }

  /// Looks at an output directory, decides and carries the decision out, with no other run in between.
  ///
  /// Each file is replaced as a whole. All new content is on the disk before the first file is replaced, so that a
  /// full disk leaves everything as it was. Nothing is written where the plan has obstacles.
  public func update(
    _ output: String, scope: OutputScope, decide: (OutputSnapshot) -> WritePlan
  ) throws(FileFailure) -> WritePlan {
    if let root = try openOutput(output) { return try update(root, output, scope, decide) }
    let plan = decide(OutputSnapshot())
    guard plan.obstacles.isEmpty && !plan.isUpToDate else { return plan }
    // Another run may make and fill it at the same moment, so what to do is decided once more.
    return try creating(output) { root throws(FileFailure) in try update(root, output, scope, decide) }
  }

  private func update(
    _ root: Descriptor, _ output: String, _ scope: OutputScope, _ decide: (OutputSnapshot) -> WritePlan
  ) throws(FileFailure) -> WritePlan {
    // Released when the descriptor closes, also where the process is killed. Not every file system has locks.
    let isAlone = flock(root.number, LOCK_EX) == 0
    let view = try look(at: root, output, scope)
    let plan = decide(view.snapshot)
    if isAlone {
      for leftover in view.leftovers { unlinkat(leftover.folder.number, leftover.name, 0) }
    }
    if plan.obstacles.isEmpty && !plan.isUpToDate {
      var writer = OutputWriter(root: root, output: output)
      try writer.apply(plan)
    }
    return plan
  }

  private func openOutput(_ output: String) throws(FileFailure) -> Descriptor? {
    do {
      return try Self.open(at: AT_FDCWD, output, O_RDONLY | O_DIRECTORY, for: .list, shownAs: output)
    } catch {
      guard error.code != ENOENT else { return nil }
      throw error.code == ENOTDIR ? FileFailure(.createFolder, output, code: ENOTDIR) : error
    }
  }

  /// Makes the output directory with the folders that hold it, and has it filled; leaves nothing where that fails.
  private func creating(
    _ output: String, _ fill: (Descriptor) throws(FileFailure) -> WritePlan
  ) throws(FileFailure) -> WritePlan {
    var created: [String] = []
    do throws(FileFailure) {
      var prefix = output.hasPrefix("/") ? "/" : ""
      for part in output.split(separator: "/") {
        prefix += part
        if mkdir(prefix, 0o777) == 0 {
          created.append(prefix)
        } else if errno != EEXIST && errno != EISDIR {
          throw FileFailure(.createFolder, prefix, code: errno)
        }
        prefix += "/"
      }
      return try fill(
        try Self.open(at: AT_FDCWD, output, O_RDONLY | O_DIRECTORY, for: .createFolder, shownAs: output))
    } catch {
      // Removes only what is empty.
      for folder in created.reversed() { rmdir(folder) }
      throw error
    }
  }
}

// Looking.
extension FileStore {
  /// A file that a killed run left half-written.
  private struct Leftover {
    let folder: Descriptor
    let name: String
  }

  private struct View {
    var snapshot = OutputSnapshot()
    var leftovers: [Leftover] = []
  }

  private func look(at root: Descriptor, _ output: String, _ scope: OutputScope) throws(FileFailure) -> View {
    var view = View()
    var search = Search(output: output, scope: scope)
    try search.visit(nil, root, isOwn: false, into: &view)
    view.snapshot.marked.sort()
    return view
  }

  /// What is looked for where.
  private struct Search {
    let output: String
    let ownFolders: Set<OutputPath>
    let files: Set<OutputPath>
    let expected: [OutputPath: [UInt8]]
    /// The folders on the way to files and own folders, and these themselves.
    let folders: Set<OutputPath>

    init(output: String, scope: OutputScope) {
      self.output = output
      ownFolders = Set(scope.ownFolders)
      files = Set(scope.files)
      expected = scope.expected
      folders = Set(scope.files.flatMap(\.ancestors) + scope.ownFolders.flatMap { $0.ancestors + [$0] })
    }

    /// Goes by the names that a folder lists, not by asking for a name: a disk without regard to case would answer for
    /// another name.
    mutating func visit(
      _ folder: OutputPath?, _ descriptor: Descriptor, isOwn: Bool, into view: inout View
    ) throws(FileFailure) {
      for case let name? in try FileStore.names(in: descriptor, shownAs: shown(folder)) {
        if name.hasPrefix(FileStore.temporaryPrefix) {
          view.leftovers.append(Leftover(folder: descriptor, name: name))
          continue
        }
        guard let path = folder.map({ $0.appending(name) }) ?? (try? OutputPath(name)) else { continue }
        let isWanted = files.contains(path)
        let isOnTheWay = folders.contains(path)
        guard isWanted || isOnTheWay || (isOwn && !name.hasPrefix(".")) else { continue }
        let status = try FileStore.status(
          at: descriptor.number, name, followingLinks: false, shownAs: shown(path))
        switch status.kind {
        case .folder:
          if isWanted || isOnTheWay { view.snapshot.entries[path] = .folder }
          let isOwnToo = isOwn || ownFolders.contains(path)
          guard isOnTheWay || isOwnToo else { continue }
          let inner = try FileStore.open(
            at: descriptor.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list, shownAs: shown(path))
          try visit(path, inner, isOwn: isOwnToo, into: &view)
        case .file:
          if isWanted {
            let contents = try content(of: path, name, in: descriptor)
            if let bytes = expected[path], bytes.isSame(as: contents) {
              view.snapshot.entries[path] = .expected(bytes, isWritable: status.isWritable)
            } else {
              view.snapshot.entries[path] = .file(contents: contents, isWritable: status.isWritable)
            }
          } else if isOnTheWay {
            view.snapshot.entries[path] = .file(contents: [], isWritable: status.isWritable)
          } else if name.hasSuffix(".swift"),
            // What cannot be read is not known to be ours.
            let beginning = try? content(of: path, name, in: descriptor, atMost: GeneratedMark.longestBeginning),
            GeneratedMark.isPresent(in: beginning, as: .source)
          {
            view.snapshot.marked.append(path)
          }
        case .link: if isWanted || isOnTheWay { view.snapshot.entries[path] = .link }
        case .other: if isWanted || isOnTheWay { view.snapshot.entries[path] = .other }
        }
      }
    }

    private func content(
      of path: OutputPath, _ name: String, in folder: Descriptor, atMost limit: Int = .max
    ) throws(FileFailure) -> [UInt8] {
      let file = try FileStore.open(at: folder.number, name, O_RDONLY | O_NOFOLLOW, for: .read, shownAs: shown(path))
      return try FileStore.read(file, atMost: limit, shownAs: shown(path))
    }

    private func shown(_ path: OutputPath?) -> String { path.map { "\(output)/\($0)" } ?? output }
  }
}
