/// How requests are signed.
public enum SigningScheme: String, Hashable, Sendable, CaseIterable {
  /// The current scheme: HMAC-SHA256 over query, headers and body, in the header `authorization`.
  case acs3HMACSHA256 = "ACS3-HMAC-SHA256"
  /// The first scheme: HMAC-SHA1 over all parameters, in the query.
  case hmacSHA1 = "HMAC-SHA1"
}
