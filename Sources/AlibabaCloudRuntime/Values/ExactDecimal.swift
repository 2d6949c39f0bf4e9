extension Int {
  /// Reads a decimal number, with or without a fraction and an exponent, whose value is an integer that fits: `12`, `-12.0`,
  /// `1.2e1`. Nothing is rounded on the way.
  init?(exactDecimal text: some Collection<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let unsigned = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    // Below zero is room for one number more than above.
    guard let negated = Self.negated(digits: unsigned) ?? Self.negated(scientific: unsigned) else { return nil }
    if isNegative {
      self = negated
    } else if negated > -Int.max - 1 {
      self = -negated
    } else {
      return nil
    }
  }

  /// The negative of a number of digits alone.
  private static func negated(digits: some Collection<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard byte.isDigit, let next = number.appending(byte) else { return nil }
      number = next
    }
    return digits.isEmpty ? nil : number
  }

  /// The negative of a number with a fraction or an exponent.
  private static func negated(scientific text: some Collection<UInt8>) -> Int? {
    let mantissa = text.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let whole = mantissa.prefix { $0.isDigit }
    let fraction = mantissa.dropFirst(whole.count + 1)
    guard !whole.isEmpty, fraction.allSatisfy(\.isDigit) else { return nil }
    if whole.count < mantissa.count {
      guard mantissa.dropFirst(whole.count).first == UInt8(ascii: "."), !fraction.isEmpty else { return nil }
    }
    var exponent = 0
    if mantissa.count < text.count {
      guard let written = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) else { return nil }
      exponent = written
    }
    // The digits without zeros at either end, and how many zeros follow them.
    var digits = Array(whole) + Array(fraction)
    let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeLast(zeros)
    if digits.isEmpty { return 0 }
    let (shift, overflow) = exponent.addingReportingOverflow(zeros - fraction.count)
    // No number of more than nineteen digits fits.
    guard !overflow, (0..<20).contains(shift) else { return nil }
    digits += [UInt8](repeating: UInt8(ascii: "0"), count: shift)
    return negated(digits: digits.drop { $0 == UInt8(ascii: "0") })
  }

  /// Ten times a number that is not above zero, less a digit.
  private func appending(_ digit: UInt8) -> Int? {
    let (tenfold, overflow) = multipliedReportingOverflow(by: 10)
    let (number, overflowOfDigit) = tenfold.subtractingReportingOverflow(Int(digit &- UInt8(ascii: "0")))
    return overflow || overflowOfDigit ? nil : number
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
