import Foundation
import TablatureAPIModel
import TablatureGeneration
import TablatureTestSupport
import Testing

@Suite("Baselines")
struct BaselineReaderTests {
  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationReader.Failure) {
      _ = try BaselineReader.read(text, file: "b.json")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static let hostile = "a\"\\b\u{7F}\u{85}\u{2028}\u{202E}\u{FEFF}\u{FFFE}\u{0}\u{1B}\n\t中🀄︎é'# : {[*&!|>%@`"

  private func entry(_ fingerprint: String, count: Int = 1) -> Baseline.Entry {
    Baseline.Entry(
      fingerprint: fingerprint, count: count, check: "parameter.missing", operation: "StopA", path: "request.Force",
      message: "m")
  }

  @Test("What is written can be read again, whatever texts say")
  func roundTrip() throws {
    let entries = [entry("b", count: 3), entry("a"), entry(Self.hostile)]
    let text = try Baseline(entries).json()
    var read = try BaselineReader.read(text, file: "b.json")
    #expect(read.entries.allSatisfy { $0.location?.file == "b.json" })
    for index in read.entries.indices { read.entries[index].location = nil }
    #expect(Set(read.entries) == Set(entries))
    #expect(try read.json() == text)
  }

  @Test("The file is sorted, and the same whatever the order was")
  func deterministic() throws {
    let text = try Baseline([entry("b"), entry("a")]).json()
    #expect(text == (try Baseline([entry("a"), entry("b")]).json()))
    #expect(
      text == """
        {
          "findings" : [
            {
              "check" : "parameter.missing",
              "count" : 1,
              "fingerprint" : "a",
              "message" : "m",
              "operation" : "StopA",
              "path" : "request.Force"
            },
            {
              "check" : "parameter.missing",
              "count" : 1,
              "fingerprint" : "b",
              "message" : "m",
              "operation" : "StopA",
              "path" : "request.Force"
            }
          ],
          "version" : 1
        }

        """)
    #expect(try BaselineReader.read(text, file: "b").entries.map(\.location?.line) == [6, 14])
    #expect(try BaselineReader.read(Baseline().json(), file: "b").entries.isEmpty)
  }

  @Test("Text that would not be seen is written with escapes")
  func escapes() throws {
    let text = try Baseline([entry(Self.hostile)]).json()
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
    }
    #expect(isPlain)
    #expect(text.contains("\\u202E") && text.contains("\\u007F") && text.contains("中🀄︎é"))
  }

  private static let mistakesCases: [(String, String)] = [
    ("", "b.json:1:1: error: this is no baseline: 'version' and 'findings' belong into it [baseline.value]"),
    ("[]", "b.json:1:1: error: this is no baseline: 'version' and 'findings' belong into it [baseline.value]"),
    ("// swift-tools-version: 6.2\nimport PackageDescription", "b.json:3:1: error: this is no YAML: "),
    (
      "{\"version\": 2, \"findings\": []}",
      "b.json:1:13: error: this tool reads baselines of version 1, not of another one"
    ),
    ("{\"version\": 1, \"findings\": {}}", "b.json:1:28: error: a list of findings belongs here"),
    ("{\"version\": 1, \"findings\": [\n  1]}", "b.json:2:3: error: a finding is keys with values"),
    (
      "{\"version\": 1, \"findings\": [{}]}",
      "b.json:1:29: error: 'fingerprint' belongs to each finding, and is a text"
    ),
    (
      "{\"version\": 1, \"findings\": [{\"fingerprint\": \"a\", \"check\": \"c\", \"count\": 0}]}",
      "b.json:1:73: error: 'count' is how many there are, 1 or more"
    ),
    (
      "{\"version\": 1, \"findings\": [{\"fingerprint\": \"a\", \"check\": \"c\", \"count\": 99999999999999999999}]}",
      "b.json:1:73: error: 'count' is how many"
    ),
    (
      "{\"version\": 1, \"findings\": [{\"fingerprint\": [\"a\"], \"check\": \"c\", \"count\": 1}]}",
      "b.json:1:45: error: 'fingerprint' belongs to each finding"
    ),
    (
      "{\"version\": 1, \"findings\": [\n{\"fingerprint\": \"a\", \"check\": \"c\", \"count\": 1},\n{\"fingerprint\": \"a\", \"check\": \"c\", \"count\": 1}]}",
      "b.json:3:17: error: the fingerprint stands here a second time"
    ),
    ("{\"version\": 1, \"findings\": [\n", "b.json:2:1: error: this is no YAML: "),
    ("<<<<<<< ours\n{\n=======\n", "b.json:"),
  ]

  @Test(
    "What is no baseline is told at its place",
    arguments: mistakesCases)
  func mistakes(text: String, problem: String) throws {
    let problems = problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test("A file that is made to be too deep is refused", arguments: ["[", "{a: ", "- ", "? ", "? - ", ": "])
  func deep(level: String) {
    for count in [300, 600, 200_000] {
      let problems = problems(String(repeating: level, count: count))
      #expect(problems.count == 1 && problems[0].hasPrefix("b.json:"))
    }
  }

  @Test("Members that a later version may add are let be")
  func later() throws {
    let entry = #"{"fingerprint": "a", "check": "c", "count": 1, "x": {}}"#
    let text = #"{"version": 1, "tool": {"x": [1]}, "findings": [\#(entry)]}"#
    #expect(try BaselineReader.read(text, file: "b").entries.map(\.fingerprint) == ["a"])
  }

  @Test("A file that is not there is told")
  func missing() throws {
    let failure = try #require(throws: ConfigurationReader.Failure.self) {
      try BaselineReader().read("/nowhere/b.json")
    }
    #expect(failure.diagnostics.map(\.id) == ["config.unreadable"])
  }
}
