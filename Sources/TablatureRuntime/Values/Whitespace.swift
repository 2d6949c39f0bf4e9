internal import Foundation

extension String {
  /// The text without white space around it.
  package func trimmingWhitespace() -> String {
    // Most texts have none, and to ask Foundation costs more than to look.
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII { return self }
    return trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether there is nothing but white space.
  package var isBlank: Bool {
    guard let first = utf8.first else { return true }
    return first.isVisibleASCII ? false : trimmingWhitespace().isEmpty
  }
}

extension UInt8 {
  fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }
}
