/// Tells whether content is the same as it was, without keeping the content: SipHash-2-4 with 128 bits.
///
/// Without the key, which is drawn anew for each record of a run and stays in it, nobody can make up two contents with the same
/// digest; by chance it happens once in 2¹²⁸ comparisons. It is no signature: whoever can read the record has the key.
struct ContentDigest: Hashable, Sendable {
  /// What a digest depends on besides the content.
  struct Key: Hashable, Sendable {
    let first: UInt64
    let second: UInt64

    /// A key that nobody knows.
    static func random() -> Key { Key(first: .random(in: 0 ... .max), second: .random(in: 0 ... .max)) }

    /// A key that everybody knows, for digests that are no more than short names.
    static let known = Key(first: 0, second: 0)
  }

  let first: UInt64
  let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  init(of bytes: [UInt8], key: Key) { self = bytes.withUnsafeBytes { Self(of: $0, key: key) } }

  init(of text: String, key: Key) {
    var text = text
    self = text.withUTF8 { Self(of: UnsafeRawBufferPointer($0), key: key) }
  }

  init(of bytes: UnsafeRawBufferPointer, key: Key) {
    var state = State(key)
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      state.add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for offset in whole..<bytes.count { last |= UInt64(bytes[offset]) << (8 * UInt64(offset - whole)) }
    state.add(last)
    state.v2 ^= 0xEE
    state.turn(4)
    first = state.folded
    state.v1 ^= 0xDD
    state.turn(4)
    second = state.folded
  }

  /// 32 digits.
  var hexadecimal: String {
    [first, second].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private struct State {
    var v0: UInt64
    var v1: UInt64
    var v2: UInt64
    var v3: UInt64

    init(_ key: Key) {
      v0 = key.first ^ 0x736F_6D65_7073_6575
      v1 = key.second ^ 0x646F_7261_6E64_6F6D ^ 0xEE
      v2 = key.first ^ 0x6C79_6765_6E65_7261
      v3 = key.second ^ 0x7465_6462_7974_6573
    }

    var folded: UInt64 { v0 ^ v1 ^ v2 ^ v3 }

    mutating func add(_ word: UInt64) {
      v3 ^= word
      turn(2)
      v0 ^= word
    }

    mutating func turn(_ rounds: Int) {
      for _ in 0..<rounds {
        v0 &+= v1
        v2 &+= v3
        v1 = Self.rotated(v1, 13) ^ v0
        v3 = Self.rotated(v3, 16) ^ v2
        v0 = Self.rotated(v0, 32)
        v2 &+= v1
        v0 &+= v3
        v1 = Self.rotated(v1, 17) ^ v2
        v3 = Self.rotated(v3, 21) ^ v0
        v2 = Self.rotated(v2, 32)
      }
    }

    private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 - bits) }
  }
}
