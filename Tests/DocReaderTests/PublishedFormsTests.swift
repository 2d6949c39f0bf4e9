import Foundation
import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import Testing

/// Pages in forms that people reported to be read wrongly, and what they say.
@Suite(
  "Reported pages", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct PublishedFormsTests {
  private func read(_ path: String) throws -> PageReading {
    PageReader.read(PageSource(path: "Op.md", bytes: Array(try SharedMaterial.data("cases/" + path))))
  }

  private static let parametersCases: [(String, [String])] = [
    ("18-commented-out-rows/Row.md", ["ThingId String", "Size Integer"]),
    ("18-commented-out-rows/Section.md", ["ThingId String", "Size Integer"]),
    (
      "19-nesting-by-marks/Chevrons.md",
      ["ThingId String", "Body Struct", "Body.Vehicles[] List", "Body.Vehicles[].Id String", "Body.Enabled Boolean"]
    ),
    (
      "19-nesting-by-marks/Corners.md",
      ["ThingId String", "Size Integer", "Disk Struct", "Disk.Size Integer", "Disk.Label String"]
    ),
    (
      "19-nesting-by-marks/Dashes.md",
      ["ThingId String", "Size Integer", "Disk Struct", "Disk.Size Integer", "Disk.Label String"]
    ),
    (
      "19-nesting-by-marks/Spaces.md",
      ["ThingId String", "Size Integer", "Disk Struct", "Disk.Size Integer", "Disk.Label String", "Force Boolean"]
    ), ("20-anchors-in-headings/Comment.md", ["ThingId String"]),
    ("20-anchors-in-headings/Request.md", ["ThingId String", "Size Integer"]),
    ("21-tables-without-outer-pipes/Bare.md", ["ThingId String", "Size Integer"]),
    ("21-tables-without-outer-pipes/Piped.md", ["ThingId String", "Size Integer"]),
    ("22-tables-in-html/Html.md", ["ThingId String", "Size Integer"]),
    ("23-reference-links-in-cells/Links.md", ["ThingId String", "Size Integer"]),
    ("24-zero-width-spaces/Wrapped.md", ["ThingId String", "Size Integer"]),
    ("26-pipes-in-code/Bare.md", ["Mode String"]), ("26-pipes-in-code/Escaped.md", ["Mode String"]),
  ]

  @Test(
    "parameters",
    arguments: parametersCases)
  func parameters(path: String, facts: [String]) throws {
    #expect(try read(path).facts("request") == facts)
  }

  @Test(
    "return data",
    arguments: [
      (
        "19-nesting-by-marks/Spaces.md",
        ["RequestId String", "Disk Struct", "Disk.DiskSize Integer", "Disk.DiskLabel String", "After String"]
      ),
      ("20-anchors-in-headings/Response.md", ["RequestId String", "Size Integer"]),
      ("20-anchors-in-headings/Numbers.md", ["RequestId String", "Size Integer"]),
    ])
  func members(path: String, facts: [String]) throws {
    #expect(try read(path).facts("response") == facts)
  }

  private static let errorsCases: [(String, [String])] = [
    ("18-commented-out-rows/Row.md", ["InvalidThing.NotFound 404"]),
    ("20-anchors-in-headings/Errors.md", ["InvalidThing.NotFound 404"]),
    ("20-anchors-in-headings/Numbers.md", ["InvalidThing.NotFound 404"]),
    ("21-tables-without-outer-pipes/Bare.md", ["InvalidThing.NotFound 404"]),
    ("25-errors-without-status/None.md", ["InvalidThing.NotFound ", "Throttling.User "]),
    ("25-errors-without-status/Unknown.md", ["InvalidThing.NotFound 404"]),
  ]

  @Test(
    "error codes and their statuses",
    arguments: errorsCases)
  func errors(path: String, facts: [String]) throws {
    #expect(try read(path).facts("error") == facts)
  }

  @Test("values with a `|`")
  func values() throws {
    let mode = try #require(try read("26-pipes-in-code/Escaped.md").operation?.request.first)
    #expect(mode.values.map(\.value) == ["and|or", "and", "x|y"])
    #expect(mode.example == "and|or")
    #expect(try read("26-pipes-in-code/Bare.md").operation?.request.first?.example == "a|b")
  }
}
