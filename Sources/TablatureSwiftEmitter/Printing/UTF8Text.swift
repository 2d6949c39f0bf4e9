// Text as its bytes: most of what a client consists of is looked at before it is printed, and characters cost ten times as much.

extension String {
  /// Calls something with the bytes, which lie side by side in nearly every text.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether a byte stands in it.
  func hasByte(_ byte: UInt8) -> Bool { withBytes { bytes in bytes.contains(byte) } }

  /// A text between two marks of ASCII.
  init(_ text: String, between mark: UInt8) {
    self = text.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count + 2) { marked in
        marked[0] = mark
        for index in 0..<bytes.count { marked[index + 1] = bytes[index] }
        marked[bytes.count + 1] = mark
        return bytes.count + 2
      }
    }
  }

  /// What is between the occurrences of a byte of ASCII, before the first and behind the last.
  func parts(separatedBy separator: UInt8) -> [String] {
    withBytes { bytes in
      var parts: [String] = []
      var start = 0
      for index in 0..<bytes.count where bytes[index] == separator {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        start = index + 1
      }
      parts.append(String(decoding: bytes[start...], as: UTF8.self))
      return parts
    }
  }

  /// Whether nothing in it can be seen.
  var isWhitespace: Bool {
    // Most texts begin with a letter, or with an ideograph, of which this is the first byte.
    if let first = utf8.first, (0x21...0x7E).contains(first) || (0xE5...0xE9).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}

/// The scalars of bytes that are valid UTF-8, one after the other.
struct ScalarCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next scalar begins.
  private(set) var offset: Int

  /// Begins at the scalar whose first byte has an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The number of the next scalar, which it goes past.
  mutating func next() -> UInt32 {
    let first = UInt32(bytes[offset])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else {
      offset += 1
      return first
    }
    if length == 3 {
      offset += 3
      return (first & 0x0F) << 12 | UInt32(bytes[offset - 2] & 0x3F) << 6 | UInt32(bytes[offset - 1] & 0x3F)
    }
    var value = first & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    offset += length
    return value
  }

  /// The number of the scalar that begins at an offset.
  static func scalar(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var cursor = ScalarCursor(bytes, at: offset)
    return cursor.next()
  }

  /// The number of the scalar that ends before an offset.
  static func scalar(before offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, of: bytes)
  }
}
