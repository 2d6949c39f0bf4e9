public import TablatureAPIModel

/// A form in which a report is written. Each has a file of its own in `Formats`.
public struct AuditFormat: Sendable {
  /// Choices of what a form contains.
  public struct Options: Hashable, Sendable {
    /// What SARIF does with results that a comment, a waiver or the baseline suppresses.
    public enum SuppressedResults: String, Hashable, Sendable, CaseIterable {
      /// They are in the file, marked as suppressed.
      case include
      /// They are left out, for code hosts that ignore the mark.
      case omit
    }

    /// What SARIF does with suppressed results.
    public var sarifSuppressed: SuppressedResults

    /// Creates a set of choices; by default, nothing is left out.
    public init(sarifSuppressed: SuppressedResults = .include) { self.sarifSuppressed = sarifSuppressed }
  }

  /// What asks for it: `sarif`.
  public let name: String
  /// What it is for, in a line without a full stop.
  public let purpose: String
  /// Whether it can leave out suppressed results, as ``Options/sarifSuppressed`` asks.
  public let canOmitSuppressedResults: Bool

  private let write: @Sendable (AuditReport, Options) throws -> String
  private let check: @Sendable (AuditReport, Options) -> [Diagnostic]

  init(_ name: String, purpose: String, write: @escaping @Sendable (AuditReport) throws -> String) {
    self.init(name, purpose: purpose, check: { _, _ in [] }) { report, _ in try write(report) }
  }

  init(
    _ name: String, purpose: String, canOmitSuppressedResults: Bool = false,
    check: @escaping @Sendable (AuditReport, Options) -> [Diagnostic],
    write: @escaping @Sendable (AuditReport, Options) throws -> String
  ) {
    self.name = name
    self.purpose = purpose
    self.canOmitSuppressedResults = canOmitSuppressedResults
    self.write = write
    self.check = check
  }

  /// The report in this form, ended by a line break; empty where nothing is found and the form has nothing to say then.
  public func text(_ report: AuditReport, options: Options = Options()) throws -> String { try write(report, options) }

  /// Warnings about what the form can't contain of a report.
  public func diagnostics(_ report: AuditReport, options: Options = Options()) -> [Diagnostic] {
    check(report, options)
  }
}

extension AuditFormat {
  /// All forms; the first one is written where nobody asks for another.
  public static let all: [AuditFormat] = [.text, .json, .markdown, .sarif, .junit, .github, .html]

  /// The form of a name.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }
}
