import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct NonceTests {
  @Test func noTwoAreTheSame() {
    let nonces = (0..<10_000).map { _ in Nonce.random() }
    #expect(Set(nonces).count == nonces.count)
    for nonce in nonces {
      #expect(nonce.utf8.count == 32)
      #expect(nonce.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
  }

  /// Every digit takes every value: nothing is left out of the random bits.
  @Test func allBitsAreRandom() {
    let nonces = (0..<2000).map { _ in Array(Nonce.random()) }
    for place in 0..<32 { #expect(Set(nonces.map { $0[place] }).count == 16) }
  }
}
