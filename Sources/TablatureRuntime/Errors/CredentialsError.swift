public import Foundation

/// Credentials that could not be had.
public struct CredentialsError: Error, Hashable, Sendable {
  /// What is missing or wrong, without any secret.
  public let message: String
  /// Whether nothing is set up where the provider looks, so that another provider may be asked.
  ///
  /// It is false where something is set up and does not work: then no other provider is asked, so that calls are not made in
  /// somebody else's name.
  public let isNotConfigured: Bool

  /// Makes an error.
  public init(message: String, isNotConfigured: Bool = false) {
    self.message = message
    self.isNotConfigured = isNotConfigured
  }
}

extension CredentialsError: CustomStringConvertible, LocalizedError {
  /// The message.
  public var description: String { message }

  /// The message.
  public var errorDescription: String? { message }
}

extension CredentialsError {
  /// What a caller gets that was cancelled while it waited.
  package static let cancelled = CredentialsError(message: "The task was cancelled while it waited for credentials")

  /// Nothing is set up.
  package static func notConfigured(_ message: String) -> CredentialsError {
    CredentialsError(message: message, isNotConfigured: true)
  }
}
