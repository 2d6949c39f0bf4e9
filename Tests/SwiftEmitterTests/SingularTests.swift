import Testing

@testable import TablatureSwiftEmitter

@Suite("Singular")
struct SingularTests {
  static let words: [(plural: String, singular: String?)] = [
    ("Tags", "Tag"), ("SecurityGroups", "SecurityGroup"), ("PrivateIps", "PrivateIP"), ("InstanceIDs", "InstanceID"),
    ("Policies", "Policy"), ("Ties", "Tie"), ("Addresses", "Address"), ("Classes", "Class"), ("Switches", "Switch"),
    ("Caches", "Cache"), ("Boxes", "Box"), ("Statuses", "Status"), ("Aliases", "Alias"), ("Buses", "Bus"),
    ("Databases", "Database"), ("Licenses", "License"), ("Houses", "House"), ("Zones", "Zone"),
    ("disk_tags", "DiskTag"),
    ("Tag", nil), ("Status", nil), ("Class", nil), ("Address", nil), ("DNS", nil), ("OS", nil), ("IOPS", nil),
    ("Analysis", nil), ("Series", nil), ("Alias", nil), ("Canvas", nil), ("Kubernetes", nil), ("Https", nil),
    ("S", nil),
    ("As", nil), ("", nil), ("NetworkInterfaceSet", nil), ("Tags2", nil),
  ]

  @Test("Only what is a plural has a singular", arguments: words)
  func word(_ word: (plural: String, singular: String?)) {
    #expect(Words(word.plural, acronyms: .builtIn).singular?.upperCamel == word.singular)
  }
}
