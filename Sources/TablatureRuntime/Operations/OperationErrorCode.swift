/// The error codes that the documentation of one operation lists.
///
/// Conforming types are enums, which are `Hashable` without being told to.
public protocol OperationErrorCode: RawRepresentable<String>, Sendable {}

/// The error codes of an operation whose documentation lists none.
public enum NoDocumentedErrorCode: OperationErrorCode {
  /// There is no code that could be made.
  public init?(rawValue: String) { nil }

  /// There is no code that could be asked.
  public var rawValue: String {
    switch self {}
  }
}
