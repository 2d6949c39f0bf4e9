/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
  /// What there is.
  public enum Kind: Hashable, Sendable {
    /// A file with content.
    case file
    /// A folder.
    case folder
    /// A symbolic link that was not followed.
    case link
    /// A device, a socket or the like.
    case other
  }

  /// Tells whether two paths lead to the same thing.
  public struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// Changes whenever the content does.
  ///
  /// It is the date of the last change, the size, and the place on the disk: editors that write a new file and move it over the
  /// old one may keep the first two.
  public struct Version: Hashable, Sendable {
    let seconds: Int64
    let nanoseconds: Int64
    let size: Int64
    let identity: Identity
  }

  /// What there is.
  public var kind: Kind
  /// The same for two paths that lead to the same thing.
  public var identity: Identity
  /// The state of its content.
  public var version: Version
  /// Whether its owner may write it.
  public var isWritable: Bool
}
