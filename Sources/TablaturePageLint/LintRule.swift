public import TablatureAPIModel

/// Something that can be wrong with a page, and how to find it.
public struct LintRule: Sendable {
  /// How a fault is found.
  enum Check: Sendable {
    /// Reading the page finds it.
    case reader
    /// It shows in what one page says.
    case page(@Sendable (PageSubject, inout Findings) -> Void)
    /// It shows in the pages for one operation taken together; the page that counts is the first.
    case pages(@Sendable ([Operation], inout Findings) -> Void)
  }

  /// The name under which findings are reported: `sample.type`.
  public var id: String { literal.description }
  /// How bad a finding is.
  public let severity: Diagnostic.Severity
  /// What a finding means, in a sentence without a full stop.
  public let meaning: String
  /// What to do about it.
  public let remedy: String

  let literal: StaticString
  let check: Check

  init(
    _ id: StaticString, _ severity: Diagnostic.Severity, meaning: String, remedy: String,
    check: Check
  ) {
    literal = id
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
    self.check = check
  }

  /// A rule about one page.
  init(
    _ id: StaticString, _ severity: Diagnostic.Severity, meaning: String, remedy: String,
    page: @escaping @Sendable (PageSubject, inout Findings) -> Void
  ) {
    self.init(id, severity, meaning: meaning, remedy: remedy, check: .page(page))
  }

  /// The part of the id before the dot: what the rule is about.
  public var group: String { String(id.prefix { $0 != "." }) }
}

extension LintRule {
  /// All rules, ordered by id.
  public static let all: [LintRule] = (checks + reader).sorted { $0.id < $1.id }

  /// The rules that have a file each in `Rules`.
  static let checks: [LintRule] = [
    .defaultLimits,
    .errorDuplicate,
    .exampleASCII, .exampleCount, .exampleLength, .exampleRange, .exampleTimeFormat, .exampleType, .exampleValue,
    .operationDisagreement,
    .requestAction, .requestDuplicateParameter, .requestMissingParameter, .requestSpelling,
    .requestUndocumentedParameter,
    .sampleDuplicateMember, .sampleLetterCase, .sampleMissingMember, .sampleNesting,
    .sampleQuotes, .sampleSpelling, .sampleType, .sampleUndocumentedMember,
  ]
}
