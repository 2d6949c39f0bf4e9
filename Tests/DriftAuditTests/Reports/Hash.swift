import Crypto
import Foundation

enum Hash {
  /// A text as a Content-Security-Policy names it.
  static func policy(_ text: String) -> String {
    "sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())"
  }
}
