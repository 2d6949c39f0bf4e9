/// The error codes that any operation may give, whether its page lists them or not: those about access keys, tokens, signatures,
/// permissions, and the name of the operation. Codes of transient failures are in `ServiceFailure.Condition`.
enum CommonErrorCodes {
  /// Whether a code, or one of its dotted prefixes, is one of them: `InvalidAccessKeyId.NotFound`.
  static func contains(_ code: String) -> Bool {
    var prefix = code[...]
    while !codes.contains(String(prefix)) {
      guard let dot = prefix.lastIndex(of: ".") else { return false }
      prefix = prefix[..<dot]
    }
    return true
  }

  /// Source: the common error codes of the references of ECS and SLB.
  private static let codes: Set<String> = [
    "Forbidden.AccessKeyDisabled",
    "Forbidden.RAM",
    "IncompleteSignature",
    "InvalidAccessKeyId",
    "InvalidAccessKeySecret",
    "InvalidAction",
    "InvalidSecurityToken",
    "InvalidSignature",
    "InvalidTimeStamp",
    "InvalidVersion",
    "MissingSecurityToken",
    "SignatureDoesNotMatch",
    "SignatureNonceUsed",
    "UnsupportedHTTPMethod",
  ]
}
