import ArgumentParser
import TablatureCommands
import TablatureDriftAudit

/// A form of a report, and where it goes: `sarif`, `sarif=audit.sarif`.
struct AuditOutput: ExpressibleByArgument {
  let format: AuditFormat
  /// The file; without one, standard output.
  let file: String?

  init(_ format: AuditFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = AuditFormat(named: parts[0]), parts.last?.isEmpty == false else { return nil }
    self.init(format, file: parts.count > 1 ? parts[1] : nil)
  }

  /// The forms, as help names them.
  static var allValueStrings: [String] { AuditFormat.all.map(\.name) }
}

extension AuditFormat.Options.SuppressedResults: ExpressibleByArgument {}
