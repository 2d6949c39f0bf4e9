internal import Crypto
internal import Foundation

/// The signature of the scheme ACS3-HMAC-SHA256, which covers method, path, query, headers and body.
struct HeaderSignature: Hashable, Sendable {
  /// The name of the scheme.
  static let scheme = SigningScheme.acs3HMACSHA256.rawValue

  /// The query as it goes over the wire.
  let canonicalQuery: String
  /// The request in the form that is hashed.
  let canonicalRequest: String
  /// What is signed.
  let stringToSign: String
  /// The signature in hexadecimal digits.
  let signature: String
  /// The value of the header `authorization`.
  let authorization: String

  /// Signs.
  ///
  /// - Parameters:
  ///   - method: The HTTP method.
  ///   - path: The path, percent-encoded.
  ///   - query: The parameters of the query.
  ///   - headers: The headers that the signature covers, with `host` and `x-acs-content-sha256`. Names are unique but for
  ///     letter case.
  ///   - contentHash: The SHA-256 of the body, as ``contentHash(of:)`` gives it.
  ///   - accessKeyID: The id of the access key.
  ///   - accessKeySecret: The secret of the access key.
  init(
    method: String, path: String = "/", query: [QueryParameter], headers: [(name: String, value: String)],
    contentHash: String, accessKeyID: String, accessKeySecret: String
  ) {
    let headers =
      headers
      .map { (name: $0.name.lowercased(), value: $0.value.trimmingWhitespace()) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let signedHeaders = headers.map(\.name).joined(separator: ";")
    canonicalQuery = PercentEncoding.query(query)
    canonicalRequest = [
      method, path, canonicalQuery, headers.map { "\($0.name):\($0.value)\n" }.joined(), signedHeaders, contentHash,
    ].joined(separator: "\n")
    stringToSign = "\(Self.scheme)\n\(Self.contentHash(of: Data(canonicalRequest.utf8)))"
    let key = SymmetricKey(data: Data(accessKeySecret.utf8))
    signature = Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(stringToSign.utf8), using: key))
    authorization = "\(Self.scheme) Credential=\(accessKeyID),SignedHeaders=\(signedHeaders),Signature=\(signature)"
  }

  /// The SHA-256 of a body in hexadecimal digits.
  static func contentHash(of body: Data) -> String { hexadecimal(SHA256.hash(data: body)) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }
}
