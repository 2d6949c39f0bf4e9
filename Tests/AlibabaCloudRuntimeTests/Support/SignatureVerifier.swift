import Crypto
import Foundation

/// Verifies signatures the way a service does: from what arrived, over the headers that the request itself lists.
///
/// It shares no code with what it verifies, down to the percent-encoding.
struct SignatureVerifier {
  /// What is wrong with a request.
  enum Refusal: Error, Equatable {
    case noAuthorization, unknownKey, missingHeader(String), bodyHash, malformedQuery, mismatch, unsignedHeader(String)
  }

  var accessKeyID: String
  var accessKeySecret: String

  /// Verifies either scheme, whichever the request uses.
  func verify(method: String, target: String, headers: [String: String], body: Data = Data()) throws {
    let headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    if let authorization = headers["authorization"] {
      try verifyHeaders(method, target, headers, body, authorization)
    } else {
      try verifyQuery(method, target, Self.isForm(headers) ? body : Data())
    }
  }

  private func verifyQuery(_ method: String, _ target: String, _ form: Data) throws {
    var pairs = try Self.pairs(target).merging(try Self.form(form)) { _, _ in throw Refusal.malformedQuery }
    guard let signature = pairs.removeValue(forKey: "Signature") else { throw Refusal.noAuthorization }
    guard pairs["AccessKeyId"] == accessKeyID else { throw Refusal.unknownKey }
    let query = try pairs.keys.sorted().map { "\(try Self.encode($0))=\(try Self.encode(pairs[$0] ?? ""))" }
    let text = "\(method)&%2F&\(try Self.encode(query.joined(separator: "&")))"
    let code = HMAC<Insecure.SHA1>.authenticationCode(
      for: Data(text.utf8), using: SymmetricKey(data: Data((accessKeySecret + "&").utf8)))
    guard signature == Data(code).base64EncodedString() else { throw Refusal.mismatch }
  }

  private func verifyHeaders(
    _ method: String, _ target: String, _ headers: [String: String], _ body: Data, _ authorization: String
  ) throws {
    let parts = try #/ACS3-HMAC-SHA256 Credential=(.+),SignedHeaders=(.+),Signature=([0-9a-f]{64})/#
      .wholeMatch(in: authorization)?.output
    guard let parts else { throw Refusal.noAuthorization }
    guard parts.1 == accessKeyID else { throw Refusal.unknownKey }
    let signed = parts.2.split(separator: ";").map(String.init)
    for name in headers.keys where name.hasPrefix("x-acs-") || name == "host" || name == "content-type" {
      guard signed.contains(name) else { throw Refusal.unsignedHeader(name) }
    }
    guard headers["x-acs-content-sha256"] == Self.hexadecimal(SHA256.hash(data: body)) else { throw Refusal.bodyHash }
    var request = "\(method)\n\(target.prefix { $0 != "?" })\n"
    let pairs = try Self.pairs(target)
    request += try pairs.keys.sorted().map { "\(try Self.encode($0))=\(try Self.encode(pairs[$0] ?? ""))" }
      .joined(separator: "&")
    request += "\n"
    for name in signed {
      guard let value = headers[name] else { throw Refusal.missingHeader(name) }
      request += "\(name):\(value.trimmingCharacters(in: .whitespaces))\n"
    }
    request += "\n\(parts.2)\n\(headers["x-acs-content-sha256"] ?? "")"
    let text = "ACS3-HMAC-SHA256\n\(Self.hexadecimal(SHA256.hash(data: Data(request.utf8))))"
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(text.utf8), using: SymmetricKey(data: Data(accessKeySecret.utf8)))
    guard String(parts.3) == Self.hexadecimal(code) else { throw Refusal.mismatch }
  }

  /// The parameters in the body of a request that says that it is a form.
  static func form(_ body: Data) throws -> [String: String] {
    guard let text = String(data: body, encoding: .ascii) else { throw Refusal.malformedQuery }
    return text.isEmpty ? [:] : try pairs("?" + text)
  }

  private static func isForm(_ headers: [String: String]) -> Bool {
    headers["content-type"] == "application/x-www-form-urlencoded"
  }

  private static func pairs(_ target: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    guard let start = target.firstIndex(of: "?") else { return pairs }
    for pair in target[target.index(after: start)...].components(separatedBy: "&") {
      let parts = pair.components(separatedBy: "=")
      guard parts.count == 2, let name = parts[0].removingPercentEncoding, let value = parts[1].removingPercentEncoding,
        pairs.updateValue(value, forKey: name) == nil
      else { throw Refusal.malformedQuery }
    }
    return pairs
  }

  private static func encode(_ text: String) throws -> String {
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
    guard let encoded = text.addingPercentEncoding(withAllowedCharacters: unreserved) else {
      throw Refusal.malformedQuery
    }
    return encoded
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
