/// Looks for single bytes in eight bytes at a time.
enum ByteSearch {
  /// Where one of two bytes stands first from a place on; the end where neither does.
  static func first(
    _ left: UInt8, or right: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    if let base = UnsafeRawPointer(bytes.baseAddress) {
      let leftPattern = UInt64(left) &* 0x0101_0101_0101_0101
      let rightPattern = UInt64(right) &* 0x0101_0101_0101_0101
      while index + 8 <= end {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = zeroBytes(word ^ leftPattern) | zeroBytes(word ^ rightPattern)
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
    }
    while index < end, bytes[index] != left, bytes[index] != right { index += 1 }
    return index
  }

  /// Where a text begins first from a place on; nil where it doesn't occur.
  static func first(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let head = text.first else { return start }
    return bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.count - text.count + 1
      var index = start
      while index < end {
        index = first(head, or: head, in: bytes, from: index, to: end)
        if index < end, bytes[index..<index + text.count].elementsEqual(text) { return index }
        index += 1
      }
      return nil
    }
  }

  /// How often a byte stands in a text.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = first(byte, or: byte, in: bytes, from: 0, to: bytes.count)
    while index < bytes.count {
      count += 1
      index = first(byte, or: byte, in: bytes, from: index + 1, to: bytes.count)
    }
    return count
  }

  /// The highest bit of the first byte that is zero, and maybe of some behind it.
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
