public import Foundation

/// A file of observed differences that can't be read or written.
public struct DriftRecorderError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The file isn't one of observed differences. It is left as it is.
    case damaged
    /// A newer version wrote the file. It is left as it is.
    case unsupportedVersion
    /// Another process has held the file for too long.
    case locked
    /// The system reports an error.
    case system
    /// Too many differences wait to be written, or the file has too many entries; some are lost.
    case overflow
  }

  /// What is wrong.
  public let reason: Reason
  /// The path of the file.
  public let file: String
  /// What is wrong, in a clause.
  public let message: String

  /// Whether a later attempt may succeed.
  var isTemporary: Bool { reason == .locked || reason == .system }

  init(_ reason: Reason, _ file: URL, _ message: String) {
    (self.reason, self.file, self.message) = (reason, file.path, message)
  }
}

extension DriftRecorderError: CustomStringConvertible, LocalizedError {
  /// The path and what is wrong.
  public var description: String { "\(file): \(message)" }

  /// The description.
  public var errorDescription: String? { description }
}
