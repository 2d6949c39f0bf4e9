/// What is written between quotation marks.
enum JSONText {
  /// The text that escape sequences stand for, in UTF-8. Half of a surrogate pair becomes U+FFFD.
  static func unescaped(_ source: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var rest = source[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        text.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): text.append(contentsOf: String(scalar(&rest)).utf8)
      default: text.append(escape)
      }
    }
    return text
  }

  /// The character that digits after `\u` stand for, with those of the other half of a pair.
  private static func scalar<S: RandomAccessCollection<UInt8>>(_ rest: inout S) -> Unicode.Scalar
  where S.SubSequence == S {
    let first = unit(&rest)
    if UTF16.isLeadSurrogate(first), rest.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
      var ahead = rest.dropFirst(2)
      let second = unit(&ahead)
      if UTF16.isTrailSurrogate(second) {
        rest = ahead
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
      }
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func unit<S: RandomAccessCollection<UInt8>>(_ rest: inout S) -> UInt16 where S.SubSequence == S {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst().flatMap(value(ofHexDigit:)) else { break }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// What a hexadecimal digit counts.
  static func value(ofHexDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
