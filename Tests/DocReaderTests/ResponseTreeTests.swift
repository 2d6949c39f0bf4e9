import TablatureDocReader
import TablatureTestSupport
import Testing

/// The members that a table of return data and samples give.
private func paths(_ rows: String, json: String? = nil, xml: String? = nil) -> [String] {
  Page.response(rows, json: json, xml: xml).facts("response")
}

@Suite("The tree of return data")
struct ResponseTreeTests {
  static let regions =
    "|Regions|Array of Region| | |\n|Region| | | |\n|LocalName|String|x| |\n|RegionId|String|x| |\n|RequestId|String|x| |"
  static let regionPaths = [
    "Regions Struct", "Regions.Region[] List", "Regions.Region[].LocalName String", "Regions.Region[].RegionId String",
    "RequestId String",
  ]

  @Test("an element row, with and without samples")
  func elementRow() {
    let json = #"{"Regions":{"Region":[{"LocalName":"a","RegionId":"b"}]},"RequestId":"c"}"#
    let xml =
      "<R><Regions><Region><LocalName>a</LocalName><RegionId>b</RegionId></Region></Regions><RequestId>c</RequestId></R>"
    #expect(paths(Self.regions) == Self.regionPaths)
    #expect(paths(Self.regions, json: json) == Self.regionPaths)
    #expect(paths(Self.regions, xml: xml) == Self.regionPaths)
    #expect(paths(Self.regions, json: json, xml: xml) == Self.regionPaths)
  }

  @Test("an element that has no row")
  func impliedElement() {
    let rows = "|Regions|Array of Region| | |\n|LocalName|String|x| |\n|RegionId|String|x| |\n|RequestId|String|x| |"
    let expected = Self.regionPaths.filter { !$0.hasSuffix("List") }
    #expect(paths(rows).map { $0 } == expected)
    #expect(
      paths(rows, json: #"{"Regions":{"Region":[{"LocalName":"a","RegionId":"b"}]},"RequestId":"c"}"#) == expected)
  }

  @Test("lists of single values, whose element only a sample names")
  func scalarLists() {
    let rows = "|InnerIpAddress|List|10.0.0.1| |\n|RequestId|String|x| |"
    #expect(
      paths(rows, json: #"{"InnerIpAddress":{"IpAddress":["10.0.0.1"]},"RequestId":"x"}"#).first
        == "InnerIpAddress.IpAddress[] String")
    #expect(paths(rows, json: #"{"InnerIpAddress":["10.0.0.1"],"RequestId":"x"}"#).first == "InnerIpAddress[] String")
    #expect(
      paths(rows, xml: "<R><InnerIpAddress><IpAddress>1</IpAddress><IpAddress>2</IpAddress></InnerIpAddress></R>").first
        == "InnerIpAddress.IpAddress[] String")
    #expect(paths(rows).first == "InnerIpAddress[] String")
  }

