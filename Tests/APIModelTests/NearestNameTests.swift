import Testing

import TablatureAPIModel

@Suite("Names that may be meant")
struct NearestNameTests {
  private static let nearestCases: [(String, [String], String?)] = [
    ("Zone", ["Zone"], "Zone"), ("zone", ["Region", "Zone"], "Zone"), ("Zonne", ["Region", "Zone"], "Zone"),
    ("RegionIds", ["RegionId", "RegionName"], "RegionId"), ("Ab", ["Ba", "Ac"], "Ac"),
    // Of equals, the first in the alphabet.
    ("Tags", ["TagsB", "TagsA"], "TagsA"), ("Tags", ["TagsA", "TagsB"], "TagsA"),
    ("Tags", ["TagsA", "Tag", "Tagss"], "Tag"), ("Statsu", ["Status"], "Status"), ("Zoen", ["Zone"], nil),
    ("Disks", ["Disk1s", "Disks"], "Disks"),
    ("Zone", ["Region"], nil), ("Zone", [], nil), ("", ["Zone"], nil),
    (String(repeating: "a", count: 129), [String(repeating: "a", count: 129)], nil),
    ("a", [String(repeating: "a", count: 1_000)], nil),
  ]

  @Test(
    "the nearest name, if it is near",
    arguments: nearestCases)
  func nearest(name: String, names: [String], expected: String?) {
    #expect(NearestName.of(name, among: names) == expected)
  }
}
