public import APIModel

/// A page as it stands on disk.
public struct PageSource: Hashable, Sendable {
  /// The path to show, with `/` between its parts.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a source.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What became of a page.
public struct PageReading: Hashable, Sendable {
  /// What a page turned out to be.
  public enum Outcome: Hashable, Sendable {
    /// It describes an operation.
    case operation(Operation)
    /// It is some other page: an overview, a guide, a data type.
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

  /// Makes a reading.
  public init(path: String, outcome: Outcome, diagnostics: [Diagnostic]) {
    self.path = path
    self.outcome = outcome
    self.diagnostics = diagnostics
  }

  /// The operation that the page describes.
  public var operation: Operation? { if case .operation(let operation) = outcome { operation } else { nil } }
}

/// Reads pages.
public enum PageReader {
  /// Reads a page: a pure function of its content.
  public static func read(_ source: PageSource) -> PageReading {
    PageReading(path: source.path, outcome: .otherPage, diagnostics: [])
  }
}
