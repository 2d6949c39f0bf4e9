internal import TablatureAPIModel

/// One way in which two versions of a service can differ, and how it is found.
public struct DiffCheck: Sendable {
  /// What is compared at a time.
  enum Comparison: Sendable {
    /// An operation, be it that only one version has it.
    case operation(@Sendable (OperationPair, inout Changes) -> Void)
    /// A parameter or a member of a response.
    case field(@Sendable (FieldPair, inout Changes) -> Void)
    /// An error code that both versions list.
    case error(@Sendable (_ old: ErrorCode, _ new: ErrorCode, inout Changes) -> Void)
    /// A declaration of the Swift client, be it that only one version has it.
    case declaration(@Sendable (DeclarationPair, OperationPair, inout Changes) -> Void)
  }

  /// The id, which stays as it is: `parameter.removed`.
  public let id: String
  /// How much such a change matters.
  public let level: Change.Level
  /// What is compared.
  public let interface: Change.Interface
  /// The part of a version that such a change raises.
  public let step: VersionStep
  /// What such a change means for code that was written before, in a sentence without a full stop.
  public let meaning: String

  let comparison: Comparison

  init(
    _ id: String, _ level: Change.Level, _ step: VersionStep, on interface: Change.Interface = .wire, meaning: String,
    _ comparison: Comparison
  ) {
    self.id = id
    self.level = level
    self.interface = interface
    self.step = step
    self.meaning = meaning
    self.comparison = comparison
  }
}

extension DiffCheck {
  /// All checks, ordered by id. Each has its place in a file of `Checks`.
  public static let all: [DiffCheck] =
    ([
      .operationAdded, .operationRemoved, .operationText, .errorAdded, .errorRemoved, .errorStatus, .errorText,
      .sourceAdded, .sourceMeaning, .sourceRemoved, .sourceRequired, .sourceType, .parameterAdded,
      .parameterAddedRequired, .parameterRequired, .parameterOptional, .parameterDefault, .parameterLimits,
      .memberAdded,
    ] + removed + renamed + moved + type + describedType + values + deprecated + text).sorted { $0.id < $1.id }
}

/// Collects what a check finds in one operation.
struct Changes {
  private let check: DiffCheck
  private let operation: String
  private(set) var found: [Change] = []

  init(_ check: DiffCheck, in operation: String) {
    self.check = check
    self.operation = operation
  }

  mutating func add(
    _ message: String, path: String = "", detail: String? = nil, old: SourceLocation?, new: SourceLocation?
  ) {
    found.append(
      Change(
        check: check.id, level: check.level, interface: check.interface, step: check.step, operation: operation,
        path: path, detail: detail, message: message, old: old, new: new))
  }

  /// Adds a change of what a pair of fields is about.
  mutating func add(_ message: String, of pair: FieldPair, detail: String? = nil) {
    add(
      message, path: "\(pair.section.rawValue).\(pair.path)", detail: detail, old: pair.old?.field.location,
      new: pair.new?.field.location)
  }
}
