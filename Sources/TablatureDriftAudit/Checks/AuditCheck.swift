internal import TablatureAPIModel

/// One way in which code can differ from pages, and how it is found.
public struct AuditCheck: Sendable {
  /// What is compared at a time.
  enum Comparison: Sendable {
    /// An operation, be it that only one side has it.
    case operation(@Sendable (OperationComparison, inout Findings) -> Void)
    /// A parameter or a member of a response.
    case field(@Sendable (FieldComparison, inout Findings) -> Void)
    /// An error code.
    case error(@Sendable (ErrorComparison, inout Findings) -> Void)
    /// A place where error codes are told apart.
    case handler(@Sendable (HandlerComparison, inout Findings) -> Void)
    /// How the service differs from the page, as clients observed it.
    case observed(@Sendable (ObservedComparison, inout Findings) -> Void)
  }

  /// The id, which stays as it is: `parameter.missing`.
  public let id: String
  /// How much such a finding matters.
  public let level: Finding.Level
  /// Why it matters to who calls the code, in a sentence without a full stop.
  public let meaning: String

  let comparison: Comparison

  /// Whether the audit made the comparison that the check needs.
  func ran(_ coverage: AuditResult.Coverage) -> Bool {
    if case .observed = comparison { coverage.observedDifferences != nil } else { coverage.comparesCode }
  }

  /// Whether finding nothing shows that nothing differs: what clients didn't observe may still be there.
  var isExhaustive: Bool {
    if case .observed = comparison { false } else { true }
  }

  init(_ id: String, _ level: Finding.Level, meaning: String, _ comparison: Comparison) {
    self.id = id
    self.level = level
    self.meaning = meaning
    self.comparison = comparison
  }
}

extension AuditCheck {
  /// All checks, ordered by id. Each kind has a file of this folder, and a line here.
  public static let all: [AuditCheck] =
    [
      defaults, deprecation, errorStatus, errors, extra, handlers, limits, missing, moved, observed, operations,
      presence,
      renamed,
      sample, swiftNames, swiftTypes, texts, types, values, version,
    ].flatMap { $0 }.sorted { $0.id < $1.id }
}

/// Collects what a check finds in one operation.
struct Findings {
  private let check: AuditCheck
  private let operation: String
  /// Whether the code is generated, so that generating again mends it.
  private let isGenerated: Bool
  private(set) var found: [Finding] = []

  init(_ check: AuditCheck, in operation: String, isGenerated: Bool) {
    self.check = check
    self.operation = operation
    self.isGenerated = isGenerated
  }

  /// Adds a finding.
  ///
  /// - Parameter remedy: What mends code that people wrote.
  mutating func add(
    _ message: String, path: String = "", detail: String? = nil, page: SourceLocation?, code: SourceLocation?,
    documented: String? = nil, coded: String? = nil, remedy: String
  ) {
    found.append(
      Finding(
        check: check.id, level: check.level, operation: operation, path: path, detail: detail, message: message,
        documentation: page, code: code, documented: documented, coded: coded,
        remedy: isGenerated ? "run 'tablature generate'" : remedy))
  }

  /// Adds what is found of a parameter or a member.
  mutating func add(
    _ message: String, of field: FieldComparison, detail: String? = nil, at place: SourceLocation? = nil,
    documented: String? = nil, coded: String? = nil, remedy: String
  ) {
    add(
      message, path: "\(field.section.rawValue).\(field.path)", detail: detail,
      page: field.documented?.location ?? field.field?.location, code: place ?? field.place, documented: documented,
      coded: coded, remedy: remedy)
  }
}

extension AuditCheck {
  /// A check for parameters, or one for members of responses.
  static func fields(
    _ section: Operation.Section, _ id: String, _ level: Finding.Level, meaning: String,
    _ find: @escaping @Sendable (FieldComparison, inout Findings) -> Void
  ) -> AuditCheck {
    AuditCheck(
      id, level, meaning: meaning, .field { field, findings in if field.section == section { find(field, &findings) } })
  }
}
