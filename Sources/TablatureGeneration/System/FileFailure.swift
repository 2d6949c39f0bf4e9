#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Why something could not be read from the disk or written to it.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Action: String, Hashable, Sendable {
    /// A file was read.
    case read
    /// The entries of a folder were listed.
    case list
    /// A folder was made.
    case createFolder = "create the folder"
    /// A file was written.
    case write
    /// A file was removed.
    case remove
  }

  /// What was tried.
  public var action: Action
  /// The path that it was tried with.
  public var path: String
  /// The number of the error, as `errno` has it.
  public var code: Int32

  /// Makes a failure.
  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether there is nothing at the path.
  var isMissing: Bool { code == ENOENT }

  /// Whether something stands where a file was to be made.
  public var isTaken: Bool { code == EEXIST }

  /// Whether symbolic links lead in a circle.
  var isLoop: Bool { code == ELOOP }

  /// What stood in the way, in words.
  public var reason: String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "the quota of the disk is used up"
    case EFBIG: "the file is larger than is allowed"
    case ENOTDIR, EEXIST: "a file is in the way of a folder"
    case EISDIR: "a folder is in the way of a file"
    case ELOOP: "a symbolic link is in the way, or links lead in a circle"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    case EILSEQ: "the name is not valid UTF-8"
    default: "the system reports error \(code)"
    }
  }
}

extension FileFailure: CustomStringConvertible {
  /// One line without a full stop: `cannot write 'Generated/A.swift': permission denied`.
  public var description: String { "cannot \(action.rawValue) '\(path)': \(reason)" }
}
