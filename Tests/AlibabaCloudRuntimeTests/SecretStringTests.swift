import AlibabaCloudRuntime
import Foundation
import Testing

@Suite struct SecretStringTests {
  private struct Holder {
    var password: SecretString = "hunter2"
    var passwords: [SecretString] = ["hunter2"]
    var other: SecretString? = "hunter2"
  }

  @Test func nothingShowsIt() {
    var dumped = ""
    dump(Holder(), to: &dumped)
    for text in [dumped, "\(Holder())", String(reflecting: Holder()), "\(SecretString(rawValue: "hunter2"))"] {
      #expect(!text.contains("hunter2"), "\(text)")
      #expect(text.contains("<hidden>"), "\(text)")
    }
  }

  @Test func goesOverTheWire() throws {
    struct Answer: ResponseStructure {
      let password: SecretString?
      init(from fields: ResponseFields) throws { password = try fields.value("Password") }
    }
    #expect(SecretString(rawValue: "hunter2").queryValue == "hunter2")
    #expect(
      try ResponseDecoder().decode(Answer.self, from: Data(#"{"Password": "hunter2"}"#.utf8)).password == "hunter2")
    #expect(try ResponseDecoder().decode(Answer.self, from: Data("{}".utf8)).password == nil)
  }

  /// Whatever the parameter is called.
  @Test func limitsDoNotShowIt() {
    var query = QueryEncoder()
    query.add("Word", "hunter2" as SecretString?, .length(8...30))
    query.add("Words", ["hunter2"] as [SecretString], .length(8...30), .count(2...3))
    #expect(query.parameters.map(\.value) == ["hunter2", "hunter2"])
    #expect(query.violations.count == 3)
    for violation in query.violations { #expect(!"\(violation)".contains("hunter2")) }
    #expect(query.violations.map(\.value) == ["<hidden>", "1", "<hidden>"])
  }
}
