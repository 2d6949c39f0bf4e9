public import TablatureAPIDiff
public import TablatureAPIModel

/// Something of which pages and code do not say the same.
public struct Finding: Hashable, Sendable {
  /// How much it matters to who calls the code.
  public typealias Level = Change.Level

  /// The id of the check: `parameter.missing`.
  public var check: String
  /// How much it matters.
  public var level: Level
  /// The operation, by its name on the wire.
  public var operation: String
  /// What it is about: `request.Temporary.StartTime`, `error.Throttling`; empty for the operation itself.
  public var path: String
  /// Which of several things at the path it is about: a value, a name.
  public var detail: String?
  /// What differs, in a line without a full stop.
  public var message: String
  /// Where the page says it; without a page, nowhere.
  public var documentation: SourceLocation?
  /// Where the code says it, or where it would have to.
  public var code: SourceLocation?
  /// What the page says, in a few words or lines; nil where it says nothing.
  public var documented: String?
  /// What the code says, in a few words or lines; nil where it says nothing.
  public var coded: String?
  /// What mends it: a command, or what to write instead, in a sentence without a full stop.
  public var remedy: String

  /// What the finding is known by; the same when texts are reworded, files are renamed or lines move.
  public var fingerprint: String { ([check, operation, path] + (detail.map { [$0] } ?? [])).joined(separator: " ") }

  /// Makes a finding.
  public init(
    check: String, level: Level, operation: String, path: String = "", detail: String? = nil, message: String,
    documentation: SourceLocation? = nil, code: SourceLocation? = nil, documented: String? = nil, coded: String? = nil,
    remedy: String
  ) {
    self.check = check
    self.level = level
    self.operation = operation
    self.path = path
    self.detail = detail
    self.message = message
    self.documentation = documentation
    self.code = code
    self.documented = documented
    self.coded = coded
    self.remedy = remedy
  }
}

extension Finding: Comparable {
  /// Orders by operation, level, check, path and detail.
  public static func < (left: Finding, right: Finding) -> Bool { left.order.lexicographicallyPrecedes(right.order) }

  private var order: [String] {
    let rank = Level.allCases.firstIndex(of: level) ?? 0
    return [
      operation, String(rank), check, path, detail ?? "", code?.description ?? "", documentation?.description ?? "",
    ]
  }
}
