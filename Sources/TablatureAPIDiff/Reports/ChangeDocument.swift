#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import TablatureAPIModel

/// What changed, as JSON for other programs.
///
/// The document stays as it is while ``currentVersion`` does: members may be added, but none is renamed, removed or given
/// another meaning. Members without a value are left out. Keys are sorted, and the same versions give the same bytes.
public struct ChangeDocument: Codable, Hashable, Sendable {
  /// The version that this tool writes.
  public static let currentVersion = 1

  /// A place in a page.
  public struct Place: Codable, Hashable, Sendable {
    /// The page.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1 in Unicode scalars.
    public var column: Int
  }

  /// A change.
  public struct Finding: Codable, Hashable, Sendable {
    /// The id of the check: `parameter.removed`.
    public var check: String
    /// `breaking`, `warning` or `note`.
    public var level: String
    /// `wire` or `source`.
    public var interface: String
    /// The part of a version that is raised: `patch`, `minor` or `major`.
    public var step: String
    /// The operation.
    public var operation: String
    /// What it is about: `request.Temporary.StartTime`.
    public var path: String
    /// What changed, in one line.
    public var message: String
    /// Where the older version has it.
    public var old: Place?
    /// Where the newer version has it.
    public var new: Place?
    /// What the change is known by; the same when a page is reworded, or lines move.
    public var fingerprint: String
  }

  /// The version of the document.
  public var version: Int
  /// The part of a version that changes on the wire raise: `none`, `patch`, `minor` or `major`.
  public var wire: String
  /// The part of a version that changes of the Swift source raise.
  public var source: String
  /// The changes, ordered by operation.
  public var findings: [Finding]

  /// Makes the document of a comparison.
  public init(_ comparison: ServiceComparison) {
    version = Self.currentVersion
    wire = comparison.step(.wire).rawValue
    source = comparison.step(.source).rawValue
    findings = comparison.changes.map { change in
      func place(_ location: SourceLocation?) -> Place? {
        location.map { Place(file: $0.file, line: $0.line, column: $0.column) }
      }
      return Finding(
        check: change.check, level: change.level.rawValue, interface: change.interface.rawValue,
        step: change.step.rawValue, operation: change.operation, path: change.path, message: change.message,
        old: place(change.old), new: place(change.new), fingerprint: change.fingerprint)
    }
  }

  /// The document as text, ended by a line break.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
