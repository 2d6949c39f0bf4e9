import Testing

@testable import TablatureDriftAudit

/// What texts of Swift types say.
@Suite("Texts of types")
struct SwiftTypeTextTests {
  @Test(
    "Lists have elements",
    arguments: [
      ("[String]", "String" as String?), ("[ String ]?", "String"), ("Array<String>", "String"),
      ("Optional<[Int]>", "Int"), ("Swift.Set<Int>", "Int"), ("ArraySlice<String>", "String"),
      ("ContiguousArray<String>!", "String"), ("OrderedSet<Disk.ID>", "Disk.ID"), ("Deque<[String]>", "[String]"),
      ("some Collection<String>", "String"), ("any Sequence<Int>", "Int"), ("(any Sequence<Int>)?", "Int"),
      ("some Collection<String> & Sendable", "String"), ("some Sendable & Sequence<String>", "String"),
      ("borrowing [String]", "String"), ("String...", "String"), ("[String]...", "[String]"),
      ("some Sequence", "Any"), ("NSArray", "Any"), ("Set<Pair<Int, String>>", "Pair<Int, String>"),
      ("String", nil), ("[String: String]", nil), ("Dictionary<String, Int>", nil), ("Setting<String>", nil),
      ("some Encodable", nil), ("(String, Int)", nil), ("(Int) -> (String)", nil), ("()", nil), ("", nil),
      ("Result<[String], Error>", nil), ("Range<Int>", nil),
    ])
  func elements(type: String, element: String?) {
    #expect(SwiftTypeText.element(type) == element)
  }

  @Test(
    "Types that nest without end come to one",
    arguments: [("some ", ""), ("(", ")"), ("A & ", ""), ("[", "]"), ("Set<", ">")])
  func deep(open: String, close: String) {
    let count = 100_000
    _ = SwiftTypeText.element(String(repeating: open, count: count) + "A" + String(repeating: close, count: count))
  }

  @Test(
    "Generic parameters that stand for lists are lists",
    arguments: [
      ("func f<S: Sequence<String>>(_ ids: S)", ["some Sequence<String>"]),
      ("func f<S: Sequence>(_ ids: S?) where S.Element == String", ["some Sequence<String>?"]),
      (
        "func f<S>(_ ids: S, _ name: String) where S: Collection & Sendable, S.Element == Int",
        ["some Sequence<Int>", "String"]
      ),
      ("func f<S: Sequence>(_ ids: S) where S.Element: StringProtocol", ["some Sequence<some StringProtocol>"]),
      (
        "func f<S: Sequence, T: Encodable>(_ ids: S, _ value: T, _ first: S.Element) where S.Element == T",
        ["some Sequence<T>", "T", "S.Element"]
      ),
      ("func f(_ ids: String..., name: String)", ["String...", "String"]),
    ])
  func generics(function: String, types: [String]) {
    let outline = SourceOutline(of: SwiftFile(path: "A.swift", text: "\(function) {}"))
    #expect(outline.functions.first?.parameters.map(\.type) == types)
  }

  @Test("Properties of generic types are lists, too")
  func properties() {
    let text = """
      struct StartThings<IDs: Collection> where IDs.Element == String {
        var ids: IDs
        init(_ ids: IDs) { self.ids = ids }
      }
      """
    let type = SourceOutline(of: SwiftFile(path: "A.swift", text: text)).types.first
    #expect(type?.properties.first?.type == "some Sequence<String>")
    #expect(type?.functions.first?.parameters.first?.type == "some Sequence<String>")
  }
}