  @Test("lists of structures of which only samples show anything are lists of any value")
  func unlistedStructures() {
    let rows = "|Policies|Array|y| |\n|RequestId|String|x| |"
    #expect(paths(rows, json: #"{"Policies":[{"A":1}],"RequestId":"x"}"#).first == "Policies[] Any")
    #expect(paths(rows, json: #"{"Policies":["1"],"RequestId":"x"}"#).first == "Policies[] String")
    #expect(
      paths(
        rows, json: #"{"Policies":{"Policy":[{"A":1}]},"RequestId":"x"}"#,
        xml:
          "<R><Policies><Policie><A>1</A></Policie><Policie><A>2</A></Policie></Policies><RequestId>x</RequestId></R>"
      ).first == "Policies[] Any")
  }

  @Test("the sample tells where a structure ends")
  func structureEnd() {
    let rows = "|Cpu|Struct| | |\n|Cores|Integer|2| |\n|Threads|Integer|4| |\n|Zone|String|z| |\n|RequestId|String|x| |"
    #expect(
      paths(rows, json: #"{"Cpu":{"Cores":2,"Threads":4},"Zone":"z","RequestId":"x"}"#)
        == ["Cpu Struct", "Cpu.Cores Integer", "Cpu.Threads Integer", "Zone String", "RequestId String"])
    #expect(
      paths(rows, json: #"{"Cpu":{"Cores":2,"Threads":4,"Zone":"z"},"RequestId":"x"}"#)
        == ["Cpu Struct", "Cpu.Cores Integer", "Cpu.Threads Integer", "Cpu.Zone String", "RequestId String"])
  }

  @Test("a structure that no sample shows ends where a name stands that comes again outside of it")
  func repeatedMember() {
    let rows = """
      |Slot|Struct| | |
      |Index|Integer|0| |
      |OwnerId|String|o| |
      |Trunk|String|t| |
      |CreationTime|String|2020| |
      |Description|String|d| |
      |OwnerId|String|o| |
      |ZoneId|String|z| |
      |RequestId|String|x| |
      """
    #expect(
      paths(rows, json: #"{"CreationTime":"2020","OwnerId":"o","ZoneId":"z","RequestId":"x"}"#) == [
        "Slot Struct", "Slot.Index Integer", "Slot.OwnerId String", "Slot.Trunk String", "CreationTime String",
        "Description String", "OwnerId String", "ZoneId String", "RequestId String",
      ])
  }

  @Test("members of an element that has the name of its list")
  func repeatedName() {
    let rows =
      "|OperationLocks|Array of LockReason| | |\n|LockReason| | | |\n|LockReason|String|security| |\n|RequestId|String|x| |"
    let json = #"{"OperationLocks":{"LockReason":[]},"RequestId":"x"}"#
    #expect(
      paths(rows, json: json) == [
        "OperationLocks Struct", "OperationLocks.LockReason[] List", "OperationLocks.LockReason[].LockReason String",
        "RequestId String",
      ])
  }

  @Test("members that stand at the root by convention")
  func rootMembers() {
    let rows =
      "|Items|Array of Item| | |\n|Item| | | |\n|Name|String|x| |\n|PageNumber|Integer|1| |\n|RequestId|String|x| |\n|TotalCount|Integer|1| |"
    #expect(paths(rows).suffix(3) == ["PageNumber Integer", "RequestId String", "TotalCount Integer"])
  }

  @Test("rows that would nest without end each give a fact")
  func endlessNesting() {
    let rows = (0..<400).map { "|P\($0)| | | |" }.joined(separator: "\n")
    let facts = Page.read(Page.english(response: rows)).operation?.facts.filter { $0.section == "response" } ?? []
    #expect(Set(facts.map(\.location.line)).count == 400)
    #expect(facts.allSatisfy { $0.path.count { $0 == "." } < 60 })
  }

  @Test("members of a type that the samples show as a single value still give facts")
  func contradictedDefinition() {
    let rows = """
      |Event|[EventType](#EventType)| | |

      ### EventType

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      |EventId|String|e| |
      |Name|String|n| |
      """
    let facts = paths(rows, json: #"{"Event":"x"}"#)
    #expect(facts.count == 3)
    #expect(facts.contains { $0.hasSuffix("EventId String") } && facts.contains { $0.hasSuffix("Name String") })
  }

  @Test(
    "a long table of nothing but structures, with a sample of as many names, is read in time", .timeLimit(.minutes(20)))
  func longTableOfStructures() {
    let count = TestScale.size(3000)
    let rows = (0..<count).map { "|Abcdefghij\($0)| | | |" }.joined(separator: "\n")
    let members = (0..<count).map { "\"Zbcdefghij\($0)\":{\"Abcdefghij7\":1}" }.joined(separator: ",")
    #expect(paths(rows, json: "{\(members)}").count == count)
  }

  @Test("a table of twenty thousand rows is read in time")
  func large() {
    let count = TestScale.size(20_000)
    let rows = (0..<count).map { "|P\($0)|String|x| |" }.joined(separator: "\n")
    #expect(Page.read(Page.english(response: rows)).operation?.response.count == count)
  }
}

