package import Foundation

/// The beginning of a body that is not what was expected, for error messages.
package enum BodyExcerpt {
  /// The beginning as one line of at most 200 characters, without control characters; empty if the body has no text.
  ///
  /// - Parameters:
  ///   - body: The body, of any size and content.
  ///   - hide: Takes secrets out of a text. It runs before anything is cut off, so that no part of a secret is left.
  package static func line(of body: Data, _ hide: (String) -> String) -> String {
    // Half a secret is not recognized, so the end of what was read of a long body is left out.
    let (read, unsure) = (256 * 1024, 64 * 1024)
    let text = hide(String(decoding: body.prefix(read), as: UTF8.self))
    let sure = String(decoding: text.utf8.prefix(body.count > read ? read - unsure : read), as: UTF8.self)
    // No more words than characters are shown.
    let words = sure.split(maxSplits: 202) {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
    let line = words.prefix(201).joined(separator: " ")
    return "\(line.prefix(200))\(line.count > 200 ? "…" : "")"
  }
}
