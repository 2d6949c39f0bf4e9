import TablatureAPIModel
import Testing

@Suite("Facts")
struct FactTests {
  @Test("Each row gives a line, members with the path of what holds them")
  func rows() {
    #expect(
      ModelSamples.operation.facts.map(\.tabSeparated) == [
        "StartX\toperation\tPOST /\t\t\tdocs/X.md:1\t",
        "StartX\trequest\tSize\tInteger\trequired\tdocs/X.md:11\tquery",
        "StartX\trequest\tTag[].Until[]\tTimestamp\toptional\tdocs/X.md:14\t",
        "StartX\trequest\tTag[].Until[]\tTimestamp\toptional\tdocs/X.md:15\t",
        "StartX\tresponse\tId\tString\t\ty.md:2\t",
        "StartX\terror\tBad.X\t400\ta b\tdocs/X.md:30\t",
        "StartX\terror\tBad.X\t403\tc\tdocs/X.md:31\t",
        "StartX\tskipped\ta|b\ttable.row-width\t\tdocs/X.md:20\t",
      ])
  }

  @Test("An operation has its binding and the form of its body, members the location of their parameter")
  func bindings() {
    func line(_ edit: (inout Operation) -> Void) -> String? {
      var operation = ModelSamples.operation
      edit(&operation)
      return operation.facts.first?.tabSeparated
    }
    let sign = Documented(UnsupportedBinding.style("ROA"), at: ModelSamples.place(3))
    #expect(
      line {
        $0.binding = Documented(.http(method: "PUT", path: "/a/{B}"), at: ModelSamples.place(8))
        $0.requestBody = Documented(.json(isList: true), at: ModelSamples.place(9))
        $0.unsupported = [sign]
      } == "StartX\toperation\tPUT /a/{B}\tjson\tunsupported\tdocs/X.md:8\t")
    #expect(
      line { $0.requestBody = Documented(.empty, at: ModelSamples.place(1)) }
        == "StartX\toperation\tPOST /\tnone\t\tdocs/X.md:1\t")
    // Neither method nor path are known.
    #expect(
      line {
        $0.binding.confidence = .likely
        $0.unsupported = [sign]
      } == "StartX\toperation\t\t\tunsupported\tdocs/X.md:3\t")
    var operation = ModelSamples.operation
    operation.request[1].parameterLocation = .body
    #expect(operation.facts[2].path == "Tag[].Until[]")
    #expect(operation.facts[2].parameterLocation == .body)
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
    #expect(operation.facts.first { $0.section == "request" }?.type == name)
  }
}
