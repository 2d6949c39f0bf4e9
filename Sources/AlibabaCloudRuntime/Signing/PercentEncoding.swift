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
    let ordered = parameters.sorted { left, right in
      left.name == right.name
        ? left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
        : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    var bytes: [UInt8] = []
    for (index, parameter) in ordered.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "&")) }
      append(parameter.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      append(parameter.value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0xF))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
