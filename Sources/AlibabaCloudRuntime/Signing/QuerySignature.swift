internal import Crypto
internal import Foundation

/// The signature of the scheme HMAC-SHA1, which covers method and query.
struct QuerySignature: Hashable, Sendable {
  /// The parameters as they go over the wire, without the signature.
  let canonicalQuery: String
  /// What is signed.
  let stringToSign: String
  /// The signature in Base64.
  let signature: String

  /// Signs.
  ///
  /// - Parameters:
  ///   - method: The HTTP method.
  ///   - parameters: All parameters of the query but `Signature`.
  ///   - accessKeySecret: The secret of the access key.
  init(method: String, parameters: [QueryParameter], accessKeySecret: String) {
    canonicalQuery = PercentEncoding.query(parameters)
    stringToSign = method + "&%2F&" + PercentEncoding.encode(canonicalQuery)
    let key = SymmetricKey(data: Array(accessKeySecret.utf8) + [UInt8(ascii: "&")])
    let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(stringToSign.utf8), using: key)
    signature = Data(code).base64EncodedString()
  }

  /// The query as it goes over the wire, with the signature.
  var signedQuery: String {
    "\(canonicalQuery)\(canonicalQuery.isEmpty ? "" : "&")Signature=\(PercentEncoding.encode(signature))"
  }
}
