internal import TablatureAPIModel

extension AuditFormat {
  /// Commands to a runner of GitHub Actions, which shows them beside the lines of a change.
  static let github = AuditFormat("github", purpose: "annotations of GitHub Actions") { report in
    report.findings.map { finding in
      WorkflowCommand(
        finding.level, at: finding.place, title: "\(finding.check) in \(finding.operation)",
        message: finding.remedy.isEmpty ? finding.message : "\(finding.message)\nWay out: \(finding.remedy)"
      ).line
    }.joined()
      + report.idle.map { WorkflowCommand(.warning, at: $0.location, title: $0.id, message: $0.summary).line }.joined()
  }
}

/// `::error file=A.swift,line=1,col=2,title=Title::message`
private struct WorkflowCommand {
  let line: String

  init(_ level: Finding.Level, at place: SourceLocation?, title: String, message: String) {
    let name =
      switch level {
      case .breaking: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = [("title", title)]
    if let place {
      properties =
        [("file", place.file), ("line", "\(max(1, place.line))"), ("col", "\(max(1, place.column))")] + properties
    }
    let written = properties.map { "\($0.0)=\(Self.escaped($0.1, alsoIn: ":,"))" }.joined(separator: ",")
    line = "::\(name) \(written)::\(Self.escaped(message, alsoIn: ""))\n"
  }

  /// Bytes that mean something in a command are written in hexadecimal, as in addresses. What a log should not get otherwise is
  /// written as an escape of Swift before; line breaks stay what they are.
  private static func escaped(_ text: String, alsoIn more: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      case ":" where more.unicodeScalars.contains(scalar): result += "%3A"
      case "," where more.unicodeScalars.contains(scalar): result += "%2C"
      default: result += scalar.visible
      }
    }
    return result
  }
}
