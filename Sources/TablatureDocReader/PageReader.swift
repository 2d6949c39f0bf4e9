public import TablatureAPIModel

/// A page as it stands on disk.
public struct PageSource: Hashable, Sendable {
  /// The path to show, with `/` between its parts.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// The name of the dialect that it is most likely in, if somebody says so.
  public var likelyDialect: String?

  /// Makes a source.
  public init(path: String, bytes: [UInt8], likelyDialect: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.likelyDialect = likelyDialect
  }
}

/// What became of a page.
public struct PageReading: Hashable, Sendable {
  /// What a page turned out to be.
  public enum Outcome: Hashable, Sendable {
    /// It describes an operation.
    case operation(Operation)
    /// It describes a type of return data that operations name.
    case dataType(DataType)
    /// It is some other page: an overview, a guide.
    case otherPage
    /// It could not be read; an error among the diagnostics says why.
    case unreadable
  }

  /// The path of the page.
  public var path: String
  /// What it turned out to be.
  public var outcome: Outcome
  /// What went wrong or was left out, in the order of the page.
  public var diagnostics: [Diagnostic]
  /// What the page says that all operations have.
  public var common: CommonMembers
  /// The return data of an operation, where other pages may describe types of it.
  var pending: PendingResponse?
  /// Types that the page does not describe.
  var unknownTypes: [UnknownType] = []
  /// Whether the link for debugging, and with it product and version, was copied from another page.
  var hasForeignLink = false

  /// Makes a reading.
  public init(path: String, outcome: Outcome, diagnostics: [Diagnostic], common: CommonMembers = CommonMembers()) {
    self.path = path
    self.outcome = outcome
    self.diagnostics = diagnostics
    self.common = common
  }

  /// The operation that the page describes.
  public var operation: Operation? { if case .operation(let operation) = outcome { operation } else { nil } }

  /// The type that the page describes.
  public var dataType: DataType? { if case .dataType(let type) = outcome { type } else { nil } }
}

/// Reads the pages of a vendor.
///
/// Make one reader and use it for all pages: making one prepares the words of all dialects, while copying one is cheap.
public struct PageReader: Sendable {
  let profile: CompiledProfile

  /// Creates a reader for pages that are written as a profile describes.
  public init(_ profile: VendorProfile) { self.profile = CompiledProfile(profile) }

  /// Reads a page: a pure function of its content.
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

  /// The version of the library that pages are parsed with: with another one, they may say something else.
  public static var parserVersion: String { CommonMark.version }

  /// The names of the dialects that pages can be in.
  public var dialects: [String] { profile.dialects.map(\.name) }

  /// No page that a person wrote is longer.
  private static let mostBytes = 16_777_216
}
