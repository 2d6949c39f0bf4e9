import Testing

@testable import TablatureDocReader

@Suite("Names")
struct NamesTests {
  private static let singularCases: [(String, String?)] = [
    ("Tags", "Tag"), ("DiskSet", "Disk"), ("DiskSets", "DiskSet"), ("RuleList", "Rule"), ("RuleLists", "RuleList"),
    ("Policies", "Policy"), ("Addresses", "Address"), ("PortsAndProtocols", "PortAndProtocol"),
    ("PortAndProtocols", "PortAndProtocol"), ("PortsAndProtocol", "PortAndProtocol"),
    ("PoliciesAndRuleList", "PolicyAndRule"), ("Commands", "Command"), ("BandsAndbands", "BandsAndband"),
    ("AndTags", "AndTag"), ("TagsAnd", nil), ("PortAndProtocol", nil), ("Status", nil), ("Address", nil),
    ("Basis", nil),
    ("VSwitches", "VSwitch"), ("InstanceStatuses", "InstanceStatus"), ("DiskInfos", "DiskInfo"), ("GuestOs", nil),
    ("InstanceSeries", nil), ("Pos", nil), ("Ips", nil), ("s", nil), ("Set", nil), ("List", nil), ("Tag", nil),
    ("", nil), ("And", nil),
  ]

  @Test(
    "the singular of a list",
    arguments: singularCases)
  func singular(list: String, element: String?) {
    #expect(Names.singular(of: list) == element)
  }

  @Test(
    "a singular is no longer than its list, and comes to an end",
    arguments: ["SetsListsSetList", "sssssses", "AndAndsAndAnds"])
  func ends(list: String) {
    var name = list
    while let next = Names.singular(of: name) {
      #expect(next.count <= name.count && next != name)
      guard next.count < name.count else { break }
      name = next
    }
  }

  private static let misspellingCases: [(String, String, Bool)] = [
    ("regionid", "RegionId", true), ("Id", "ID", true), ("InstacneName", "InstanceName", true),
    ("InstanceNme", "InstanceName", true), ("InstanceNNaame", "InstanceName", true),
    ("IntsaenceName", "InstanceName", false), ("InstanceIds", "InstanceId", false), ("Zone", "Zones", false),
    ("ZoneNme", "ZoneName", false), ("ÉTATCOURANT", "étatcourant", true), ("xnstanceName", "InstanceName", false),
    ("", "", true),
  ]

  @Test(
    "a slip of the pen changes little, and no ending",
    arguments: misspellingCases)
  func misspelling(name: String, right: String, isMisspelling: Bool) {
    #expect(Names.isMisspelling(name, of: right) == isMisspelling)
    #expect(Names.isMisspelling(right, of: name) == isMisspelling)
  }
}
