internal import TablatureSwiftEmitter

/// The files that a build expects, named before any page was read.
///
/// A build plugin has to say what its tool will write before the tool runs. So each page has a file, whether or not an
/// operation comes of it, and what belongs to no page has one more.
public struct BuildFiles: Hashable, Sendable {
  /// Which half of a client a target gets.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// What is called.
    case client
    /// The tests of it.
    case tests

    /// The role of the files of this half.
    fileprivate var role: EmittedFile.Role {
      switch self {
      case .client: .source
      case .tests: .test
      }
    }
  }

  /// A page, and the file for what is made of it.
  public struct Page: Hashable, Sendable {
    /// The path of the page.
    public var path: String
    /// The path of the file, below the output directory.
    public var file: String

    /// Makes a pair.
    public init(path: String, file: String) {
      self.path = path
      self.file = file
    }
  }

  /// Which half is wanted.
  public var part: Part
  /// The pages.
  public var pages: [Page]
  /// The file for what belongs to no page.
  public var common: String

  /// Makes a list of files.
  public init(part: Part, pages: [Page], common: String) {
    self.part = part
    self.pages = pages
    self.common = common
  }

  /// Puts what was emitted into these files; those that get nothing hold only the mark.
  ///
  /// What belongs to another half is left out. Two emitted files that belong into one stand one after the other, which Swift
  /// allows.
  func arrange(_ emission: Emission) -> Emission {
    let names = Dictionary(pages.map { ($0.path, $0.file) }) { first, _ in first }
    var contents: [String: String] = [:]
    for file in emission.files where file.role == part.role {
      let name = file.page.flatMap { names[$0] } ?? common
      contents[name] = contents[name].map { "\($0)\n\(file.contents)" } ?? file.contents
    }
    let common = EmittedFile(path: common, contents: contents[common] ?? SwiftEmitter.markAlone(), role: part.role)
    let files = pages.map { page in
      EmittedFile(
        path: page.file, contents: contents[page.file] ?? SwiftEmitter.markAlone(page: page.path), role: part.role,
        page: page.path)
    }
    let all = [common] + files
    // The folders of these files are the build's own, so what stands there besides them is of pages that are gone.
    let folders = Set(all.compactMap { (try? OutputPath($0.path))?.parent?.path })
    return Emission(
      moduleName: emission.moduleName, files: all.sorted { $0.path < $1.path }, diagnostics: emission.diagnostics,
      folders: folders.sorted(), isRefused: emission.isRefused)
  }
}
