import Testing

@testable import TablatureSwiftEmitter

@Suite("Singular")
struct SingularTests {
  static let words: [(plural: String, singular: String?)] = [
    ("Tags", "Tag"), ("SecurityGroups", "SecurityGroup"), ("disk_tags", "DiskTag"), ("VSwitches", "VSwitch"),
    // Acronyms, whose plural ends in a small letter.
    ("PrivateIps", "PrivateIP"), ("InstanceIDs", "InstanceID"), ("DNS", nil), ("OS", nil), ("IOPS", nil), ("QoS", nil),
    ("Tag", nil), ("Status", nil), ("S", nil), ("", nil), ("NetworkInterfaceSet", nil), ("Tags2", nil),
  ]

  @Test("Only what is a plural has a singular", arguments: words)
  func word(_ word: (plural: String, singular: String?)) {
    #expect(Words(word.plural, acronyms: .builtIn).singular?.upperCamel == word.singular)
  }
}
