public import TablatureAPIModel

/// The pages that a set of paths leads to.
public struct FoundPages: Hashable, Sendable {
  /// The paths of the pages as they are shown, in order of their bytes, each page once.
  public var paths: [String] = []
  /// What could not be followed, and names that are alike but for case.
  public var diagnostics: [Diagnostic] = []

  /// Makes a set of pages.
  public init(paths: [String] = [], diagnostics: [Diagnostic] = []) {
    self.paths = paths
    self.diagnostics = diagnostics
  }
}

/// Finds pages in files and folders.
///
/// A path that leads to a file is a page, whatever its name. A folder is searched with all folders in it for names that
/// end in `.md`; names that begin with a dot are left out. Symbolic links are followed, and each folder is searched once.
public struct PageFinder: Sendable {
  private let store: FileStore

  /// Makes a finder that looks on a disk.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// The pages that the paths lead to.
  public func find(_ paths: [String]) -> FoundPages {
    let directories = store.currentDirectories
    var search = Search(store: store)
    for path in paths { search.start(path, shownAs: PathText.shown(path, currentDirectories: directories)) }
    return search.result
  }
}

/// The state of a search.
private struct Search {
  /// A folder that is reached through a symbolic link; searched after the folders that stand where they are.
  private struct LinkedFolder {
    let path: String
    let ancestors: [FileStatus.Identity]
  }

  let store: FileStore
  private var paths: [String] = []
  private var diagnostics: [Diagnostic] = []
  private var seen: Set<FileStatus.Identity> = []
  private var linked: [LinkedFolder] = []

  init(store: FileStore) { self.store = store }

  var result: FoundPages {
    let ordered = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return FoundPages(paths: ordered, diagnostics: diagnostics + collisions(ordered))
  }

  mutating func start(_ path: String, shownAs shown: String) {
    guard !path.isEmpty else {
      diagnostics.append(Diagnostic("page.missing", .error, "an empty path leads to no page"))
      return
    }
    do throws(FileFailure) {
      // The path as it was given: what is shown could lead elsewhere where a part was a link.
      let status = try store.status(of: path)
      switch status.kind {
      case .file: add(shown, status)
      case .folder:
        visit(shown, status, ancestors: [])
        followLinks()
      case .link, .other: diagnostics.append(.notAPage(shown))
      }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: shown))
    }
  }

  private mutating func add(_ path: String, _ status: FileStatus) {
    if seen.insert(status.identity).inserted { paths.append(path) }
  }

  private mutating func visit(_ folder: String, _ status: FileStatus, ancestors: [FileStatus.Identity]) {
    guard seen.insert(status.identity).inserted else { return }
    let names: [String?]
    do throws(FileFailure) {
      names = try store.names(in: folder)
    } catch {
      diagnostics.append(.unreadable(error, shownAs: folder))
      return
    }
    for name in names {
      guard let name else {
        diagnostics.append(
          Diagnostic(
            "page.name", .warning, "an entry whose name is not valid UTF-8 is left out",
            at: SourceLocation(file: folder, line: 1)))
        continue
      }
      if !name.hasPrefix(".") {
        visitEntry(PathText.entry(name, of: folder), name, ancestors: ancestors + [status.identity])
      }
    }
  }

  private mutating func visitEntry(_ path: String, _ name: String, ancestors: [FileStatus.Identity]) {
    let isPage = name.lowercased().hasSuffix(".md")
    do throws(FileFailure) {
      let status = try store.status(of: path, followingLinks: false)
      switch status.kind {
      case .folder: visit(path, status, ancestors: ancestors)
      case .file: if isPage { add(path, status) }
      case .other: if isPage { diagnostics.append(.notAPage(path)) }
      case .link:
        let target = try store.status(of: path)
        switch target.kind {
        case .folder: linked.append(LinkedFolder(path: path, ancestors: ancestors))
        case .file: if isPage { add(path, target) }
        case .link, .other: if isPage { diagnostics.append(.notAPage(path)) }
        }
      }
    } catch {
      diagnostics.append(.unreadable(error, shownAs: path, severity: isPage ? .error : .warning))
    }
  }

  private mutating func followLinks() {
    // Grows while it is worked off.
    var next = 0
    while next < linked.count {
      let link = linked[next]
      next += 1
      // The link was followed before; if it no longer can be, the folder is gone and with it the question.
      guard let status = try? store.status(of: link.path) else { continue }
      if link.ancestors.contains(status.identity) {
        diagnostics.append(
          Diagnostic(
            "page.symlink-loop", .warning, "the symbolic link leads back to a folder that holds it; it is not followed",
            at: SourceLocation(file: link.path, line: 1)))
      } else {
        visit(link.path, status, ancestors: link.ancestors)
      }
    }
    linked.removeAll()
  }

  private func collisions(_ ordered: [String]) -> [Diagnostic] {
    var first: [String: String] = [:]
    return ordered.compactMap { path in
      guard let other = first.updateValue(path, forKey: path.lowercased()) else { return nil }
      first[path.lowercased()] = other
      return Diagnostic(
        "page.case-collision", .warning, "the name differs from that of another page in nothing but case",
        at: SourceLocation(file: path, line: 1),
        notes: [
          Diagnostic.Note("the other page", at: SourceLocation(file: other, line: 1)),
          Diagnostic.Note("disks without regard to case hold only one of them; give one another name"),
        ])
    }
  }
}

extension Diagnostic {
  fileprivate static func notAPage(_ path: String) -> Diagnostic {
    Diagnostic("page.unreadable", .error, "is neither a file nor a folder", at: SourceLocation(file: path, line: 1))
  }

  /// What is wrong with a path that leads to no page that can be read.
  static func unreadable(
    _ failure: FileFailure, shownAs path: String, severity: Severity = .error
  ) -> Diagnostic {
    let place = SourceLocation(file: path, line: 1)
    return if failure.isMissing {
      Diagnostic("page.missing", severity, failure.reason, at: place)
    } else if failure.isLoop {
      Diagnostic("page.symlink-loop", severity, "symbolic links lead in a circle", at: place)
    } else {
      Diagnostic("page.unreadable", severity, "cannot be read: \(failure.reason)", at: place)
    }
  }
}
