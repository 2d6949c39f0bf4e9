import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import Testing

@Suite("Types that have pages of their own")
struct DataTypesTests {
  private static let lock = Page.type("LockType", "|Reason|String|Why. |\n|Until|String|How long. |")

  @Test("a type page is no operation, and nothing is said of it")
  func reading() throws {
    let type = try #require(Self.lock.dataType)
    #expect(type.name == "LockType")
    #expect(type.location == SourceLocation(file: "types/LockType.md", line: 1))
    #expect(Self.lock.operation == nil)
    #expect(Self.lock.diagnostics.isEmpty)
    #expect(ServiceReader.join([Self.lock]).model.operations.isEmpty)
  }

  @Test(
    "ways to name it", arguments: ["[LockType](types/LockType.md#)", "LockType", "[Lock type](types/LockType.md#)"])
  func ways(type: String) {
    // The second title names nothing; its page's name does.
    let pages =
      type.contains("Lock type")
      ? Page.type("Lock type", "|Reason|String| |\n|Until|String| |", path: "types/Lock type.md") : Self.lock
    let page = Page.response("|Lock|\(type)| | |\n|Zone|String|z| |")
    #expect(
      ServiceReader.join([page, pages]).members(of: "Op")
        == ["Lock Struct", "Lock.Reason String", "Lock.Until String", "Zone String"])
  }

  @Test("a list of it, with the samples of the operation")
  func list() {
    let page = Page.response(
      "|Locks|Array of [LockType](API guide/LockType.md#)| | |\n|Zone|String|z| |",
      json: #"{"Locks":{"Lock":[{"Reason":"r","Until":"u"}]},"Zone":"z"}"#)
    #expect(
      ServiceReader.join([Self.lock, page]).members(of: "Op")
        == ["Locks Struct", "Locks.Lock[].Reason String", "Locks.Lock[].Until String", "Zone String"])
  }

  @Test("a type may hold others, and stand in several places")
  func nested() {
    let set = Page.type("SetType", "|Name|String| |\n|Lock|LockType| |")
    let page = Page.response("|First|SetType| | |\n|Second|SetType| | |\n|Zone|String|z| |")
    #expect(
      ServiceReader.join([Self.lock, set, page]).members(of: "Op") == [
        "First Struct", "First.Name String", "First.Lock Struct", "First.Lock.Reason String", "First.Lock.Until String",
        "Second Struct", "Second.Name String", "Second.Lock Struct", "Second.Lock.Reason String",
        "Second.Lock.Until String", "Zone String",
      ])
  }

  @Test("a type that leads back to itself is followed once")
  func cycles() {
    let page = Page.response("|Root|AType| | |\n|Zone|String|z| |")
    let own = Page.type("AType", "|Name|String| |\n|Parent|AType| |")
    #expect(
      ServiceReader.join([page, own]).members(of: "Op")
        == ["Root Struct", "Root.Name String", "Root.Parent String", "Zone String"])
    let first = Page.type("AType", "|B|BType| |")
    let second = Page.type("BType", "|A|AType| |\n|Name|String| |")
    #expect(
      ServiceReader.join([page, first, second]).members(of: "Op")
        == ["Root Struct", "Root.B Struct", "Root.B.A String", "Root.B.Name String", "Zone String"])
    // The same under the name of its page.
    let alias = Page.type("AType", "|Name|String| |\n|Parent|[AFile](AFile.md#)| |\n|Next|AFile| |", path: "AFile.md")
    #expect(
      ServiceReader.join([page, alias]).members(of: "Op")
        == ["Root Struct", "Root.Name String", "Root.Parent String", "Root.Next String", "Zone String"])
  }

  @Test("types that use one another twice, thirty deep, come to an end")
  func exponential() {
    let types = (0..<30).map { Page.type("T\($0)Type", "|Left|T\($0 + 1)Type| |\n|Right|T\($0 + 1)Type| |") }
    let service = ServiceReader.join(types + [Page.response("|Root|T0Type| | |")])
    let members = service.members(of: "Op")
    #expect((10_000..<30_000).contains(members.count))
    #expect(members.allSatisfy { $0.count { $0 == "." } < 20 })
  }

  @Test("a type that nobody names changes nothing, and one that is missing leaves the row as it is")
  func unused() {
    let page = Page.response("|Zone|String|z| |\n|Lock|MissingType| | |")
    let service = ServiceReader.join([page, Self.lock])
    #expect(service.model.operations == [page.operation])
    #expect(service.members(of: "Op") == ["Zone String", "Lock String"])
  }

  @Test("a table of the page counts before a page of its own")
  func ownTable() {
    let rows = "|Lock|LockType| | |\n\nLockType\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n|Name|String|n| |"
    #expect(
      ServiceReader.join([Page.response(rows), Self.lock]).members(of: "Op") == ["Lock Struct", "Lock.Name String"])
  }

  @Test("facts carry the place of the type's page, and say so")
  func places() throws {
    let page = Page.response("|Lock|LockType| | |\n|Zone|String|z| |")
    let operation = try #require(ServiceReader.join([page, Self.lock]).model.operations.first)
    #expect(
      operation.facts.filter { $0.section == "response" }.map(\.location) == [
        SourceLocation(file: "Op.md", line: 19), SourceLocation(file: "types/LockType.md", line: 7),
        SourceLocation(file: "types/LockType.md", line: 8), SourceLocation(file: "Op.md", line: 20),
      ])
    let reason = try #require(operation.response.first?.members.first)
    #expect(
      reason.evidence.first == Evidence(.typePage, name: "Lock", at: SourceLocation(file: "Op.md", line: 19)))
    #expect(reason.documentation.blocks.first?.line == 7)
  }

  private static let chinese = Page.read(
    "# ModeType\n\n## 子节点\n\n|名称|类型|描述|\n|-|-|-|\n|Mode|String|模式。默认值：fast。|\n|Old|String|即将弃用。|\n",
    path: "cn/ModeType.md")
  private static let english = Page.type(
    "ModeType", "|Mode|String|The mode. Default value: slow. |", path: "en/ModeType.md")

  @Test("the page of a type is read in its own dialect")
  func otherDialect() throws {
    let page = Page.response("|Setting|ModeType| | |")
    let operation = try #require(ServiceReader.join([page, Self.chinese]).model.operations.first)
    let mode = try #require(operation.response.first)
    #expect(mode.members.map(\.name) == ["Mode", "Old"])
    #expect(mode.members.first?.defaultValue?.value == "fast")
    #expect(mode.members.last?.deprecation != nil)
  }

  @Test("of a type in two dialects, the one of the operation's counts")
  func ownDialect() throws {
    let page = Page.response("|Setting|ModeType| | |")
    let operation = try #require(ServiceReader.join([page, Self.chinese, Self.english]).model.operations.first)
    #expect(operation.response.first?.members.map(\.defaultValue?.value) == ["slow"])
  }

  @Test("the order of the pages changes nothing", arguments: 0..<20)
  func order(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pages = [
      Self.lock, Self.chinese, Self.english, Page.type("LockType", "|Other|String| |", path: "types/Other.md"),
      Page.type("SetType", "|Lock|LockType| |\n|Set|SetType| |"),
      Page.response("|Set|SetType| | |\n|Mode|ModeType| | |", of: "A"),
      Page.response("|Lock|Other| | |\n|lock|LockType| | |", of: "B"), Page.response("|Lock|LockType| | |", of: "C"),
      Page.response("|Lock|LockType| | |\n|Zone|String|z| |", of: "C", path: "D.md"),
    ]
    #expect(ServiceReader.join(pages.shuffled(using: &generator)) == ServiceReader.join(pages))
  }
}
