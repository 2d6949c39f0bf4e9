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
    let canonicalQuery = PercentEncoding.query(query)
    var request = ""
    request.reserveCapacity(canonicalQuery.utf8.count + 1024)
    for line in [method, path, canonicalQuery] {
      request += line
      request += "\n"
    }
    for header in headers {
      request += header.name
      request += ":"
      request += header.value
      request += "\n"
    }
    request += "\n"
    request += signedHeaders
    request += "\n"
    request += contentHash
    let stringToSign = Self.scheme + "\n" + Self.hexadecimal(SHA256.hash(data: Array(request.utf8)))
    let key = SymmetricKey(data: Array(accessKeySecret.utf8))
    signature = Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Array(stringToSign.utf8), using: key))
    authorization =
      Self.scheme + " Credential=" + accessKeyID + ",SignedHeaders=" + signedHeaders + ",Signature=" + signature
    (self.canonicalQuery, canonicalRequest, self.stringToSign) = (canonicalQuery, request, stringToSign)
  }

  /// The SHA-256 of a body in hexadecimal digits.
  static func contentHash(of body: Data) -> String {
    body.isEmpty ? hashOfNothing : hexadecimal(SHA256.hash(data: body))
  }

  private static let hashOfNothing = hexadecimal(SHA256.hash(data: [UInt8]()))

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * SHA256.byteCount)
    for byte in bytes {
      digits.append(hexDigit(byte >> 4))
      digits.append(hexDigit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
