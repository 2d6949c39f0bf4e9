public import TablatureAPIModel

/// A page as it is on disk.
public struct PageSource: Hashable, Sendable {
  /// The path to display, with `/` as the separator.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// The name of the dialect that the page most likely uses, if the caller specifies one.
  public var likelyDialect: String?

  /// Creates a source.
  public init(path: String, bytes: [UInt8], likelyDialect: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.likelyDialect = likelyDialect
  }
}

/// The result of reading a page.
public struct PageReading: Hashable, Sendable {
  /// The kind of a page, with its content.
  public enum Outcome: Hashable, Sendable {
    /// The page describes an operation.
    case operation(PageTables)
    /// The page describes a type of return data that operations refer to.
    case dataType(DataType)
    /// The page is of another kind, such as an overview or a guide.
    case otherPage
    /// The page couldn't be read. An error among the diagnostics describes the reason.
    case unreadable
  }

  /// The path of the page.
  public var path: String
  /// The kind of the page, with its content.
  public var outcome: Outcome
  /// Problems and omissions that the page shows by itself, in the order of the page. Joining it with other pages may show more.
  public var diagnostics: [Diagnostic]
  /// The parameters and members that all operations have, according to the page.
  public var common: CommonMembers
  /// Types that the page refers to but doesn't describe.
  var unknownTypes: [UnknownType] = []

  /// Creates a reading.
  public init(path: String, outcome: Outcome, diagnostics: [Diagnostic], common: CommonMembers = CommonMembers()) {
    self.path = path
    self.outcome = outcome
    self.diagnostics = diagnostics
    self.common = common
  }

  /// The tables of the operation that the page describes, if there is one.
  public var tables: PageTables? { if case .operation(let tables) = outcome { tables } else { nil } }

  /// The data type that the page describes, if there is one.
  public var dataType: DataType? { if case .dataType(let type) = outcome { type } else { nil } }
}

/// Reads the pages of a vendor.
///
/// Create one reader and use it for all pages: creating a reader prepares the words of all dialects, while copying it is cheap.
public struct PageReader: Sendable {
  let profile: CompiledProfile

  /// Creates a reader for pages that are written as a profile describes.
  public init(_ profile: VendorProfile) { self.profile = CompiledProfile(profile) }

  /// Reads a page. The result depends only on the source.
  public func read(_ source: PageSource) -> PageReading {
    guard source.bytes.count <= Self.mostBytes else {
      return PageReading(
        path: source.path, outcome: .unreadable,
        diagnostics: [
          Diagnostic(
            "page.size", .error, "the page has \(source.bytes.count) bytes; more than \(Self.mostBytes) are not read",
            at: SourceLocation(file: source.path, line: 1), notes: [Diagnostic.Note("split it")])
        ])
    }
    do throws(SourceText.InvalidEncoding) {
      let text = try SourceText(source)
      return PageParser.read(text, likelyDialect: source.likelyDialect, profile: profile)
    } catch {
      let place = SourceLocation(file: source.path, line: error.line, column: error.column)
      return PageReading(
        path: source.path, outcome: .unreadable,
        diagnostics: [
          Diagnostic(
            "page.encoding", .error, "the page is not UTF-8", at: place,
            notes: [Diagnostic.Note("save it as UTF-8; the bytes from here on have no meaning in it")])
        ])
    }
  }

  /// The maximum size of a page in bytes; handwritten pages are shorter.
  private static let mostBytes = 16_777_216
}
