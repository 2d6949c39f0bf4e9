import Testing

@testable import TablatureGeneration

@Suite("Module names")
struct ModuleNameTests {
  @Test("A Swift identifier is taken", arguments: ["AlibabaCloudECS", "a", "_a", "ECS2", "a_b", "Größe", "云"])
  func valid(name: String) { #expect(ModuleName(name)?.text == name) }

  @Test(
    "What cannot be imported, or would leave its folder, is refused",
    arguments: [
      "", " ", "a b", "2a", "a-b", "a.b", "a/b", "../a", "..", "class", "import", "Any", "Swift", "AlibabaCloudRuntime",
      "_",
      "__", "$a", "a\n", "a\0", "`a`", "a\u{200D}b", "é\u{0}", "*/", "\"",
    ])
  func invalid(name: String) { #expect(ModuleName(name) == nil) }
}
