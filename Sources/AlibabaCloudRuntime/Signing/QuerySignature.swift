internal import Crypto
internal import Foundation

/// The signature of the scheme HMAC-SHA1, which covers the method and all parameters, whether in the query or in a form.
struct QuerySignature: Hashable, Sendable {
  /// The parameters as they are signed, and as they go over the wire where all of them are in the query, without the signature.
  let canonicalQuery: String
  /// What is signed.
  let stringToSign: String
  /// The signature in Base64.
  let signature: String

  /// Signs.
  ///
  /// - Parameters:
  ///   - method: The HTTP method.
  ///   - parameters: All parameters of the query, but `Signature`, and of the form.
  ///   - accessKeySecret: The secret of the access key.
  init(method: String, parameters: [QueryParameter], accessKeySecret: String) {
    canonicalQuery = PercentEncoding.query(parameters)
    stringToSign = method + "&%2F&" + PercentEncoding.encode(canonicalQuery)
    let key = SymmetricKey(data: Array(accessKeySecret.utf8) + [UInt8(ascii: "&")])
    let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(stringToSign.utf8), using: key)
    signature = Data(code).base64EncodedString()
  }

  /// The query as it goes over the wire where all parameters are in it, with the signature.
  var signedQuery: String { signed(canonicalQuery) }

  /// Returns a query with the signature.
  ///
  /// - Parameter query: Those of the signed parameters that are not in a form, percent-encoded.
  func signed(_ query: String) -> String {
    "\(query)\(query.isEmpty ? "" : "&")Signature=\(PercentEncoding.encode(signature))"
  }

  /// How many bytes ``signedQuery`` has with the longest signature. How long a signature is depends on how many of its
  /// characters need encoding, so with the length of its own, calls near a limit would go different ways at each attempt.
  var longestLength: Int { canonicalQuery.utf8.count + "&Signature=".utf8.count + Self.longestSignature }

  /// Base64 of 20 bytes, each character percent-encoded.
  private static let longestSignature = (Insecure.SHA1.byteCount + 2) / 3 * 4 * 3
}
