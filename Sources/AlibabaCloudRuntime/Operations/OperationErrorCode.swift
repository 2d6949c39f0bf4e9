/// The error codes that the documentation of one operation lists.
public protocol OperationErrorCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// The error codes of an operation whose documentation lists none.
public enum NoDocumentedErrorCode: OperationErrorCode {
  /// There is no code that could be made.
  public init?(rawValue: String) { nil }

  /// There is no code that could be asked.
  public var rawValue: String {
    switch self {}
  }

  /// No codes.
  public static var allCases: [NoDocumentedErrorCode] { [] }
}
