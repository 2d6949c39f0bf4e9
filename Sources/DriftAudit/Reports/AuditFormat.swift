/// A form in which a report is written. Each has a file of its own in `Formats`.
public struct AuditFormat: Sendable {
  /// What asks for it: `sarif`.
  public let name: String
  /// What it is for, in a line without a full stop.
  public let purpose: String

  private let write: @Sendable (AuditReport) throws -> String

  init(_ name: String, purpose: String, write: @escaping @Sendable (AuditReport) throws -> String) {
    self.name = name
    self.purpose = purpose
    self.write = write
  }

  /// The report in this form, ended by a line break; empty where nothing is found and the form has nothing to say then.
  public func text(_ report: AuditReport) throws -> String { try write(report) }
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
