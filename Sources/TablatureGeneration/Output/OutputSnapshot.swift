/// Which part of an output directory matters to a run.
public struct OutputScope: Hashable, Sendable {
  /// The files that the run would write.
  public var files: [OutputPath]
  /// The folders in which files of earlier runs are looked for.
  public var ownFolders: [OutputPath]
  /// What some files are expected to hold; where they do, their content is not kept a second time.
  var expected: [OutputPath: [UInt8]] = [:]

  /// Makes a scope.
  public init(files: [OutputPath], ownFolders: [OutputPath]) {
    self.files = files
    self.ownFolders = ownFolders
  }
}

/// What stands in an output directory, as far as it matters to a run.
public struct OutputSnapshot: Hashable, Sendable {
  /// What stands at a path that the run would write, or at a folder on the way to it.
  public enum Entry: Hashable, Sendable {
    /// A file.
    case file(contents: [UInt8], isWritable: Bool)
    /// A file that holds what was expected in it.
    case expected([UInt8], isWritable: Bool)
    /// A folder.
    case folder
    /// A symbolic link; links are never followed below the output directory.
    case link
    /// A device, a socket or the like.
    case other
  }

  /// The entries by path; what is not there has none.
  public var entries: [OutputPath: Entry]
  /// Other files of the own folders that carry the mark, in order.
  public var marked: [OutputPath]

  /// Makes a snapshot; without anything, that of a directory that is not there.
  public init(entries: [OutputPath: Entry] = [:], marked: [OutputPath] = []) {
    self.entries = entries
    self.marked = marked
  }
}
