#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import TablatureAPIModel
public import TablaturePageLint

/// What is wrong with pages, as JSON for other programs.
///
/// The document stays as it is while ``currentVersion`` does: members may be added, but none is renamed, removed or given
/// another meaning. Members without a value are left out. Keys are sorted, and the same pages give the same bytes.
public struct LintDocument: Codable, Hashable, Sendable {
  /// The version that this tool writes.
  public static let currentVersion = 1

  /// A place in a page.
  public typealias Place = ServiceDocument.Place

  /// Something that is wrong.
  public struct Finding: Codable, Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What is wrong, in one line.
    public var message: String
    /// Where it stands.
    public var source: Place?
    /// What else to know; the last one is usually what to do.
    public var notes: [Note]
  }

  /// An additional place or explanation.
  public struct Note: Codable, Hashable, Sendable {
    /// What to know.
    public var text: String
    /// The place it is about.
    public var source: Place?
  }

  /// How often a rule was broken.
  public struct Count: Codable, Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// `error`, `warning` or `note`.
    public var severity: String
    /// How many findings there are.
    public var findings: Int
  }

  /// The version of the document.
  public var version: Int
  /// How many pages were read.
  public var pages: Int
  /// The findings, ordered by file, line and column.
  public var findings: [Finding]
  /// How often each rule was broken, the worst and most frequent first.
  public var summary: [Count]

  /// Makes the document of a report.
  public init(_ report: LintReport) {
    version = Self.currentVersion
    pages = report.pages
    findings = report.findings.map { finding in
      Finding(
        rule: finding.id, severity: finding.severity.rawValue, message: finding.summary,
        source: finding.location.map(Place.init),
        notes: finding.notes.map { Note(text: $0.text, source: $0.location.map(Place.init)) })
    }
    summary = report.counts.map { Count(rule: $0.rule, severity: $0.severity.rawValue, findings: $0.findings) }
  }

  /// The document as text, ended by a line break.
  public func json() throws -> String { try self.documentText() }
}

/// The rules of lint, as JSON for other programs; see ``LintDocument`` for what stays as it is.
public struct LintRuleDocument: Codable, Hashable, Sendable {
  /// A rule.
  public struct Rule: Codable, Hashable, Sendable {
    /// The id: `sample.type`.
    public var id: String
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What a finding means.
    public var meaning: String
    /// What to do about it.
    public var remedy: String
  }

  /// The version of the document.
  public var version: Int
  /// The rules, ordered by id.
  public var rules: [Rule]

  /// Makes the document of rules.
  public init(_ rules: [LintRule]) {
    version = LintDocument.currentVersion
    self.rules = rules.map {
      Rule(id: $0.id, severity: $0.severity.rawValue, meaning: $0.meaning, remedy: $0.remedy)
    }
  }

  /// The document as text, ended by a line break.
  public func json() throws -> String { try self.documentText() }
}

extension Encodable {
  /// JSON that people can read and that is the same at every run.
  fileprivate func documentText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
