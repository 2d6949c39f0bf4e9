internal import Crypto
internal import Foundation

/// The signature of the scheme ACS3-HMAC-SHA256, which covers method, path, query, headers and body.
struct HeaderSignature: Hashable, Sendable {
  /// The name of the scheme.
  static let scheme = SigningScheme.acs3HMACSHA256.rawValue

  /// The request in the form that is hashed.
  var canonicalRequest: String { String(decoding: hashedRequest, as: UTF8.self) }
  /// What is signed.
  var stringToSign: String { String(decoding: signedText, as: UTF8.self) }
  /// The signature in hexadecimal digits.
  let signature: String
  /// The value of the header `authorization`.
  let authorization: String

  private let hashedRequest: [UInt8]
  private let signedText: [UInt8]

  /// Signs.
  ///
  /// - Parameters:
  ///   - method: The HTTP method.
  ///   - path: The path, percent-encoded.
  ///   - query: The query, with the parameters percent-encoded and in order, as ``PercentEncoding/query(_:)`` gives it.
  ///   - headers: The headers that the signature covers, with `host` and `x-acs-content-sha256`. Names are unique but for
  ///     letter case.
  ///   - contentHash: The SHA-256 of the body, as ``contentHash(of:)`` gives it.
  ///   - accessKeyID: The id of the access key.
  ///   - accessKeySecret: The secret of the access key.
  init(
    method: String, path: String = "/", query: String, headers: [(name: String, value: String)],
    contentHash: String, accessKeyID: String, accessKeySecret: String
  ) {
    let headers =
      headers
      .map { (name: $0.name.lowercased(), value: $0.value.trimmingWhitespace()) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.init(
      method: method, path: path, query: query, canonicalHeaders: headers, contentHash: contentHash,
      accessKeyID: accessKeyID, accessKeySecret: accessKeySecret)
  }

  /// Signs, with headers that are in the order of their names, these in small letters, and have no white space around them.
  init(
    method: String, path: String = "/", query: String,
    canonicalHeaders headers: [(name: String, value: String)],
    contentHash: String, accessKeyID: String, accessKeySecret: String
  ) {
    var request: [UInt8] = []
    request.reserveCapacity(query.utf8.count + 1024)
    request.append(contentsOf: method.utf8)
    request.append(Self.newline)
    request.append(contentsOf: path.utf8)
    request.append(Self.newline)
    request.append(contentsOf: query.utf8)
    request.append(Self.newline)
    for header in headers {
      request.append(contentsOf: header.name.utf8)
      request.append(UInt8(ascii: ":"))
      request.append(contentsOf: header.value.utf8)
      request.append(Self.newline)
    }
    request.append(Self.newline)
    let start = request.count
    for header in headers {
      if request.count > start { request.append(UInt8(ascii: ";")) }
      request.append(contentsOf: header.name.utf8)
    }
    let signedHeaders = start..<request.count
    request.append(Self.newline)
    request.append(contentsOf: contentHash.utf8)

    var text = Array(Self.scheme.utf8)
    text.append(Self.newline)
    var hash = SHA256()
    // Data of any kind takes a longer way.
    request.withUnsafeBytes { hash.update(bufferPointer: $0) }
    Self.appendHexadecimal(hash.finalize(), to: &text)
    let key = SymmetricKey(data: Array(accessKeySecret.utf8))
    var digits: [UInt8] = []
    Self.appendHexadecimal(HMAC<SHA256>.authenticationCode(for: text, using: key), to: &digits)
    signature = String(decoding: digits, as: UTF8.self)

    var authorization = Array(Self.scheme.utf8)
    authorization.reserveCapacity(512)
    authorization.append(contentsOf: " Credential=".utf8)
    authorization.append(contentsOf: accessKeyID.utf8)
    authorization.append(contentsOf: ",SignedHeaders=".utf8)
    authorization.append(contentsOf: request[signedHeaders])
    authorization.append(contentsOf: ",Signature=".utf8)
    authorization.append(contentsOf: digits)
    self.authorization = String(decoding: authorization, as: UTF8.self)
    (hashedRequest, signedText) = (request, text)
  }

  private static let newline = UInt8(ascii: "\n")

  /// The SHA-256 of a body in hexadecimal digits.
  static func contentHash(of body: Data) -> String {
    body.isEmpty ? hashOfNothing : hexadecimal(SHA256.hash(data: body))
  }

  private static let hashOfNothing = hexadecimal(SHA256.hash(data: [UInt8]()))

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    appendHexadecimal(bytes, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func appendHexadecimal(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    text.reserveCapacity(text.count + 2 * SHA256.byteCount)
    for byte in bytes {
      text.append(hexDigit(byte >> 4))
      text.append(hexDigit(byte & 0xF))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
