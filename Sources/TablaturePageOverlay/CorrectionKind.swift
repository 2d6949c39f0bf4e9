internal import TablatureAPIModel

/// Something that a correction can do. Each kind has a file of its own in `Corrections`.
public struct CorrectionKind: Sendable {
  /// What a kind is about.
  public enum Subject: Hashable, Sendable, CaseIterable {
    /// A parameter or a member: `request.Tag.Key`, `response.Disks`.
    case field
    /// An error code.
    case errorCode
  }

  /// The key that asks for it; its value is the subject.
  public let key: String
  /// What it is about.
  public let subject: Subject
  /// What else it needs to know.
  public let settings: [Setting]
  let make: @Sendable (Correction, inout CorrectedOperation) throws(CorrectionProblem) -> Void

  init(
    _ key: String, _ subject: Subject, settings: [Setting] = [],
    make: @escaping @Sendable (Correction, inout CorrectedOperation) throws(CorrectionProblem) -> Void
  ) {
    self.key = key
    self.subject = subject
    self.settings = settings
    self.make = make
  }

  /// A kind that changes one field where it stands.
  init(
    _ key: String, _ subject: Subject, settings: [Setting] = [],
    field: @escaping @Sendable (Correction, inout Field) throws(CorrectionProblem) -> Void
  ) {
    self.init(key, subject, settings: settings) {
      (correction: Correction, operation: inout CorrectedOperation) throws(CorrectionProblem) in
      guard let path = operation.path(of: correction) else { return }
      try operation.edit(path) { (found: inout Field) throws(CorrectionProblem) in
        try field(correction, &found)
        found.evidence.append(correction.evidence)
      }
    }
  }
}

extension CorrectionKind {
  /// All kinds.
  public static let all: [CorrectionKind] = [
    .rename, .respell, .retype, .require, .makeOptional, .addMember, .removeMember, .addValue, .removeValue, .addError,
    .removeError, .markSecret, .markOpen,
  ]
}

extension CorrectionKind: Hashable {
  /// Kinds with one key are the same.
  public static func == (left: CorrectionKind, right: CorrectionKind) -> Bool { left.key == right.key }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Why a correction was not made.
enum CorrectionProblem: Error, Hashable {
  /// The page says by now what the correction says, or no longer says what it is against.
  case unused(String)
  /// There is nothing of that name; where nothing is said, the subject has it.
  case unknown(String, at: SourceLocation? = nil)
  /// It cannot be made on what the page has there.
  case misfit(String)
}
