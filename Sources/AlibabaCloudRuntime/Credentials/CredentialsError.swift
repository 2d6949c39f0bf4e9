public import Foundation

/// Credentials that could not be had.
public struct CredentialsError: Error, Hashable, Sendable {
  /// What is missing or wrong, without any secret.
  public let message: String

  /// Makes an error.
  public init(message: String) { self.message = message }
}

extension CredentialsError: CustomStringConvertible, LocalizedError {
  /// The message.
  public var description: String { message }

  /// The message.
  public var errorDescription: String? { message }
}
