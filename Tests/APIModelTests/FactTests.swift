import APIModel
import Testing

@Suite("Facts")
struct FactTests {
  @Test("Each row gives a line, members with the path of what holds them")
  func rows() {
    #expect(
      ModelSamples.operation.facts.map(\.tabSeparated) == [
        "StartX\trequest\tSize\tInteger\trequired\tdocs/X.md:11",
        "StartX\trequest\tTag[].Until[]\tTimestamp\toptional\tdocs/X.md:14",
        "StartX\trequest\tTag[].Until[]\tTimestamp\toptional\tdocs/X.md:15",
        "StartX\tresponse\tId\tString\t\ty.md:2",
        "StartX\terror\tBad.X\t400\ta b\tdocs/X.md:30",
        "StartX\terror\tBad.X\t403\tc\tdocs/X.md:31",
        "StartX\tskipped\ta|b\ttable.row-width\t\tdocs/X.md:20",
      ])
  }

  @Test(
    "A container is a Struct, or a List of structures",
    arguments: [
      (TypeReference.structure, "Struct"), (.list(.structure), "List"), (.list(.scalar(.string)), "String"),
      (.list(.list(.structure)), "List"),
    ])
  func containers(type: TypeReference, name: String) {
    var operation = ModelSamples.operation
    operation.request = [
      Field(
        name: "A", type: type, presence: .optional, rows: [Field.Row(name: "A", location: ModelSamples.place(9))],
        location: ModelSamples.place(9))
    ]
    #expect(operation.facts.first?.type == name)
  }
}