@Suite("Where table and samples differ")
struct ResponseDifferenceTests {
  @Test("XML names the element that JSON leaves out")
  func settle() {
    let rows = "|TaskSet|Array of Task| | |\n|Task| | | |\n|TaskId|String|t-1| |"
    let expected = ["TaskSet Struct", "TaskSet.Task[] List", "TaskSet.Task[].TaskId String"]
    #expect(paths(rows, json: #"{"TaskSet":[{"Task":[{"TaskId":"t-1"}]}]}"#) == expected)
    #expect(
      paths(
        "|Groups| | | |\n|GroupId|String|g| |", json: #"{"Groups":[{"GroupId":"g"}]}"#,
        xml: "<R><Groups><Group><GroupId>g</GroupId></Group></Groups></R>"
      ).last == "Groups.Group[].GroupId String")
  }

  @Test("a structure that only the samples show")
  func wrapper() {
    let rows = "|Version|Array of Version| | |\n|Name|String|n| |\n|RequestId|String|x| |"
    #expect(
      paths(rows, json: #"{"Versions":{"Version":[{"Name":"n"}]},"RequestId":"x"}"#)
        == ["Versions.Version[] List", "Versions.Version[].Name String", "RequestId String"])
  }

  @Test("a slip of the pen in a sample")
  func misspelling() {
    let rows = "|Histories| | | |\n|History| | | |\n|AutoRenewEnabled|Boolean|true| |\n|Zone|String|z| |"
    #expect(
      paths(rows, json: #"{"Histories":{"History":[{"AutoRenewEnalbed":true}]},"Zone":"z"}"#)
        == [
          "Histories Struct", "Histories.History[] List", "Histories.History[].AutoRenewEnabled Boolean", "Zone String",
        ])
  }

  @Test("marks for nesting")
  func marks() {
    let rows = "|Zone|String|z| |\n|Results| | | |\n|└Code|String|1| |\n|└Message|String|m| |\n|Total|Integer|1| |"
    #expect(
      paths(rows) == [
        "Zone String", "Results Struct", "Results.Result[].Code String", "Results.Result[].Message String",
        "Total Integer",
      ])
  }

  @Test("dotted names")
  func dotted() {
    let rows = "|Status.Code|Integer|1| |\n|Status.Name|String|Running| |\n|Zone|String|z| |"
    #expect(paths(rows) == ["Status.Code Integer", "Status.Name String", "Zone String"])
  }

  @Test("a type that has a table of its own")
  func definitions() {
    let rows = """
      |Events|Array of [EventType](#EventType)| | |
      |Zone|String|z| |

      ### EventType

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      |EventId|String|e| |
      |Status.Code|Integer|1| |
      """
    #expect(
      paths(rows) == [
        "Events Struct", "Events.EventType[].EventId String", "Events.EventType[].Status.Code Integer", "Zone String",
      ])
  }

  @Test("a JSON sample that is wrapped as XML is, with spaces in its names")
  func wrapped() {
    #expect(
      paths(
        "|Ips|List|1.1.1.1| |\n|RequestId|String|x| |",
        json: #"{"OpResponse":{" Ips":{"Ip ":["1.1.1.1"]},"RequestId":"x"}}"#)
        == ["Ips.Ip[] String", "RequestId String"])
  }

  @Test("members that stand at the root of the table, but inside a list in the samples")
  func wrappers() {
    #expect(
      paths("|Id|String|i| |\n|RequestId|String|x| |", json: #"{"Items":{"Item":[{"Id":"i"}]},"RequestId":"x"}"#)
        == ["Items.Item[].Id String", "RequestId String"])
  }

  @Test("a further table that nothing names describes the list that the samples show with its names")
  func unnamedDefinition() {
    let rows = """
      |TagSets|List|| |
      |PageSize|Integer|1| |

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      |TagKey|String|k| |
      |TagValue|String|v| |
      """
    #expect(
      paths(rows, json: #"{"PageSize":1,"TagSets":{"TagSet":[{"TagKey":"k","TagValue":"v"}]}}"#)
        == ["TagSets Struct", "TagSets.TagSet[].TagKey String", "TagSets.TagSet[].TagValue String", "PageSize Integer"])
  }

  @Test("the letter case of a name is that of the samples; the row keeps its own")
  func letterCase() {
    let reading = Page.response("|Pagesize|Integer|1| |", json: #"{"PageSize":1}"#)
    #expect(reading.facts("response") == ["PageSize Integer"])
    #expect(reading.operation?.response.first?.rows.map(\.name) == ["Pagesize"])
  }

  @Test("broken XML says nothing beside JSON; XML with a misspelt declaration does")
  func brokenXML() {
    let rows = "|Groups| | | |\n|GroupId|String|g| |"
    let json = #"{"Groups":[{"GroupId":"g"}]}"#
    let elements = "<R><Groups><Group><GroupId>g</GroupId></Group></Groups></R>"
    #expect(
      paths(rows, json: json, xml: "<? xml version='1.0' ? >\n" + elements).last == "Groups.Group[].GroupId String")
    #expect(paths(rows, json: json, xml: "<B>" + elements).last == "Groups[].GroupId String")
    #expect(paths(rows, xml: "<B>" + elements).count == 2)
  }

  @Test("a list that the samples call otherwise has their name, and that is told")
  func otherName() {
    let rows = """
      |ExtensionList|Array of Extension| | |
      |Zone|String|z| |

      The members of Extension:

      |Parameter|Type|Example|Description|
      |-|-|-|-|
      |Domain|String|d| |
      |DomainId|String|i| |
      """
    let reading = Page.response(
      rows, json: #"{"Extensions":{"Extension":[{"Domain":"d","DomainId":"i"}]},"Zone":"z"}"#)
    #expect(
      reading.facts("response") == [
        "Extensions Struct", "Extensions.Extension[].Domain String", "Extensions.Extension[].DomainId String",
        "Zone String",
      ])
    #expect(reading.problems == ["19: sample.other-name", "24: table.further"])
    #expect(reading.operation?.response.first?.rows.map(\.name) == ["ExtensionList"])
    // Less than half of its members, or two lists that have them: nothing tells which one is meant.
    for json in [
      #"{"Extensions":{"Extension":[{"Domain":"d"}]},"Zone":"z"}"#,
      #"{"As":[{"Domain":"d","DomainId":"i"}],"Bs":[{"Domain":"d","DomainId":"i"}]}"#,
    ] {
      let reading = Page.response(rows, json: json)
      #expect(reading.facts("response").first?.hasPrefix("ExtensionList") == true)
      #expect(!reading.problems.contains("19: sample.other-name"))
    }
  }

  @Test("rows with an example and no type are single values, not elements of the list above")
  func typelessValues() {
    #expect(paths("|Zone| |z| |\n|Cpu| |2| |") == ["Zone String", "Cpu String"])
    #expect(
      paths("|Items|Array of Item| | |\n|Item| | | |\n|Name| |n| |\n|Size| |1| |") == [
        "Items Struct", "Items.Item[] List", "Items.Item[].Name String", "Items.Item[].Size String",
      ])
    #expect(paths("|Names|List| | |\n|Name| |n| |\n|Zone|String|z| |").contains("Names.Name[] String"))
  }

  @Test("of two places in the samples, the one with the fewest levels around it counts")
  func plainestWrapper() {
    let json = #"{"Items":{"Item":[{"Id":"i"}]},"RequestId":"x"}"#
    let xml = "<R><Data><Items><Item><Id>i</Id></Item></Items></Data><RequestId>x</RequestId></R>"
    let rows = "|Id|String|i| |\n|RequestId|String|x| |"
    #expect(paths(rows, json: json, xml: xml) == ["Items.Item[].Id String", "RequestId String"])
    // Two that are equally plain: nothing tells which one is meant.
    #expect(
      paths(rows, json: #"{"A":{"Id":"i"},"B":{"Id":"i"},"RequestId":"x"}"#) == ["Id String", "RequestId String"])
  }

  @Test("a list of one element that JSON shows as a structure")
  func oneElement() {
    let rows = "|Disks| | | |\n|DiskId|String|d| |\n|RequestId|String|x| |"
    #expect(
      paths(rows, json: #"{"Disks":{"Disk":{"DiskId":"d"}},"RequestId":"x"}"#)
        == ["Disks Struct", "Disks.Disk[].DiskId String", "RequestId String"])
  }
}

