import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

@Suite("Kinds of values in messages")
struct SurfaceFieldTextTests {
  @Test(
    "A kind has one name in messages and one in documents",
    arguments: [
      (.string, false, true, "a string, required", "string, required"), (.integer, false, nil, "an integer", "integer"),
      (.structure, true, false, "a list of structures", "list of structure"),
      (.timestamp, true, true, "a list of points in time, required", "list of timestamp, required"),
      (.json, true, nil, "a list of JSON values", "list of json"), (nil, nil, nil, "a value", "of unknown type"),
      (nil, true, true, "a list of values, required", "of unknown type, required"),
    ] as [(SurfaceField.Kind?, Bool?, Bool?, String, String)])
  func summaries(kind: SurfaceField.Kind?, isList: Bool?, isRequired: Bool?, summary: String, notation: String) {
    let field = SurfaceField(section: .request, path: "X", kind: kind, isList: isList, isRequired: isRequired)
    #expect(field.summary == summary)
    #expect(field.notation == notation)
  }
}
