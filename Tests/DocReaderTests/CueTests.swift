@testable import DocReader
import TestSupport
import Testing

@Suite("Phrases in texts")
struct CueTests {
  private let index = CueIndex([
    .values: ["取值范围：", "valid values:"], .count: ["N的取值范围："], .condition: ["if ", "当"], .nothing: ["当前"],
  ])

  private func cues(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return index.cues(in: bytes).map { "\($0.cue) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test("Of phrases at one place the longest counts, and none begins inside another")
  func longest() {
    #expect(cues("N的取值范围：1") == ["count N的取值范围："])
    #expect(cues("当前。取值范围：1") == ["nothing 当前", "values 取值范围："])
    #expect(cues("当取值范围：") == ["condition 当", "values 取值范围："])
  }

  @Test("ASCII letters match in either case, at the beginning of a word")
  func words() {
    #expect(cues("VALID values: a") == ["values VALID values:"])
    #expect(cues("notif x, If y") == ["condition If "])
    #expect(cues("traffic.Valid values:") == ["values Valid values:"])
    #expect(cues("") == [])
    #expect(cues("if") == [])
  }

  @Test("All phrases of a dialect are found alone in a text", arguments: Dialect.registry.map(\.name))
  func dialects(name: String) throws {
    let phrases = try #require(Dialect.registry.first { $0.name == name }).descriptions
    for (bytes, cue) in phrases.cues.phrases {
      #expect(phrases.cues.cues(in: bytes).first.map { $0.cue == cue && $0.range == 0..<bytes.count } == true)
    }
  }
}
