internal import TablatureAPIModel

extension AuditFormat {
  /// The Static Analysis Results Interchange Format, which code hosts show beside a change.
  static let sarif = AuditFormat(
    "sarif", purpose: "SARIF 2.1.0, for code hosts", canOmitSuppressedResults: true,
    check: { SARIFResults($0, $1).diagnostics }
  ) { report, options in
    try JSONText.of(SARIFLog(report, SARIFResults(report, options)))
  }
}

/// As much of a log as an audit has to say. Names of members are those of SARIF.
private struct SARIFLog: Encodable {
  struct Message: Encodable {
    var text: String
  }

  struct Configuration: Encodable {
    var level: String
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message
    var defaultConfiguration: Configuration
  }

  struct Driver: Encodable {
    var name = "tablature"
    var semanticVersion = ToolVersion.current
    var rules: [Rule]
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct ArtifactLocation: Encodable {
    var uri: String?
    var uriBaseId: String?
    var description: Message?
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct LogicalLocation: Encodable {
    var fullyQualifiedName: String
    var kind = "member"
  }

  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation?
    var logicalLocations: [LogicalLocation]?
    var message: Message?
  }

  struct Suppression: Encodable {
    var kind: String
    var status = "accepted"
    var justification: String
    var location: Location?
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]
    /// Where one result has it, all have it, so that consumers know what is suppressed.
    var suppressions: [Suppression]
  }

  struct Descriptor: Encodable {
    var id: String
  }

  struct Notification: Encodable {
    var descriptor: Descriptor
    var level: String
    var message: Message
    var locations: [Location]
  }

  struct Invocation: Encodable {
    var executionSuccessful = true
    var toolConfigurationNotifications: [Notification]
    var toolExecutionNotifications: [Notification]
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var originalUriBaseIds = [
      SARIFLog.baseID: ArtifactLocation(description: Message(text: "The folder in which the audit was made."))
    ]
    var invocations: [Invocation]
    var results: [Result]
  }

  /// Stands for the top of the sources, as code hosts know it.
  static let baseID = "%SRCROOT%"

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ report: AuditReport, _ results: SARIFResults) {
    let indices = Dictionary(report.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let invocation = Invocation(
      toolConfigurationNotifications: report.idle.map(Notification.init),
      toolExecutionNotifications: results.diagnostics.map(Notification.init)
        + report.unread.map {
          Notification(
            descriptor: Descriptor(id: "audit.unread"), level: "note",
            message: Message(text: "Not understood: \($0.reason.visible)."), locations: [Location($0.location)])
        })
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: report.rules.map(Rule.init))), invocations: [invocation],
        results: results.results.map { Result($0.finding, $0.cover, ruleIndex: indices[$0.finding.check]) })
    ]
  }
}

extension SARIFLog.Notification {
  fileprivate init(_ warning: Diagnostic) {
    self.init(
      descriptor: SARIFLog.Descriptor(id: warning.id), level: "warning",
      message: SARIFLog.Message(text: "\(warning.summary.visible)."),
      locations: [warning.location].compactMap { $0 }.map { SARIFLog.Location($0) })
  }
}

extension SARIFLog.Rule {
  fileprivate init(_ rule: AuditReport.Rule) {
    let meaning = SARIFLog.Message(text: "\(rule.meaning.first?.uppercased() ?? "")\(rule.meaning.dropFirst()).")
    self.init(
      id: rule.id, shortDescription: meaning, fullDescription: meaning, help: meaning,
      defaultConfiguration: SARIFLog.Configuration(level: rule.level.inSARIF))
  }
}

extension SARIFLog.Result {
  fileprivate init(_ finding: Finding, _ cover: AuditReport.Cover?, ruleIndex: Int?) {
    let page = finding.documentation.map { page in
      SARIFLog.Location(page, id: 1, message: finding.documented.map { "The page: \($0.visible)" } ?? "The page")
    }
    let remedy = finding.remedy.isEmpty ? "" : " Way out: \(finding.remedy.visible)."
    self.init(
      ruleId: finding.check, ruleIndex: ruleIndex, level: finding.level.inSARIF,
      message: SARIFLog.Message(text: "\(finding.operation.visible): \(finding.message.visible).\(remedy)"),
      locations: [SARIFLog.Location(finding)],
      relatedLocations: finding.code == nil ? nil : page.map { [$0] },
      partialFingerprints: ["tablature/v1": finding.fingerprint],
      suppressions: cover.map { [SARIFLog.Suppression($0)] } ?? [])
  }
}

extension SARIFLog.Suppression {
  fileprivate init(_ cover: AuditReport.Cover) {
    self.init(
      kind: cover.name == "comment" ? "inSource" : "external",
      justification: cover.reason?.visible ?? "Known in the \(cover.name).",
      location: cover.location.map { SARIFLog.Location($0) })
  }
}

extension SARIFLog.Location {
  fileprivate init(_ place: SourceLocation, id: Int? = nil, message: String? = nil) {
    self.init(
      id: id,
      physicalLocation: SARIFLog.PhysicalLocation(
        artifactLocation: SARIFLog.ArtifactLocation(file: place.file),
        region: SARIFLog.Region(startLine: max(1, place.line), startColumn: max(1, place.column))),
      message: message.map { SARIFLog.Message(text: $0) })
  }

  /// The place of a finding, with what it is about.
  fileprivate init(_ finding: Finding) {
    if let place = finding.place { self.init(place) } else { self.init() }
    logicalLocations = [SARIFLog.LogicalLocation(fullyQualifiedName: finding.subject.visible)]
  }
}

extension SARIFLog.ArtifactLocation {
  /// A path as an address: relative to the top of the sources, unless it leads elsewhere.
  fileprivate init(file: String) {
    let path = Self.percentEncoded(file)
    if file.hasPrefix("/") {
      self.init(uri: "file://\(path)")
    } else {
      self.init(uri: path, uriBaseId: file.split(separator: "/").contains("..") ? nil : SARIFLog.baseID)
    }
  }

  private static func percentEncoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension Finding.Level {
  fileprivate var inSARIF: String {
    switch self {
    case .breaking: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
