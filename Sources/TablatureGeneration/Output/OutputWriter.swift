#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Carries a plan out on an open output directory; a part of ``FileStore``.
struct OutputWriter {
  private struct Pending {
    let write: WritePlan.Write
    let folder: FileStore.Descriptor
    let temporary: String
  }

  private let root: FileStore.Descriptor
  private let output: String
  private var folders: [OutputPath: FileStore.Descriptor] = [:]
  /// Folders that this run made, with the folders that hold them.
  private var created: [(folder: FileStore.Descriptor, name: String)] = []
  private var pending: [Pending] = []

  init(root: FileStore.Descriptor, output: String) {
    self.root = root
    self.output = output
  }

  mutating func apply(_ plan: WritePlan) throws(FileFailure) {
    do throws(FileFailure) {
      for write in plan.writes { try prepare(write) }
    } catch {
      for item in pending { unlinkat(item.folder.number, item.temporary, 0) }
      // Removes only what is empty.
      for item in created.reversed() { unlinkat(item.folder.number, item.name, AT_REMOVEDIR) }
      throw error
    }
    let written = Set(plan.writes.map(\.path.folded))
    // Where a disk has no regard to case, a name that differs only there is the file that is about to be written.
    for path in plan.removed where written.contains(path.folded) { try remove(path) }
    try replaceAll()
    for path in plan.removed where !written.contains(path.folded) { try remove(path) }
  }

  /// Puts the content on the disk, beside the file that it is for.
  private mutating func prepare(_ write: WritePlan.Write) throws(FileFailure) {
    let folder = try self.folder(write.path.parent)
    let shown = shown(write.path)
    let temporary = "\(FileStore.temporaryPrefix)\(getpid())-\(pending.count)"
    let file = try create(temporary, in: folder, shownAs: shown)
    pending.append(Pending(write: write, folder: folder, temporary: temporary))
    try FileStore.write(write.bytes, to: file, shownAs: shown)
  }

  /// Makes a file of this run; one of the same name is of another run, which had the same number and was killed.
  private func create(
    _ name: String, in folder: FileStore.Descriptor, shownAs shown: String
  ) throws(FileFailure) -> FileStore.Descriptor {
    func create() throws(FileFailure) -> FileStore.Descriptor {
      try FileStore.open(
        at: folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write, shownAs: shown)
    }
    do throws(FileFailure) {
      return try create()
    } catch  where error.isTaken {
      unlinkat(folder.number, name, 0)
      return try create()
    }
  }

  private mutating func replaceAll() throws(FileFailure) {
    for (index, item) in pending.enumerated() {
      guard renameat(item.folder.number, item.temporary, item.folder.number, item.write.path.name) == 0 else {
        let code = errno
        for rest in pending[index...] { unlinkat(rest.folder.number, rest.temporary, 0) }
        throw FileFailure(.write, shown(item.write.path), code: code)
      }
    }
  }

  private mutating func remove(_ path: OutputPath) throws(FileFailure) {
    let folder = try self.folder(path.parent)
    if unlinkat(folder.number, path.name, 0) != 0 && errno != ENOENT {
      throw FileFailure(.remove, shown(path), code: errno)
    }
  }

  /// Opens a folder below the output directory, made where it is not there; never through a symbolic link.
  private mutating func folder(_ path: OutputPath?) throws(FileFailure) -> FileStore.Descriptor {
    guard let path else { return root }
    if let open = folders[path] { return open }
    let parent = try folder(path.parent)
    if mkdirat(parent.number, path.name, 0o777) == 0 {
      created.append((parent, path.name))
    } else if errno != EEXIST {
      throw FileFailure(.createFolder, shown(path), code: errno)
    }
    let folder = try FileStore.open(
      at: parent.number, path.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .createFolder, shownAs: shown(path))
    folders[path] = folder
    return folder
  }

  private func shown(_ path: OutputPath) -> String { "\(output)/\(path)" }
}
