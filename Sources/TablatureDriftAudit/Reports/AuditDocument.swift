#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import TablatureAPIModel

/// What an audit found, as JSON for other programs; `docs/audit.schema.json` describes it.
///
/// The document stays as it is while ``currentVersion`` does: members may be added, but none is renamed, removed or given
/// another meaning. Members without a value are left out. Keys are sorted, and the same pages and code give the same bytes.
public struct AuditDocument: Codable, Hashable, Sendable {
  /// The version that this tool writes.
  public static let currentVersion = 1

  /// A place in a page, in code or in a configuration.
  public struct Place: Codable, Hashable, Sendable {
    /// The file.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1 in Unicode scalars.
    public var column: Int

    init(_ location: SourceLocation) {
      file = location.file
      line = location.line
      column = location.column
    }
  }

  /// Something of which pages and code do not say the same.
  public struct Finding: Codable, Hashable, Sendable {
    /// The id of the check: `parameter.missing`.
    public var check: String
    /// `breaking`, `warning` or `note`.
    public var level: String
    /// The operation.
    public var operation: String
    /// What it is about: `request.Temporary.StartTime`; empty for the operation itself.
    public var path: String
    /// Which of several things at the path it is about.
    public var detail: String?
    /// What differs, in one line.
    public var message: String
    /// Where the page says it.
    public var doc: Place?
    /// Where the code says it, or would have to.
    public var code: Place?
    /// What the finding is known by; the same when texts are reworded or lines move.
    public var fingerprint: String
    /// What the page says.
    public var documented: String?
    /// What the code says.
    public var coded: String?
    /// What mends it.
    public var remedy: String

    init(_ finding: TablatureDriftAudit.Finding) {
      check = finding.check
      level = finding.level.rawValue
      operation = finding.operation
      path = finding.path
      detail = finding.detail
      message = finding.message
      doc = finding.documentation.map(Place.init)
      code = finding.code.map(Place.init)
      fingerprint = finding.fingerprint
      documented = finding.documented
      coded = finding.coded
      remedy = finding.remedy
    }
  }

  /// A finding that does not count.
  public struct Hidden: Codable, Hashable, Sendable {
    /// The finding.
    public var finding: Finding
    /// What hides it: `comment`, `waiver` or `baseline`.
    public var by: String
    /// Why.
    public var reason: String?
    /// Where that stands.
    public var place: Place?
  }

  /// An entry, a waiver or a comment that hides nothing.
  public struct Idle: Codable, Hashable, Sendable {
    /// The id: `suppression.unused`.
    public var id: String
    /// Why it hides nothing, in one line.
    public var message: String
    /// Where it stands.
    public var place: Place?
  }

  /// Code, or a page, that was not understood.
  public struct Unread: Codable, Hashable, Sendable {
    /// Where it stands.
    public var place: Place
    /// Why it was not read.
    public var reason: String
  }

  /// What was looked at, and how much was found.
  public struct Summary: Codable, Hashable, Sendable {
    /// How many pages describe an operation.
    public var documentedOperations: Int
    /// How many operations the code has.
    public var codedOperations: Int
    /// How many parameters, members and error codes were compared.
    public var comparedFacts: Int
    /// How many Swift files were read.
    public var files: Int
    /// How many operations each reader of code found.
    public var readers: [String: Int]
    /// How many differences that clients observed were compared with pages.
    public var observedDifferences: Int?
    /// How many findings break callers.
    public var breaking: Int
    /// How many are warnings, with what hides nothing.
    public var warning: Int
    /// How many are notes.
    public var note: Int
  }

  /// The version of the document.
  public var version: Int
  /// The findings that count, ordered by operation and level.
  public var findings: [Finding]
  /// Those that do not.
  public var hidden: [Hidden]
  /// What hides nothing.
  public var idle: [Idle]
  /// What was not understood.
  public var unread: [Unread]
  /// What was looked at.
  public var summary: Summary

  /// Makes the document of a report.
  public init(_ report: AuditReport) {
    version = Self.currentVersion
    findings = report.findings.map { Finding($0) }
    hidden = report.hidden.map {
      Hidden(
        finding: Finding($0.finding), by: $0.cover.name, reason: $0.cover.reason,
        place: $0.cover.location.map(Place.init))
    }
    idle = report.idle.map { Idle(id: $0.id, message: $0.summary, place: $0.location.map(Place.init)) }
    unread = report.unread.map { Unread(place: Place($0.location), reason: $0.reason) }
    let coverage = report.coverage
    summary = Summary(
      documentedOperations: coverage.documentedOperations, codedOperations: coverage.codedOperations,
      comparedFacts: coverage.comparedFacts, files: coverage.files, readers: coverage.readers,
      observedDifferences: coverage.observedDifferences,
      breaking: report.count(.breaking), warning: report.count(.warning), note: report.count(.note))
  }

  /// The document as text, ended by a line break.
  public func json() throws -> String { try JSONText.of(self) }
}

/// JSON that people can read and that is the same at every run.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
