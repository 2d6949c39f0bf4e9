/// Percent-encoding after RFC 3986: everything but `A`–`Z`, `a`–`z`, `0`–`9`, `-`, `_`, `.` and `~` becomes `%XX`, byte by byte of
/// the UTF-8 form.
enum PercentEncoding {
  /// Encodes a text.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parameters as a query, ordered by the bytes of their names, then of their values.
  static func query(_ parameters: [QueryParameter]) -> String {
    var bytes: [UInt8] = []
    // Enough for most: only a few bytes grow.
    bytes.reserveCapacity(parameters.reduce(64) { $0 + $1.name.utf8.count + $1.value.utf8.count + 2 })
    for parameter in parameters.sorted(by: precedes) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      append(parameter.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      append(parameter.value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func precedes(_ left: QueryParameter, _ right: QueryParameter) -> Bool {
    var (leftName, rightName) = (left.name.utf8.makeIterator(), right.name.utf8.makeIterator())
    while true {
      switch (leftName.next(), rightName.next()) {
      case (nil, nil): return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
      case (nil, _): return true
      case (_, nil): return false
      case (let left?, let right?): if left != right { return left < right }
      }
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy(isUnreserved) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0xF))
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte < 0x40
      ? unreserved.low >> UInt64(byte) & 1 == 1 : byte < 0x80 && unreserved.high >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// One bit for each character of ASCII: `-`, `.`, the digits; the letters, `_` and `~`.
  private static let unreserved: (low: UInt64, high: UInt64) = (0x03FF_6000_0000_0000, 0x47FF_FFFE_87FF_FFFE)

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
