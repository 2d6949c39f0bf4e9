import TablatureAPIModel
import Testing

@testable import TablatureGeneration

@Suite("Files of observed differences")
struct ObservedDifferencesTests {
  private static func entry(_ changes: [String: String?] = [:]) -> String {
    var members: [String: String?] = [
      "product": #""Ecs""#, "version": #""2014-05-26""#, "operation": #""X""#, "path": #""A.B""#, "kind": #""member""#,
      "observedType": #""string""#, "count": "2", "firstSeen": #""2026-12-01T00:00:00Z""#,
      "lastSeen": #""2026-12-02T00:00:00Z""#,
    ]
    members.merge(changes) { $1 }
    let texts = members.sorted { $0.key < $1.key }.compactMap { key, value in value.map { "\"\(key)\": \($0)" } }
    return "{\(texts.joined(separator: ", "))}"
  }

  private static func file(_ entries: String..., version: String = "1") -> String {
    "{\"schemaVersion\": \(version), \"differences\": [\(entries.joined(separator: ", "))], \"later\": {}}"
  }

  @Test("Equal entries are merged")
  func merging() throws {
    let text = Self.file(
      Self.entry(["lastSeen": #""2026-12-05T00:00:00Z""#]), Self.entry(["kind": #""type""#]),
      Self.entry(["firstSeen": #""2026-11-01T00:00:00Z""#, "count": "9223372036854775807", "httpStatus": "null"]))
    let differences = try ObservedDifferences(text: text, file: "d.json").differences
    #expect(differences.map(\.kind) == [.member, .type])
    #expect(differences.first?.count == .max)
    #expect(differences.first?.firstSeen == "2026-11-01T00:00:00Z")
    #expect(differences.first?.lastSeen == "2026-12-05T00:00:00Z")
  }

  @Test(
    "A file that isn't valid is refused with the position",
    arguments: [
      ("[]", "the file has no 'schemaVersion' and 'differences'"), ("", "the file has no 'schemaVersion'"),
      (file(version: "2"), "unsupported schema version '2'"), (file("1"), "an entry of 'differences' isn't an object"),
      (file(entry(["kind": #""other""#])), "unknown kind 'other' of difference"),
      (file(entry(["count": "0"])), "'count' isn't a positive integer"),
      (file(entry(["path": nil])), "'path' of an entry is missing"),
      (file(entry(["path": #""A\u001bB""#])), #"'path' contains control characters: 'A\u{1B}B'"#),
      (
        file(entry(["operation": "\"\(String(repeating: "x", count: 201))\""])), "'operation' is longer than 200 bytes"
      ),
      (
        file(entry(["path": "\"a\(String(repeating: ".a", count: 64))\""])), "'path' has more than 64 names"
      ),
      (file(entry(["observedType": #""strin""#])), "'observedType' 'strin' isn't a type"),
      (file(entry(["firstSeen": #""today""#])), "'firstSeen' isn't a time"),
      (file(entry(["httpStatus": "7"])), "'httpStatus' isn't an HTTP status"),
    ])
  func invalid(text: String, message: String) {
    do {
      _ = try ObservedDifferences(text: text, file: "d.json")
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.first.map { "\($0)" }?.contains("d.json:1:") == true)
      #expect(error.diagnostics.first?.summary.contains(message) == true, "\(error.diagnostics)")
    }
  }
}
