import TablatureAPIModel
@testable import TablatureDocReader
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@Suite("Phrases in texts")
struct KeywordMatcherTests {
  private let matcher = KeywordMatcher([
    .values: ["取值范围：", "valid values:"], .count: ["N的取值范围："], .condition: ["if ", "当"], .nothing: ["当前"],
  ])

  private func matches(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return matcher.matches(in: bytes).map { "\($0.keyword) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test("Of phrases at one place the longest counts, and none begins inside another")
  func longest() {
    #expect(matches("N的取值范围：1") == ["count N的取值范围："])
    #expect(matches("当前。取值范围：1") == ["nothing 当前", "values 取值范围："])
    #expect(matches("当取值范围：") == ["condition 当", "values 取值范围："])
  }

  @Test("ASCII letters match in either case, at the beginning of a word")
  func words() {
    #expect(matches("VALID values: a") == ["values VALID values:"])
    #expect(matches("notif x, If y") == ["condition If "])
    #expect(matches("traffic.Valid values:") == ["values Valid values:"])
    #expect(matches("") == [])
    #expect(matches("if") == [])
  }

  @Test("All phrases of a dialect are found alone in a text", arguments: VendorProfile.all.flatMap(\.dialects))
  func dialects(dialect: Dialect) {
    let matcher = CompiledDialect(dialect).descriptions.keywords
    for (bytes, keyword) in matcher.phrases {
      #expect(matcher.matches(in: bytes).first.map { $0.keyword == keyword && $0.range == 0..<bytes.count } == true)
    }
    // Shorter phrases than the matcher can find would be missing here.
    #expect(matcher.phrases.count == dialect.descriptions.keywords.values.reduce(0) { $0 + $1.count })
  }
}
