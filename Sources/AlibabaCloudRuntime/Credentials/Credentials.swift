public import Foundation

/// Who makes the calls: an access key, with a token where it is a temporary one.
///
/// The secret and the token never appear in a description, a dump or an error.
public struct Credentials: Sendable {
  /// The id of the access key; it stands in every request.
  public let accessKeyID: String
  /// The secret of the access key; it signs requests and never leaves the process.
  public let accessKeySecret: String
  /// The token that comes with a temporary access key.
  public let securityToken: String?
  /// When a temporary access key ends; nil where it does not, or where nobody said when.
  public let expiration: Date?

  /// Takes an access key.
  public init(
    accessKeyID: String, accessKeySecret: String, securityToken: String? = nil, expiration: Date? = nil
  ) {
    self.accessKeyID = accessKeyID
    self.accessKeySecret = accessKeySecret
    self.securityToken = securityToken
    self.expiration = expiration
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The id of the access key alone.
  public var description: String { "Credentials(accessKeyID: \(accessKeyID))" }
  /// The id of the access key alone.
  public var debugDescription: String { description }
  /// The id of the access key alone.
  public var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}

extension Credentials {
  /// What must not be shown.
  var secrets: [String] { [accessKeySecret] + (securityToken.map { [$0] } ?? []) }
}
