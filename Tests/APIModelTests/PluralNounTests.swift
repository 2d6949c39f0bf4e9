import TablatureAPIModel
import Testing

@Suite("Plural nouns")
struct PluralNounTests {
  static let nouns: [(name: String, singular: String?)] = [
    // Single words, in any letter case.
    ("Tags", "Tag"), ("tags", "tag"), ("Policies", "Policy"), ("Ties", "Tie"), ("Addresses", "Address"),
    ("Classes", "Class"), ("Switches", "Switch"), ("Caches", "Cache"), ("Boxes", "Box"), ("Meshes", "Mesh"),
    ("Statuses", "Status"), ("Aliases", "Alias"), ("Buses", "Bus"), ("Databases", "Database"), ("Houses", "House"),
    ("Infos", "Info"),
    // The last word of a name decides.
    ("SecurityGroups", "SecurityGroup"), ("VSwitches", "VSwitch"), ("InstanceStatuses", "InstanceStatus"),
    ("PrivateIps", "PrivateIp"), ("DiskAliases", "DiskAlias"), ("disk_tags", "disk_tag"), ("磁盘tags", "磁盘tag"),
    // Acronyms.
    ("IDs", "ID"), ("InstanceIDs", "InstanceID"), ("AIs", "AI"), ("OSs", "OS"),
    // Not plurals.
    ("Tag", nil), ("Status", nil), ("Class", nil), ("Analysis", nil), ("Series", nil), ("InstanceSeries", nil),
    ("EventAlias", nil), ("Kubernetes", nil), ("Https", nil), ("EnableQos", nil), ("GuestOs", nil), ("DNS", nil),
    ("TAGS", nil), ("Tags2", nil), ("As", nil), ("s", nil), ("", nil),
  ]

  @Test("Only what is a plural has a singular", arguments: nouns)
  func noun(_ noun: (name: String, singular: String?)) { #expect(PluralNoun.singular(of: noun.name) == noun.singular) }
}
