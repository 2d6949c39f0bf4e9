import TablatureAPIModel
import Testing

@Suite("Types")
struct TypeReferenceTests {
  @Test(
    "Types in words",
    arguments: [
      (.scalar(.integer), "Integer"), (.structure, "a structure"), (.list(.scalar(.string)), "a list of String"),
      (.list(.structure), "a list of structures"), (.list(.list(.structure)), "a list of a list of structures"),
    ] as [(TypeReference, String)])
  func words(type: TypeReference, words: String) { #expect(type.described == words) }
}
