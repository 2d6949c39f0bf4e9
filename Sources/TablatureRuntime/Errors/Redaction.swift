/// Takes secrets out of texts that came from outside: messages of the service, errors of a transport or of middleware.
package enum Redaction {
  /// What stands in the place of a secret.
  package static let mark = "<hidden>"

  /// The text without the secrets, in whatever form a byte of theirs is written: as it is, percent-encoded once or more
  /// often, or escaped as in JSON. Of a secret that is cut off by the end of the text, the part is taken out as well.
  package static func redact(_ secrets: [String], in text: String) -> String {
    let secrets = secrets.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    guard !secrets.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if let end = secrets.lazy.compactMap({ self.end(of: $0, in: bytes, at: position) }).first {
        clean.append(contentsOf: mark.utf8)
        position = end
      } else {
        clean.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }

  /// How many bytes of a secret at the end of a text are taken for a part of it.
  private static let shortestPart = 8

  /// Where a secret that begins at a position ends; nil where none begins there.
  private static func end(of secret: [UInt8], in bytes: [UInt8], at position: Int) -> Int? {
    var position = position
    for (count, byte) in secret.enumerated() {
      guard let next = end(of: byte, in: bytes, at: position) else {
        return count >= shortestPart && isCut(bytes, at: position) ? bytes.count : nil
      }
      position = next
    }
    return position
  }

  /// Whether a text ends at a position, or within the encoded form of a byte that begins there.
  private static func isCut(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position < bytes.count else { return true }
    guard bytes.count - position < 6, [UInt8(ascii: "%"), UInt8(ascii: "\\")].contains(bytes[position]) else {
      return false
    }
    return bytes[(position + 1)...].allSatisfy { byte in
      byte == UInt8(ascii: "%") || byte == UInt8(ascii: "u") || value(of: 1, in: [byte], at: 0) != nil
    }
  }

  private static func end(of byte: UInt8, in bytes: [UInt8], at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "%"):
      // Each further encoding turns the sign itself into %25.
      var digits = position + 1
      while value(of: 2, in: bytes, at: digits) == UInt8(ascii: "%") { digits += 2 }
      if value(of: 2, in: bytes, at: digits) == byte { return digits + 2 }
    case UInt8(ascii: "\\"):
      if position + 1 < bytes.count, bytes[position + 1] == byte { return position + 2 }
      let isUnicode = bytes[(position + 1)...].starts(with: "u00".utf8)
      if isUnicode, value(of: 2, in: bytes, at: position + 4) == byte { return position + 6 }
    case UInt8(ascii: "+") where byte == UInt8(ascii: " "): return position + 1
    default: break
    }
    return bytes[position] == byte ? position + 1 : nil
  }

  /// The number that some hexadecimal digits write.
  private static func value(of count: Int, in bytes: [UInt8], at position: Int) -> UInt8? {
    guard position + count <= bytes.count else { return nil }
    var value: UInt8 = 0
    for byte in bytes[position..<position + count] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | (byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | (byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | (byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}
