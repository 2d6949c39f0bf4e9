import TablatureDocReader
import Testing

@Suite("Tables of return data brought together")
struct ResponseRowsTests {
  /// A further table of members, with a text above it.
  private func table(_ names: String..., caption: String = "") -> String {
    "\n\n\(caption)\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n"
      + names.map { "|\($0)|String|x| |" }.joined(separator: "\n")
  }

  private func paths(_ rows: String, json: String? = nil) -> [String] {
    Page.response(rows, json: json).facts("response")
  }

  @Test("unnamed further tables go to the lists above without members, in their order")
  func inOrder() {
    let lists = "|Zone|String|z| |\n|Listeners|List| | |\n|Servers|List| | |"
    #expect(
      paths(lists + table("Port") + table("ServerId")) == [
        "Zone String", "Listeners Struct", "Listeners.Listener[].Port String", "Servers Struct",
        "Servers.Server[].ServerId String",
      ])
    #expect(
      paths(lists + table("Port")) == [
        "Zone String", "Listeners Struct", "Listeners.Listener[].Port String", "Servers[] String",
      ])
    // A table too many stands at the root.
    #expect(paths(lists + table("Port") + table("ServerId") + table("Extra")).contains("Extra String"))
  }

  @Test("a list in a further table may hold the next one")
  func nested() {
    let rows =
      "|Listeners|List| | |\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n|Port|String|x| |\n|Rules|List| | |"
    #expect(
      paths(rows + table("RuleId")) == [
        "Listeners Struct", "Listeners.Listener[].Port String", "Listeners.Listener[].Rules Struct",
        "Listeners.Listener[].Rules.Rule[].RuleId String",
      ])
  }

  @Test("a table whose rows the samples have at the root goes on with the main one")
  func rootTable() {
    let rows = "|Listeners|List| | |\n|Zone|String|z| |" + table("RequestId", "Region")
    #expect(
      paths(rows, json: #"{"Listeners":{"Listener":[]},"Zone":"z","RequestId":"r","Region":"s"}"#)
        == ["Listeners.Listener[] String", "Zone String", "RequestId String", "Region String"])
  }

  @Test("a list of single values in the samples gets no table, nor does one whose members they show")
  func shownLists() {
    let rows = "|Names|List| | |\n|Listeners|List| | |" + table("Port")
    for json in ["{\"Name\":[\"a\"]}", "[\"a\"]", "{\"Name\":[{\"Size\":1}]}"] {
      let paths = paths(rows, json: "{\"Names\":\(json),\"Listeners\":{\"Listener\":[]}}")
      #expect(paths.last == "Listeners.Listener[].Port String", "\(json)")
      #expect(paths.count == 3)
    }
  }

  @Test("a table with a name goes to what has it, in any order; so does one whose names the samples show together")
  func named() {
    let rows =
      "|Listeners|List| | |\n|Servers|Array of Server| | |" + table("ServerId", caption: "The members of Server:")
    let expected = [
      "Listeners Struct", "Listeners.Listener[].Port String", "Servers Struct", "Servers.Server[].ServerId String",
    ]
    #expect(paths(rows + table("Port")) == expected)
    #expect(
      paths(
        "|Listeners|List| | |\n|Servers|List| | |" + table("ServerId") + table("Port"),
        json: #"{"Servers":{"Server":[{"ServerId":"s"}]},"Listeners":{"Listener":[]}}"#) == expected)
  }

  @Test(
    "types with a backslash before their name",
    arguments: ["Array of \\Resource", "List<\\Resource>", "Array of \\ Resource"])
  func backslash(type: String) {
    let rows = "|Resources|\(type)| | |\n|Zone|String|z| |" + table("Kind", caption: "Resource")
    #expect(paths(rows) == ["Resources Struct", "Resources.Resource[].Kind String", "Zone String"])
  }

  @Test("a table without a row that counts is nobody's")
  func emptyTable() {
    let rows = "|Servers|Array of Server| | |\n|ServerId|String|s| |" + table("no name")
    #expect(paths(rows) == ["Servers Struct", "Servers.Server[].ServerId String"])
  }
}
