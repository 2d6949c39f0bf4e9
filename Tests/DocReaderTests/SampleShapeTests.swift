import TablatureAPIModel
import Testing

@testable import TablatureDocReader

@Suite("What samples show together")
struct SampleShapeTests {
  private func shape(_ json: [String], _ xml: [String] = [], table: Set<String> = [], xmlFirst: Bool = false)
    -> SampleShape
  {
    var shape = SampleShape(tableNames: table)
    let samples: [(SampleValue?, ResponseSample.Format)] =
      json.map { (JSONSample.read($0, line: 1)?.value, .json) } + xml.map { (XMLSample.read($0, line: 1)?.value, .xml) }
    for (value, format) in xmlFirst ? samples.reversed() : samples {
      if let value { shape.add(value, format: format) }
    }
    shape.settle()
    return shape
  }

  /// The names from the root to each node that has nothing inside, lists marked.
  private func paths(_ shape: SampleShape) -> [String] {
    func paths(_ node: Int, _ prefix: String) -> [String] {
      shape.nodes[node].order.flatMap { name -> [String] in
        guard let child = shape.nodes[node].children[name] else { return ["no \(name)"] }
        let path = prefix + shape.nodes[child].name + (shape.nodes[child].isArray ? "[]" : "")
        return shape.nodes[child].order.isEmpty ? [path] : paths(child, path + ".")
      }
    }
    return paths(SampleShape.root, "")
  }

  @Test(
    "a name in other case in JSON and XML is one: as in the table, else with more capitals",
    arguments: [
      ("RegionId", "RegionID", ["RegionId"], "RegionId"), ("RegionId", "RegionID", ["RegionID"], "RegionID"),
      ("RegionId", "RegionID", [], "RegionID"), ("regionId", "RegionId", [], "RegionId"),
      ("RegionID", "regionid", ["regionid"], "regionid"),
      ("RegionId", "RegionID", ["RegionId", "RegionID"], "RegionID"),
    ] as [(String, String, Set<String>, String)])
  func otherCase(json: String, xml: String, table: Set<String>, expected: String) {
    for xmlFirst in [false, true] {
      let shape = shape(["{\"\(json)\":\"a\"}"], ["<R><\(xml)>a</\(xml)></R>"], table: table, xmlFirst: xmlFirst)
      #expect(paths(shape) == [expected])
      #expect(shape.nodesByName.filter { !$0.value.isEmpty }.keys.sorted() == [expected])
      #expect(Set(shape.nodesByName.keys) == [expected])
      #expect(shape.nodes.last?.formats == [.json, .xml])
    }
  }

  @Test("names in one notation that differ in case are two, and so are names that differ otherwise")
  func twoNames() {
    #expect(paths(shape([#"{"Id":1,"ID":2}"#])) == ["Id", "ID"])
    #expect(paths(shape([#"{"Id":1}"#, #"{"ID":2}"#])) == ["Id", "ID"])
    #expect(paths(shape([#"{"Id":1,"ID":2}"#], ["<R><Id>1</Id><ID>2</ID></R>"])) == ["Id", "ID"])
    #expect(paths(shape([#"{"Ids":1}"#], ["<R><Id>1</Id></R>"])) == ["Ids", "Id"])
  }

  @Test("members of a name in other case come together")
  func membersInOtherCase() {
    let shape = shape([#"{"sets":{"A":"1"}}"#], ["<R><Sets><A>1</A><B>2</B></Sets></R>"])
    #expect(paths(shape) == ["Sets.A", "Sets.B"])
  }

  private static let oneElementCases: [(String, [String])] = [
    (#"{"Disks":{"Disk":{"Id":"d"}}}"#, ["Disks.Disk[].Id"]),
    (#"{"DiskSet":{"Disk":{"Id":"d"}}}"#, ["DiskSet.Disk[].Id"]),
    (#"{"Disks":{"Disk":[{"Id":"d"}]}}"#, ["Disks.Disk[].Id"]),
    (#"{"Disks":{"Item":{"Id":"d"}}}"#, ["Disks.Item.Id"]),
    (#"{"Disk":{"Disks":{"Id":"d"}}}"#, ["Disk.Disks.Id"]),
    (#"{"Disks":{"Disk":{"Id":"d"},"Size":1}}"#, ["Disks.Disk.Id", "Disks.Size"]),
    (#"{"Disks":{"Disk":"d"}}"#, ["Disks.Disk"]), (#"{"Disks":[{"Id":"d"}]}"#, ["Disks[].Id"]),
  ]

  @Test(
    "a structure in JSON is a list of one element where its name says so",
    arguments: oneElementCases)
  func oneElement(json: String, expected: [String]) {
    #expect(paths(shape([json])) == expected)
  }

  @Test("XML names the elements that JSON leaves out")
  func settledLists() {
    #expect(
      paths(shape([#"{"Tasks":[{"Id":"t"}]}"#], ["<R><Tasks><Task><Id>t</Id></Task></Tasks></R>"])) == [
        "Tasks.Task[].Id"
      ])
    #expect(paths(shape([#"{"TaskSet":[{"Task":[{"Id":"t"}]}]}"#])) == ["TaskSet.Task[].Id"])
  }

  @Test("what JSON shows as a number or as true is no text because XML shows it, too")
  func scalars() {
    for (json, value) in [("1", SampleValue.number("1")), ("true", .boolean(true)), ("\"a\"", .string("a"))] {
      for xmlFirst in [false, true] {
        let shape = shape(["{\"A\":\(json)}"], ["<R><A>text</A></R>"], xmlFirst: xmlFirst)
        #expect(shape.nodes.last?.scalar == value)
      }
    }
    #expect(shape([], ["<R><A>text</A></R>"]).nodes.last?.scalar == .string("text"))
    #expect(shape([#"{"A":""}"#], ["<R><A>text</A></R>"]).nodes.last?.scalar == .string("text"))
    #expect(shape([#"{"A":null}"#]).nodes.last?.scalar == nil)
  }

  @Test("whether samples show what a list holds")
  func content() {
    let shape = shape([#"{"A":{"B":[]},"C":{"D":["x"]},"E":{},"F":[{"G":1}],"H":"","I":"x"}"#])
    #expect(["A", "B", "C", "D", "E", "F", "H", "I", "J"].filter(shape.showsContent) == ["C", "D", "F", "I"])
  }

  @Test("each notation has the first line on which it shows a name")
  func lines() {
    let shape = shape(["{\n\"A\": [{\"B\": 1},\n{\"B\": 2}]}"], ["<R>\n<A>\n<B>1</B></A></R>"])
    let node = shape.nodes.first { $0.name == "B" }
    #expect(node?.lines.map { "\($0.format.rawValue) \($0.line)" } == ["JSON 3", "XML 3"])
  }
}
