#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import TablatureAPIModel

/// The one type that touches the disk.
///
/// Paths are taken as they are given; relative ones start at the current directory.
public struct FileStore: Sendable {
  /// Makes a store.
  public init() {}

  /// The current directory, as the system knows it and, where it differs, as the shell shows it.
  public var currentDirectories: [String] {
    var directories: [String] = []
    if let bytes = getcwd(nil, 0) {
      directories.append(String(cString: bytes))
      free(bytes)
    }
    // A shell that went through a symbolic link keeps the name of the link.
    if let bytes = getenv("PWD"), case let logical = String(cString: bytes), logical.hasPrefix("/"),
      !directories.contains(logical), let here = try? status(of: "."), let there = try? status(of: logical),
      here.identity == there.identity
    {
      directories.append(logical)
    }
    return directories
  }

  /// Makes a folder the current directory, at which relative paths start.
  public func enter(_ folder: String) throws(FileFailure) {
    guard chdir(folder) == 0 else { throw FileFailure(.list, folder, code: errno) }
  }

  /// The number of processors that are there to read with.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// What stands at a path.
  public func status(of path: String, followingLinks: Bool = true) throws(FileFailure) -> FileStatus {
    try Self.status(at: AT_FDCWD, path, followingLinks: followingLinks, shownAs: path)
  }

  /// The names in a folder, without `.` and `..`, in order of their bytes.
  ///
  /// `nil` stands for a name that is not UTF-8.
  public func names(in folder: String) throws(FileFailure) -> [String?] {
    let descriptor = try Self.open(
      at: AT_FDCWD, folder, O_RDONLY | O_DIRECTORY, for: .list, shownAs: folder)
    return try Self.names(in: descriptor, shownAs: folder)
  }

  /// The content of a file of up to 64 MiB.
  public func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = try Self.open(at: AT_FDCWD, path, O_RDONLY, for: .read, shownAs: path)
    let bytes = try Self.read(descriptor, atMost: Self.largestFile + 1, shownAs: path)
    guard bytes.count <= Self.largestFile else { throw FileFailure(.read, path, code: EFBIG) }
    return bytes
  }

  /// Makes a file; one that is there, or a link in its place, is left alone. Nothing stays where writing fails.
  public func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = try Self.open(
      at: AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write, shownAs: path)
    do throws(FileFailure) {
      try Self.write(bytes, to: descriptor, shownAs: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// The beginning of the names of files that are being written.
  static let temporaryPrefix = ".tablature-writing-"

  /// A page of this size is no page; an end is set so that devices and damaged files cannot fill the memory.
  private static let largestFile = 64 << 20
}

// What the system has to offer, with failures thrown.
extension FileStore {
  /// An open file or folder, closed with the last reference.
  final class Descriptor: Sendable {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close(number) }
  }

  static func open(
    at folder: Int32, _ name: String, _ flags: Int32, for action: FileFailure.Action, shownAs path: String
  ) throws(FileFailure) -> Descriptor {
    while true {
      let number = openat(folder, name, flags | O_CLOEXEC, 0o666)
      if number >= 0 { return Descriptor(number) }
      if errno != EINTR { throw FileFailure(action, path, code: errno) }
    }
  }

  static func status(
    at folder: Int32, _ name: String, followingLinks: Bool, shownAs path: String
  ) throws(FileFailure) -> FileStatus {
    var info = stat()
    guard fstatat(folder, name, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileFailure(.read, path, code: errno)
    }
    let kind: FileStatus.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    #if canImport(Darwin)
      let changed = info.st_mtimespec
    #else
      let changed = info.st_mtim
    #endif
    let identity = FileStatus.Identity(
      device: UInt64(truncatingIfNeeded: info.st_dev), number: UInt64(truncatingIfNeeded: info.st_ino))
    return FileStatus(
      kind: kind,
      identity: identity,
      version: FileStatus.Version(
        seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec), size: Int64(info.st_size),
        identity: identity),
      isWritable: info.st_mode & S_IWUSR != 0)
  }

  static func names(in folder: Descriptor, shownAs path: String) throws(FileFailure) -> [String?] {
    // The stream closes what it is given, so it gets a descriptor of its own.
    let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw FileFailure(.list, path, code: errno) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw FileFailure(.list, path, code: code)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure(.list, path, code: errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { String(validUTF8: $0) }
  }

  /// Reads to the end, or up to a number of bytes.
  static func read(
    _ descriptor: Descriptor, atMost limit: Int = .max, shownAs path: String
  ) throws(FileFailure) -> [UInt8] {
    var info = stat()
    let isKnown = fstat(descriptor.number, &info) == 0
    let expected = isKnown ? Int(info.st_size) : 0
    let isFile = isKnown && info.st_mode & S_IFMT == S_IFREG
    // One byte more than expected, so that the end is usually seen without another round.
    let step = min(limit, max(4096, min(expected, 1 << 20) + 1))
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var code: Int32 = 0
      let wanted = min(step, limit - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        var got = systemRead(descriptor.number, buffer.baseAddress, wanted)
        while got < 0 && errno == EINTR { got = systemRead(descriptor.number, buffer.baseAddress, wanted) }
        if got < 0 { code = errno }
        count = max(0, got)
      }
      if code != 0 { throw FileFailure(.read, path, code: code) }
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A file gives less than it is asked for at its end only; other things may have more later.
      if isFile && chunk.count < wanted { break }
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to descriptor: Descriptor, shownAs path: String) throws(FileFailure) {
    let code = bytes.withUnsafeBytes { write($0, to: descriptor) }
    if code != 0 { throw FileFailure(.write, path, code: code) }
  }

  /// Gives the number of the error, 0 where all is written.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Descriptor) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = systemWrite(descriptor.number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        return count == 0 ? ENOSPC : errno
      }
    }
    return 0
  }

  private static func systemRead(_ number: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(number, bytes, count)
    #elseif canImport(Musl)
      Musl.read(number, bytes, count)
    #else
      Glibc.read(number, bytes, count)
    #endif
  }

  private static func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(number, bytes, count)
    #elseif canImport(Musl)
      Musl.write(number, bytes, count)
    #else
      Glibc.write(number, bytes, count)
    #endif
  }
}
