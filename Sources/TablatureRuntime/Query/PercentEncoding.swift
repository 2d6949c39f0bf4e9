/// Percent-encoding after RFC 3986: everything but `A`–`Z`, `a`–`z`, `0`–`9`, `-`, `_`, `.` and `~` becomes `%XX`, byte by byte of
/// the UTF-8 form.
public enum PercentEncoding {
  /// Encodes a text.
  public static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parameters as a query, ordered by the bytes of their names, then of their values.
  public static func query(_ parameters: [QueryParameter]) -> String {
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
    let (leftName, rightName) = (left.name.utf8, right.name.utf8)
    // Over the bytes as they lie in memory, which native texts always have.
    let inMemory: Order?? = leftName.withContiguousStorageIfAvailable { leftName in
      rightName.withContiguousStorageIfAvailable { rightName in order(of: leftName, rightName) }
    }
    switch (inMemory ?? nil) ?? order(of: leftName, rightName) {
    case .ascending: return true
    case .descending: return false
    case .same: return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }
  }

  private enum Order { case ascending, same, descending }

  private static func order<Bytes: Collection<UInt8>>(of left: Bytes, _ right: Bytes) -> Order {
    var (left, right) = (left.makeIterator(), right.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return .same
      case (nil, _): return .ascending
      case (_, nil): return .descending
      case (let left?, let right?): if left != right { return left < right ? .ascending : .descending }
      }
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0, to: &bytes) }) == nil { append(text.utf8, to: &bytes) }
  }

  private static func append<Bytes: Collection<UInt8>>(_ text: Bytes, to bytes: inout [UInt8]) {
    // Most texts need nothing.
    if text.allSatisfy(isUnreserved) { return bytes.append(contentsOf: text) }
    for byte in text {
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
