#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import TablatureAPIModel

extension Baseline {
  private struct Document: Encodable {
    struct Item: Encodable {
      var check: String
      var count: Int
      var fingerprint: String
      var message: String
      var operation: String
      var path: String
    }

    var findings: [Item]
    var version: Int
  }

  /// The file: entries ordered by fingerprint, keys sorted, an item on lines of its own, so that versions of it can be compared and merged.
  ///
  /// What would not be seen as itself is written as an escape.
  public func json() throws -> String {
    let items = entries.sorted { $0.fingerprint.utf8.lexicographicallyPrecedes($1.fingerprint.utf8) }.map {
      Document.Item(
        check: $0.check, count: $0.count, fingerprint: $0.fingerprint, message: $0.message, operation: $0.operation,
        path: $0.path)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Document(findings: items, version: Self.currentVersion))
    return String(decoding: data, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
      // The encoder has written controls of ASCII as escapes; line breaks between items stay.
      let needsEscape =
        scalar.value >= 0x7F && scalar.value <= 0xFFFF && (scalar.isDisruptive || scalar.value >= 0xFFFE)
      if needsEscape {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    } + "\n"
  }
}
