internal import Foundation

extension String {
  /// Creates a string from bytes, or returns nil if they aren't well-formed UTF-8. A byte order mark is kept.
  ///
  /// `String(validating:as:)` requires newer systems than this module does.
  package init?(validUTF8 bytes: some Collection<UInt8>) {
    var text = String(decoding: bytes, as: UTF8.self)
    // Decoding replaces what is ill-formed, so that the bytes of the text differ.
    guard text.utf8.count == bytes.count else { return nil }
    let isSame = text.withUTF8 { decoded in
      bytes.withContiguousStorageIfAvailable { decoded.hasSameBytes(as: $0) } ?? decoded.elementsEqual(bytes)
    }
    guard isSame else { return nil }
    self = text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Compares with bytes of the same number.
  fileprivate func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = baseAddress, let otherBase = other.baseAddress else { return isEmpty }
    return memcmp(base, otherBase, count) == 0
  }
}
