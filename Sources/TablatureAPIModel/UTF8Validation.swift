/// Validates UTF-8, fast for what pages are made of: ASCII and Chinese.
package enum UTF8Validation {
  /// Whether the bytes are UTF-8 from beginning to end.
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
    var index = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        while index + 8 <= end,
          base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        continue
      }
      guard let width = width(at: index, in: bytes) else { return false }
      index += width
    }
    return true
  }

  /// How many bytes the character beyond ASCII takes that begins at a place; nil where none is well-formed there.
  private static func width(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : nil
    case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : nil
    // Surrogates are no characters.
    case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : nil
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : nil
    case 0xF0: return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : nil
    case 0xF1...0xF3: return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : nil
    case 0xF4: return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : nil
    default: return nil
    }
  }
}

extension String {
  /// Creates a string from bytes, or returns nil if they aren't well-formed UTF-8. A byte order mark is kept.
  ///
  /// `String(validating:as:)` requires newer systems than the package does.
  package init?(validUTF8 bytes: some Collection<UInt8>) {
    let isValid =
      bytes.withContiguousStorageIfAvailable(UTF8Validation.isValid)
      ?? Array(bytes).withUnsafeBufferPointer(UTF8Validation.isValid)
    guard isValid else { return nil }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
