public import TablatureSwiftEmitter

/// What would be done to an output directory, decided from the emitted files and from what is there.
///
/// One plan serves writing, `--check` and `--dry-run`, so that the three cannot disagree.
public struct WritePlan: Hashable, Sendable {
  /// A file to be written.
  public struct Write: Hashable, Sendable {
    /// Where.
    public var path: OutputPath
    /// The content in UTF-8, whole.
    public var bytes: [UInt8]
    /// What the file is for.
    public var role: EmittedFile.Role
    /// The first line that is not as it was; nil where there was no file.
    public var firstDifference: Int?

    /// The content, whole.
    public var contents: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Something that forbids the plan: with one of these, nothing is written at all.
  public struct Obstacle: Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
      /// The path leads out of the output directory, or has parts that no name may have.
      case leadsElsewhere
      /// A part of the path is longer than file systems take.
      case nameTooLong
      /// Another emitted file has the same name, but for case.
      case nameTaken(by: String)
      /// A file without the generator's mark stands there.
      case notGenerated
      /// The file that stands there may not be written by its owner.
      case readOnly
      /// A folder stands there.
      case folderInTheWay
      /// A file stands where a folder is needed.
      case fileInTheWay
      /// A symbolic link stands there; it could lead out of the output directory.
      case link
      /// A device, a socket or the like stands there.
      case notAFile
    }

    /// The path below the output directory.
    public var path: String
    /// What is wrong with it.
    public var problem: Problem

    /// Makes an obstacle.
    public init(_ path: String, _ problem: Problem) {
      self.path = path
      self.problem = problem
    }
  }

  /// Files that are not there yet.
  public var created: [Write] = []
  /// Files whose content differs.
  public var changed: [Write] = []
  /// Files that are as they should be.
  public var unchanged: [OutputPath] = []
  /// Files of earlier runs that no operation asks for any more.
  public var removed: [OutputPath] = []
  /// Files of earlier runs that nothing asks for, but that stay.
  public var kept: [OutputPath] = []
  /// What forbids the plan.
  public var obstacles: [Obstacle] = []

  /// Whether the output is as it should be.
  public var isUpToDate: Bool { created.isEmpty && changed.isEmpty && removed.isEmpty && obstacles.isEmpty }

  /// The files to be written, in order.
  public var writes: [Write] { (created + changed).sorted { $0.path < $1.path } }

  /// What is, or would be, done to which file, in the order of the paths.
  public var steps: [(action: String, path: OutputPath)] {
    let steps =
      created.map { ("create", $0.path) } + changed.map { ("change", $0.path) } + removed.map { ("remove", $0) }
    return steps.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// Decides what to do: a pure function.
  ///
  /// - Parameters:
  ///   - emission: What should be there.
  ///   - snapshot: What is there.
  ///   - keepsOthers: Whether files of earlier runs stay although nothing asks for them, because a page could not be
  ///     read and may be what asks for them.
  public init(_ emission: Emission, over snapshot: OutputSnapshot, keepsOthers: Bool = false) {
    var taken: [String: String] = [:]
    for file in emission.files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let path: OutputPath
      do {
        path = try OutputPath(file.path)
      } catch {
        obstacles.append(Obstacle(file.path, error == .tooLong ? .nameTooLong : .leadsElsewhere))
        continue
      }
      if let other = taken.updateValue(file.path, forKey: path.folded) {
        obstacles.append(Obstacle(file.path, .nameTaken(by: other)))
      } else {
        add(Write(path: path, bytes: file.bytes, role: file.role), over: snapshot)
      }
    }
    if keepsOthers { kept = snapshot.marked } else { removed = snapshot.marked }
  }

  private mutating func add(_ write: Write, over snapshot: OutputSnapshot) {
    for folder in write.path.ancestors {
      guard let problem = snapshot.entries[folder]?.problemAsFolder else { continue }
      let obstacle = Obstacle(folder.path, problem)
      if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
      return
    }
    switch snapshot.entries[write.path] {
    case nil: created.append(write)
    case .expected(let bytes, let isWritable): replace(bytes, isWritable, with: write)
    case .file(let contents, let isWritable): replace(contents, isWritable, with: write)
    case .folder: obstacles.append(Obstacle(write.path.path, .folderInTheWay))
    case .link: obstacles.append(Obstacle(write.path.path, .link))
    case .other: obstacles.append(Obstacle(write.path.path, .notAFile))
    }
  }
}

extension WritePlan {
  private mutating func replace(_ contents: [UInt8], _ isWritable: Bool, with write: Write) {
    if write.bytes.isSame(as: contents) {
      unchanged.append(write.path)
    } else if !GeneratedMark.isPresent(in: contents, as: write.role) {
      if write.role.yieldsToUserFile {
        unchanged.append(write.path)
      } else {
        obstacles.append(Obstacle(write.path.path, .notGenerated))
      }
    } else if !isWritable {
      obstacles.append(Obstacle(write.path.path, .readOnly))
    } else {
      var write = write
      write.firstDifference = WritePlan.firstDifference(of: contents, write.bytes)
      changed.append(write)
    }
  }

  /// The first line, counted from 1, in which two texts differ.
  private static func firstDifference(of old: [UInt8], _ new: [UInt8]) -> Int {
    zip(old, new).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "\n") } + 1
  }
}

extension [UInt8] {
  /// Whether it has the same bytes as others.
  func isSame(as others: [UInt8]) -> Bool {
    guard count == others.count else { return false }
    return withUnsafeBytes { own in
      others.withUnsafeBytes { others in
        if own.baseAddress == others.baseAddress { return true }
        // Eight at a time: here goes everything that was generated before.
        let whole = own.count & ~7
        for offset in stride(from: 0, to: whole, by: 8)
        where own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          != others.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        {
          return false
        }
        return own[whole...].elementsEqual(others[whole...])
      }
    }
  }
}

extension OutputSnapshot.Entry {
  fileprivate var problemAsFolder: WritePlan.Obstacle.Problem? {
    switch self {
    case .folder: nil
    case .file, .expected, .other: .fileInTheWay
    case .link: .link
    }
  }
}

extension OutputScope {
  /// The part of an output directory that matters to an emission: its files, and the folders of its module.
  public init(_ emission: Emission) {
    self.init(files: [], ownFolders: emission.folders.compactMap { try? OutputPath($0) })
    for file in emission.files {
      guard let path = try? OutputPath(file.path) else { continue }
      files.append(path)
      expected[path] = file.bytes
    }
  }
}
