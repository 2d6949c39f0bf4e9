import TablatureAPIModel
import TablatureDriftAudit
import Testing

/// Differences that clients observed, compared with pages alone.
@Suite("Observed differences")
struct ObservedCheckTests {
  private static let place = SourceLocation(file: "Op.md", line: 7)

  /// An operation whose response has `Disks.Disk[]` with a name, a size, a status and values of any type.
  private static func operation(_ change: (inout [Field]) -> Void = { _ in }) -> TablatureAPIModel.Operation {
    var members = [
      Field(name: "Name", type: .scalar(.string), presence: .required, location: place),
      Field(name: "Size", type: .scalar(.integer), location: place),
      Field(name: "Status", type: .scalar(.string), values: [DocumentedValue("Used", at: place)], location: place),
      Field(name: "Any", type: .scalar(.any), location: place),
    ]
    change(&members)
    let disk = Field(name: "Disk", type: .list(.structure), location: place, members: members)
    return TablatureAPIModel.Operation(
      name: "DescribeDisks", title: "", dialect: "english", location: SourceLocation(file: "Op.md", line: 1),
      response: [Field(name: "Disks", type: .structure, location: place, members: [disk])])
  }

  private static func findings(
    _ observed: [ObservedDifference], _ change: (inout [Field]) -> Void = { _ in }
  ) -> [Finding] {
    let service = ServiceModel(
      product: "Ecs", version: "2014-05-26", operations: [operation(change)], wireProtocol: .alibabaCloud)
    return Audit.result(ofObserved: observed, in: service).findings
  }

  private static let cases: [(observed: ObservedDifference, fingerprints: [String])] = [
    (Observed.difference(.member, "Disks.Disk.Tier", "string"), ["observed.member response.Disks.Disk.Tier"]),
    (Observed.difference(.member, "Disks.Disk.Size", "string"), []),
    (Observed.difference(.member, "Disks.Disk.Any.Tier", "string"), []),
    (Observed.difference(.member, "Top", "[]"), ["observed.member response.Top"]),
    (Observed.difference(.type, "Disks.Disk.Size", "string"), ["observed.type response.Disks.Disk.Size"]),
    (Observed.difference(.type, "Disks.Disk.Size", "integer"), []),
    (Observed.difference(.type, "Disks.Disk.Gone", "string"), ["observed.member response.Disks.Disk.Gone"]),
    (Observed.difference(.type, "Disks.Disk.Name", "number"), []),
    (Observed.difference(.type, "Disks.Disk.Name", "[]"), ["observed.type response.Disks.Disk.Name"]),
    (Observed.difference(.type, "Disks.Disk.Any", "object"), []),
    (Observed.difference(.type, "Disks", "[object]"), ["observed.type response.Disks"]),
    (Observed.difference(.missing, "Disks.Disk.Name"), ["observed.missing response.Disks.Disk.Name"]),
    (Observed.difference(.missing, "Disks.Disk.Size"), []),
    (Observed.difference(.value, "Disks.Disk.Status", "string"), ["observed.value response.Disks.Disk.Status"]),
    (Observed.difference(.value, "Disks.Disk.Name", "string"), []),
    (Observed.difference(.error, "Gone", status: 404), ["observed.error error.Gone"]),
  ]

  @Test("A difference is a finding unless the page documents it", arguments: cases)
  func finding(observed: ObservedDifference, fingerprints: [String]) {
    let found = Self.findings([observed])
    #expect(found.map { "\($0.check) \($0.path)" } == fingerprints)
    #expect(found.allSatisfy { $0.documentation?.file == "Op.md" && $0.code == nil })
  }

  @Test("A list that is known to be incomplete has no unlisted values")
  func openList() {
    let observed = [Observed.difference(.value, "Disks.Disk.Status", "string")]
    #expect(Self.findings(observed) { $0[2].hasOtherValues = true }.isEmpty)
  }

  @Test("An undocumented object and its members are one finding, however many there are")
  func objects() throws {
    let members = (0..<8).map { Observed.difference(.member, "Disks.Disk.Extra.M\($0)", "string") }
    let found = Self.findings([Observed.difference(.member, "Disks.Disk.Extra", "object")] + members)
    #expect(found.count == 1)
    let message = try #require(found.first?.message)
    #expect(message.contains("'Disks.Disk.Extra' (object) with 'Disks.Disk.Extra.M0', "), "\(message)")
    #expect(message.contains(" and 4 more, which the page lacks; reported by 1 client, "), "\(message)")
  }

  @Test("A member that an object lacks is a finding, although the page describes the object by now")
  func documentedObject() {
    let observed = [
      Observed.difference(.member, "Disks.Disk.Extra", "object"),
      Observed.difference(.member, "Disks.Disk.Extra.Inner", "string"),
      Observed.difference(.type, "Disks.Disk.Gone", "string"),
      Observed.difference(.member, "Disks.Disk.Gone", "object"),
    ]
    let found = Self.findings(observed) { $0.append(Field(name: "Extra", type: .structure, location: Self.place)) }
    #expect(
      found.map { "\($0.check) \($0.path)" } == [
        "observed.member response.Disks.Disk.Extra.Inner", "observed.member response.Disks.Disk.Gone",
      ])
  }

  @Test("Several types are one finding, which is known by neither counts nor times")
  func types() {
    let one = Self.findings([Observed.difference(.type, "Disks.Disk.Size", "string")])
    let two = Self.findings([
      Observed.difference(.type, "Disks.Disk.Size", "string", count: 5),
      Observed.difference(.type, "Disks.Disk.Size", "object", count: 2),
    ])
    #expect(two.count == 1)
    #expect(one.map(\.fingerprint) == two.map(\.fingerprint))
    #expect(
      two.first?.message.contains("as object, string, which the page documents as Integer; reported by 7 clients")
        == true)
  }

  @Test("Names can't reach a terminal raw")
  func hostile() {
    let found = Self.findings([Observed.difference(.member, "A\u{1B}[31m\u{202E}", "string")])
    #expect(found.allSatisfy { !$0.message.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } })
    #expect(found.count == 1)
  }
}