/// Random tables with random samples: no row vanishes, and nothing crashes.
@Suite("Random tables of return data")
struct RandomResponseTests {
  @Test("each row gives a fact", arguments: TestScale.some(UInt64(0)..<300, quick: 100))
  func everyRow(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let names = ["A", "B", "Bs", "C", "Cs", "Item", "Items", "RequestId", "A.B", "D.E.F", "└X"]
    let types = [
      "String", "Struct", "List", "Array of B", "Array of Item", "", "[Item](#Item)", "Integer", "RepeatList",
    ]
    func row() -> String {
      let example = Bool.random(using: &generator) ? "1" : ""
      return
        "|\(names.randomElement(using: &generator) ?? "A")|\(types.randomElement(using: &generator) ?? "")|\(example)| |"
    }
    func value(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 4 ? 2 : 5), using: &generator) {
      case 0: return "\"x\""
      case 1: return "1"
      case 2:
        return "[" + (0..<Int.random(in: 0...2, using: &generator)).map { _ in value(depth + 1) }.joined(separator: ",")
          + "]"
      default: return object(depth + 1)
      }
    }
    func object(_ depth: Int) -> String {
      let members = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        "\"\(names.randomElement(using: &generator) ?? "A")\":\(value(depth))"
      }
      return "{" + members.joined(separator: ",") + "}"
    }
    var rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in row() }
    rows += ["", "### Item", "", "|Parameter|Type|Example|Description|", "|-|-|-|-|"]
    rows += (0..<Int.random(in: 1...6, using: &generator)).map { _ in row() }
    let samples = "```\n\(object(0))\n```\n\n```\n<R><A>1</A><Items><Item><B>x</B></Item></Items></R>\n```"
    let reading = Page.read(Page.english(response: rows.joined(separator: "\n"), examples: samples))
    let lines = Set(
      (reading.operation?.facts ?? []).filter { $0.section == "response" || $0.section == "skipped" }
        .map(\.location.line))
    let expected = rows.indices.filter { rows[$0].hasPrefix("|") && !rows[$0].hasPrefix("|-") }.count
    #expect(lines.count == expected, "\(rows)")
  }
}
