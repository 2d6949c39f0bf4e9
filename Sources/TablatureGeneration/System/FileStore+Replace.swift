#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension FileStore {
  /// Writes a file, over the one that is there. It is replaced as a whole: who reads it meanwhile, or after a run that was killed,
  /// has the older content or the newer one. A link stays, and what it leads to is replaced.
  public func replace(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let target = Self.target(of: path)
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { String(target[...$0]) } ?? "."
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    guard !name.isEmpty else { throw FileFailure(.write, path, code: EISDIR) }
    let descriptor = try Self.open(at: AT_FDCWD, folder, O_RDONLY | O_DIRECTORY, for: .write, shownAs: path)
    // A device or a pipe is written as it is.
    let status = try? Self.status(at: descriptor.number, name, followingLinks: true, shownAs: path)
    if status?.kind == .other {
      let file = try Self.open(at: descriptor.number, name, O_WRONLY, for: .write, shownAs: path)
      return try Self.write(bytes, to: file, shownAs: path)
    }
    // Another file of the folder may be written at the same moment; a long name would become too long.
    let temporary = "\(Self.temporaryPrefix)\(getpid())-\(String(name.unicodeScalars.suffix(40)))"
    unlinkat(descriptor.number, temporary, 0)
    let file = try Self.open(
      at: descriptor.number, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write, shownAs: path)
    do throws(FileFailure) {
      try Self.write(bytes, to: file, shownAs: path)
      guard renameat(descriptor.number, temporary, descriptor.number, name) == 0 else {
        throw FileFailure(.write, path, code: errno)
      }
    } catch {
      unlinkat(descriptor.number, temporary, 0)
      throw error
    }
  }

  /// Where a link leads; the path itself where there is none.
  private static func target(of path: String) -> String {
    guard let bytes = realpath(path, nil) else { return path }
    defer { free(bytes) }
    return String(cString: bytes)
  }
}
