import Testing

@testable import TablatureGeneration

@Suite("ContentDigest")
struct ContentDigestTests {
  /// The key and the contents of the vectors that come with the reference implementation: 0, 1, 2 and so on.
  private static let key = ContentDigest.Key(first: 0x0706_0504_0302_0100, second: 0x0F0E_0D0C_0B0A_0908)

  @Test(
    "It is SipHash-2-4 with 128 bits",
    arguments: [
      (0, "a3817f04ba25a8e66df67214c7550293"),
      (1, "da87c1d86b99af44347659119b22fc45"),
      (2, "8177228da4a45dc7fca38bdef60affe4"),
      (7, "a1f1ebbed8dbc153c0b84aa61ff08239"),
      (8, "3b62a9ba6258f5610f83e264f31497b4"),
      (9, "264499060ad9baabc47f8b02bb6d71ed"),
      (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
      (16, "6ee2a4ca67b054bbfd3315bf85230577"),
      (63, "5150d1772f50834a503e069a973fbd7c"),
      (1000, "24dafa789ae03d86536a4b57372f0ba6"),
    ])
  func vectors(count: Int, expected: String) {
    let digest = ContentDigest(of: (0..<count).map { UInt8(truncatingIfNeeded: $0) }, key: Self.key)
    // The reference writes each half with its lowest byte first.
    #expect(ContentDigest(first: digest.first.byteSwapped, second: digest.second.byteSwapped).hexadecimal == expected)
  }

  @Test("Another key gives another digest, and keys are not drawn twice")
  func keys() {
    #expect(ContentDigest(of: [1], key: Self.key) != ContentDigest(of: [1], key: .known))
    #expect(ContentDigest.Key.random() != .random())
  }

  @Test("Names have 32 digits, zeros included")
  func names() {
    #expect(ContentDigest(first: 0xA, second: 0).hexadecimal == "000000000000000a0000000000000000")
  }
}
