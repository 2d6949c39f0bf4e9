public import TablatureAPIModel

/// The Swift files that a set of paths leads to.
public struct FoundSwiftFiles: Hashable, Sendable {
  /// The paths as they are shown, in order of their bytes, each file once.
  public var paths: [String] = []
  /// What was left out, and why.
  public var diagnostics: [Diagnostic] = []
}

/// Finds Swift files in files and folders.
///
/// A path that leads to a file is taken, whatever its name. A folder is searched with all folders in it for names that end in
/// `.swift`; names that begin with a dot are left out, `.build` among them. Links that stand in a folder are not followed: what
/// they lead to in the same folder is found without them, and what lies elsewhere was not asked for.
public struct SwiftFileFinder: Sendable {
  /// More bytes are no file that people write.
  public static let largestFile = 20 << 20

  private let store: FileStore

  /// Makes a finder that looks on a disk.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// The Swift files that the paths lead to.
  public func find(_ paths: [String]) -> FoundSwiftFiles {
    var search = Search(store: store)
    let directories = store.currentDirectories
    for path in paths { search.start(path, shownAs: PathText.shown(path, currentDirectories: directories)) }
    search.found.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return search.found
  }

  private struct Search {
    let store: FileStore
    var found = FoundSwiftFiles()
    private var seen: Set<FileStatus.Identity> = []

    init(store: FileStore) { self.store = store }

    mutating func start(_ path: String, shownAs shown: String) {
      do throws(FileFailure) {
        // The path as it was given: what is shown could lead elsewhere where a part was a link.
        let status = try store.status(of: path)
        switch status.kind {
        case .file: add(shown, status)
        case .folder: visit(path, shown, status)
        case .link, .other: leaveOut("code.unreadable", .error, "is neither a file nor a folder", shown)
        }
      } catch {
        fail(error, shown, .error)
      }
    }

    private mutating func visit(_ folder: String, _ shown: String, _ status: FileStatus) {
      guard seen.insert(status.identity).inserted else { return }
      let names: [String?]
      do throws(FileFailure) { names = try store.names(in: folder) } catch { return fail(error, shown, .error) }
      for name in names {
        guard let name else {
          leaveOut("code.name", .warning, "an entry whose name is not valid UTF-8 is left out", shown)
          continue
        }
        guard !name.hasPrefix(".") else { continue }
        let (path, shownPath) = (PathText.entry(name, of: folder), PathText.entry(name, of: shown))
        let isSwift = name.hasSuffix(".swift")
        do throws(FileFailure) {
          let status = try store.status(of: path, followingLinks: false)
          switch status.kind {
          case .folder: visit(path, shownPath, status)
          case .file: if isSwift { add(shownPath, status) }
          case .link:
            if isSwift { leaveOut("code.link", .note, "a link is not followed; name it to have it read", shownPath) }
          case .other: if isSwift { leaveOut("code.unreadable", .error, "is neither a file nor a folder", shownPath) }
          }
        } catch {
          fail(error, shownPath, isSwift ? .error : .warning)
        }
      }
    }

    private mutating func add(_ path: String, _ status: FileStatus) {
      guard seen.insert(status.identity).inserted else { return }
      guard status.version.size <= Int64(SwiftFileFinder.largestFile) else {
        return leaveOut(
          "code.size", .warning, "the file has more than \(SwiftFileFinder.largestFile >> 20) MB, and is left out", path
        )
      }
      found.paths.append(path)
    }

    private mutating func fail(_ failure: FileFailure, _ path: String, _ severity: Diagnostic.Severity) {
      if failure.isMissing {
        leaveOut("code.missing", severity, failure.reason, path)
      } else {
        leaveOut("code.unreadable", severity, "cannot be read: \(failure.reason)", path)
      }
    }

    private mutating func leaveOut(
      _ id: StaticString, _ severity: Diagnostic.Severity, _ summary: String, _ path: String
    ) {
      found.diagnostics.append(Diagnostic(id, severity, summary, at: SourceLocation(file: path, line: 1)))
    }
  }
}
