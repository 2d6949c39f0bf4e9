internal import TablatureAPIModel
internal import Yams

// The keys of the audit. Whether there is a check of a name, only the audit knows; it says so at the same places.
extension ConfigurationReading {
  static let auditKeys: [String: Action] = [
    "code": { $0.configuration.audit.code = $0.paths($1) },
    "baseline": { $0.configuration.audit.baseline = $0.path($1) },
    "observed": { $0.configuration.audit.observed = $0.paths($1) },
    "levels": { $0.readAuditLevels($1) },
    "waivers": { $0.readWaivers($1) },
  ]

  mutating func readAudit(_ node: Node) {
    read(node, keys: Self.auditKeys, otherwise: "'code', 'baseline', 'observed', 'levels' and 'waivers' belong here")
  }

  private mutating func readAuditLevels(_ node: Node) {
    readPairs(node, otherwise: "checks with their levels belong here, like '{text: off}'") {
      reading, check, key, value in
      guard let level: Located<AuditLevel> = reading.word(value, "a level") else { return }
      reading.configuration.audit.levels.append(AuditLevelChoice(check, level.value, at: reading.place(key)))
    }
  }

  private mutating func readWaivers(_ node: Node) {
    for element in elements(node) {
      if let waiver = waiver(element) { configuration.audit.waivers.append(waiver) }
    }
  }

  /// The keys of a waiver, in the order in which they are written.
  static let waiverKeys = ["check", "operation", "path", "reason", "expires"]
  static let requiredWaiverKeys = ["check", "operation", "reason"]
  private static let longestPattern = 256

  private mutating func waiver(_ node: Node) -> Waiver? {
    let before = diagnostics.count
    var texts: [String: Located<String>] = [:]
    readPairs(node, otherwise: "a waiver is keys with values: \(Self.waiverKeys.joined(separator: ", "))") {
      reading, name, key, value in
      guard Self.waiverKeys.contains(name) else { return reading.failKey(name, key, known: Self.waiverKeys) }
      texts[name] = reading.text(value, Self.meaning(of: name))
    }
    guard case .mapping(let mapping) = node else { return nil }
    for key in Self.requiredWaiverKeys where mapping[key] == nil {
      fail("config.value", "'\(key)' is missing in this waiver", node)
    }
    for key in ["operation", "path"] {
      if let pattern = texts[key], pattern.value.utf8.count > Self.longestPattern, let value = mapping[key] {
        fail("config.value", "a pattern has \(Self.longestPattern) bytes at the most", value)
      }
    }
    if let reason = texts["reason"], reason.value.allSatisfy(\.isWhitespace), let value = mapping["reason"] {
      fail("config.value", "a reason in words belongs here", value)
    }
    var expires: CalendarDate?
    if let text = texts["expires"], let value = mapping["expires"] {
      expires = CalendarDate(text.value)
      if expires == nil { fail("config.value", "'\(text.value)' is no day; it is written like '2026-12-31'", value) }
    }
    // One mistake is told once.
    guard diagnostics.count == before, let check = texts["check"], let operation = texts["operation"],
      let reason = texts["reason"]
    else { return nil }
    return Waiver(
      check: check.value, operation: operation.value, path: texts["path"]?.value, reason: reason.value,
      expires: expires, at: check.location)
  }

  private static func meaning(of key: String) -> String {
    switch key {
    case "check": "the id of a check, or a group of checks,"
    case "operation": "the name of an operation, or a pattern like 'Describe*',"
    case "path": "what it is about, or a pattern like 'request.Temporary.*',"
    case "reason": "why the code may differ,"
    default: "the last day on which the waiver counts"
    }
  }
}
