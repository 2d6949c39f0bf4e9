/// What makes each request differ from every other one.
enum Nonce {
  /// 128 random bits in hexadecimal digits. On Linux, to make a UUID takes as long as half of the signing: it opens a file.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for _ in 0..<2 {
      var bits = generator.next()
      for _ in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: bits & 0xF)
        digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        bits >>= 4
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
