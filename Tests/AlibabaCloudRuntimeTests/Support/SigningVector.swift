import Foundation
import TablatureTestSupport
import Testing

/// A signature that the vendor's SDK computed.
struct SigningVector: Decodable, CustomTestStringConvertible {
  var scheme: String
  var method: String
  var accessKeyId: String?
  var accessKeySecret: String
  // HMAC-SHA1
  var parameters: [String: String]?
  var signature: String?
  // ACS3-HMAC-SHA256
  var path: String?
  var query: [String: String]?
  var headers: [String: String]?
  var body: String?
  var authorization: String?

  var testDescription: String { "\(scheme) \(signature ?? authorization ?? "")" }

  /// All vectors; none without the shared material.
  static let all: [SigningVector] = load("vectors/signing.json")

  static let querySigned = all.filter { $0.scheme == "HMAC-SHA1" }
  static let headerSigned = all.filter { $0.scheme == "ACS3-HMAC-SHA256" }

  static func load<Element: Decodable>(_ path: String) -> [Element] {
    (try? JSONDecoder().decode([Element].self, from: SharedMaterial.data(path))) ?? []
  }
}

/// A whole request as the vendor's SDK put it on the wire.
struct SignedRequest: Decodable, CustomTestStringConvertible {
  var style: String
  var method: String
  var target: String
  var headers: [String: String]
  var accessKeyId: String
  var accessKeySecret: String
  var stringToSign: String

  var testDescription: String { "\(style) \(target.prefix(60))" }

  static let all: [SignedRequest] = SigningVector.load("wire/signed-requests.json")
  static let querySigned = all.filter { $0.style == "query, HMAC-SHA1" }
  static let headerSigned = all.filter { $0.style == "header, ACS3-HMAC-SHA256" }

  /// The parameters of the target, decoded.
  var parameters: [String: String] {
    var parameters: [String: String] = [:]
    for pair in target.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      parameters[String(parts[0]).removingPercentEncoding ?? ""] = String(parts[1]).removingPercentEncoding ?? ""
    }
    return parameters
  }
}
