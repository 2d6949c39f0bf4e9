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
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The number of the next scalar, which it goes past.
  mutating func next() -> UInt32 {
    let first = UInt32(bytes[offset])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else {
      offset += 1
      return first
    }
    var value = first & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    offset += length
    return value
  }

  /// The number of the scalar that begins at an offset.
  static func scalar(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var cursor = ScalarCursor(bytes)
    cursor.offset = offset
    return cursor.next()
  }

  /// The number of the scalar that ends before an offset.
  static func scalar(before offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, of: bytes)
  }
}
