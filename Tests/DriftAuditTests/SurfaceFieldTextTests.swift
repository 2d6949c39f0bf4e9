import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

@Suite("Kinds of values in messages")
struct SurfaceFieldTextTests {
  @Test(
    "A kind has one name",
    arguments: [
      (.string, false, true, "a string, required"), (.integer, false, nil, "an integer"),
      (.structure, true, false, "a list of structures"), (.timestamp, true, true, "a list of points in time, required"),
      (.json, true, nil, "a list of JSON values"), (nil, nil, nil, "a value"),
    ] as [(SurfaceField.Kind?, Bool?, Bool?, String)])
  func summaries(kind: SurfaceField.Kind?, isList: Bool?, isRequired: Bool?, expected: String) {
    let field = SurfaceField(section: .request, path: "X", kind: kind, isList: isList, isRequired: isRequired)
    #expect(field.summary == expected)
  }
}
