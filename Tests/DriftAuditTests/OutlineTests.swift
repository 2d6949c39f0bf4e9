import TablatureTestSupport
import Testing

@testable import TablatureDriftAudit

/// What is read from a file, whatever it holds.
@Suite struct OutlineTests {
  private static func outline(_ text: String) -> SourceOutline {
    SourceOutline(of: SwiftFile(path: "A.swift", text: text))
  }

  /// Code that goes deep, by the ways in which it does.
  static let deep: [(name: String, text: @Sendable (Int) -> String)] = [
    ("members", { "let x = a" + String(repeating: ".b", count: $0) }),
    ("calls", { "let x = a" + String(repeating: ".b(1)", count: $0) }),
    ("calls with closures", { "let x = a" + String(repeating: " { 1 }.b", count: $0) }),
    ("subscripts", { "let x = a" + String(repeating: "[0]", count: $0) }),
    ("optional chains", { "let x = a" + String(repeating: "?.b!", count: $0) }),
    ("types of types", { "let x: A" + String(repeating: ".B", count: $0) }),
    ("optional types", { "let x: A" + String(repeating: "?", count: $0) }),
    ("brackets", { "let x = " + String(repeating: "(", count: $0) + "1" + String(repeating: ")", count: $0) }),
    ("open brackets", { "let x = " + String(repeating: "[", count: $0) }),
    ("arrays", { "let x = " + String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }),
    ("dictionaries", { "let x = " + String(repeating: "[1: ", count: $0) + "1" + String(repeating: "]", count: $0) }),
    ("closures", { "let x = " + String(repeating: "{ ", count: $0) + String(repeating: "}", count: $0) }),
    (
      "trailing closures",
      { "func f() { " + String(repeating: "a { b in ", count: $0) + String(repeating: "}", count: $0) + "}" }
    ),
    ("types", { String(repeating: "struct A { ", count: $0) + String(repeating: "}", count: $0) }),
    ("functions", { String(repeating: "func f() { ", count: $0) + String(repeating: "}", count: $0) }),
    (
      "conditions",
      { "func f() { " + String(repeating: "if a { ", count: $0) + String(repeating: "}", count: $0) + "}" }
    ),
    ("else if", { "func f() { if a {}" + String(repeating: " else if a {}", count: $0) + "}" }),
    ("prefixes", { "let x = " + String(repeating: "- ", count: $0) + "1" }),
    ("signs", { "let x = " + String(repeating: "!", count: $0) + "true" }),
    ("try", { "let x = " + String(repeating: "try ", count: $0) + "a" }),
    ("await", { "let x = " + String(repeating: "await ", count: $0) + "a" }),
    ("operators", { "let x = 1" + String(repeating: " + 1", count: $0) }),
    ("ternaries", { "let x = " + String(repeating: "a ? b : ", count: $0) + "c" }),
    ("casts", { "let x = a" + String(repeating: " as B", count: $0) }),
    ("generics", { "let x: " + String(repeating: "A<", count: $0) + "B" + String(repeating: ">", count: $0) }),
    ("function types", { "let x: " + String(repeating: "() -> ", count: $0) + "A" }),
    ("some", { "let x: " + String(repeating: "some ", count: $0) + "A" }),
    (
      "patterns",
      { "switch a { case " + String(repeating: ".a(", count: $0) + "b" + String(repeating: ")", count: $0) + ": 1 }" }
    ),
    (
      "texts in texts",
      { "let x = " + String(repeating: "\"\\(", count: $0) + "1" + String(repeating: ")\"", count: $0) }
    ),
    ("#if", { String(repeating: "#if A\n", count: $0) + "let x = 1\n" + String(repeating: "#endif\n", count: $0) }),
    ("macros", { "let x = " + String(repeating: "#a(", count: $0) + "1" + String(repeating: ")", count: $0) }),
    ("attributes", { String(repeating: "@A ", count: $0) + "let x = 1" }),
    ("assignments", { "func f() { " + String(repeating: "a = ", count: $0) + "1 }" }),
    (
      "do",
      { "func f() { " + String(repeating: "do { ", count: $0) + String(repeating: "} catch { }", count: $0) + "}" }
    ),
    ("comments", { String(repeating: "/*", count: $0) + String(repeating: "*/", count: $0) }),
  ]

  @Test("No depth of code is too much", arguments: deep.map(\.name), [10, 40, 300])
  func depth(_ name: String, _ count: Int) throws {
    let make = try #require(Self.deep.first { $0.name == name })
    let outline = Self.outline(make.text(count) + "\nstruct After { let y: Int }\n")
    #expect(outline.types.contains { $0.name == "After" } || !outline.unread.isEmpty)
  }

  @Test(
    "What is too deep is told, and the rest is read",
    arguments: ["members", "brackets", "closures", "trailing closures"])
  func veryDeep(_ name: String) throws {
    let make = try #require(Self.deep.first { $0.name == name })
    let outline = Self.outline("struct Before {}\n" + make.text(5000) + "\nstruct After { let y: Int }\n")
    #expect(outline.types.map(\.name) == ["Before", "After"])
    #expect(outline.types.last?.location.line == 3)
    #expect(outline.unread.first?.reason == "this is nested too deeply to be read")
    #expect(outline.unread.first?.location.line == 2)
  }

  @Test(
    "What never ends is told, and what follows is read",
    arguments: [
      "try ", "await ", "inout ", "repeat ", "if ", "switch ", "if x {} else ", "if let x = ", "A<", "x.", "A.", "x?",
      "a ? b : ",
      "\\A.", "x + ", "- ", "some ", "() -> ", "is A ", "@a ", "return ", "borrowing ", "sending ", "nonisolated ", "`",
      "try\n", "repeat\n", "x\n.", "if x {}\nelse\n", "A<\n", "a\n+ ",
    ])
  func endless(_ piece: String) {
    let outline = Self.outline("struct Before {}\nlet x = " + String(repeating: piece, count: 4_000))
    #expect(outline.types.map(\.name) == ["Before"])
    #expect(outline.unread.first?.location.line == 2)
    #expect(outline.unread.first?.reason == "this is nested too deeply to be read")
  }

  @Test("Branches of #if inside branches of #if are read to some depth", arguments: [3, 10, 60, 5_000])
  func conditions(_ depth: Int) {
    let outline = Self.outline(
      "struct Before {}\n" + String(repeating: "#if A\nstruct S {}\n", count: depth)
        + String(repeating: "#else\n#endif\n", count: depth) + "struct After {}")
    let names = Set(outline.types.map(\.name))
    #expect(names == ["Before", "S", "After"])
    #expect(depth > 10 ? !outline.unread.isEmpty : outline.unread.isEmpty && outline.types.count == depth + 2)
  }

  @Test("What people write ends soon enough, however long it is")
  func long() {
    let ladder = (0..<200).map { "if code == \"E\($0)\" { f(\($0)) }" }.joined(separator: " else ")
    let assignments = (0..<TestScale.size(2_000)).map { "  values[\"K\($0)\"] = request.k\($0)" }.joined(
      separator: "\n")
    let list = "let all = [" + (0..<TestScale.size(5_000)).map { "\"K\($0)\": \($0)" }.joined(separator: ", ") + "]"
    let cases = (0..<TestScale.size(2_000)).map { "  case .e\($0): return \"E\($0)\"" }.joined(separator: "\n")
    let sum = "let sum = \"a\"" + String(repeating: "\n  + \"a\"", count: 400)
    let chain = "let view = x" + String(repeating: "\n  .with(a, b)", count: 200)
    let outline = Self.outline(
      """
      func a() { \(ladder) }
      func b() {
      \(assignments)
      }
      \(list)
      func c() -> String { switch x {
      \(cases)
      } }
      \(sum)
      \(chain)
      struct After {}
      """)
    #expect(outline.functions.map(\.name) == ["a", "b", "c"])
    #expect(outline.types.map(\.name) == ["After"])
    let nested = NestingScan(Array([ladder, list, assignments, cases, sum, chain].joined(separator: "\n").utf8)).ranges
    #expect(nested.isEmpty)
  }

  @Test(
    "Brackets are told apart from texts and comments",
    arguments: [
      ("((", true), ("\"((\"", false), ("// ((", false), ("/* (( /* (( */ (( */", false),
      (##"#"((")"##, false), ("\"\"\"\n((\n\"\"\"", false),
    ] as [(String, Bool)])
  func brackets(_ text: String, _ isDeep: Bool) {
    #expect(NestingScan(Array(String(repeating: text + "\n", count: 40).utf8)).ranges.isEmpty != isDeep)
  }

  @Test(
    "Whatever a file holds, it is read as far as it goes",
    arguments: [
      "\u{FEFF}struct A { let b: Int }", "struct A {\r\n  let b: Int\r\n}\r\n", "struct A { let b: Int }\u{0}",
      "struct `A` { let `b`: Int }", "#if os(Linux)\nstruct A { let b: Int }\n#endif", "@Model struct A { let b: Int }",
      "struct A<T: Equatable> where T: Sendable { let b: Int }", "struct A { let b: Int }\n}}}}",
      "struct A { let b: Int; func f( }", "extension A { var c: Int { 1 } }\nstruct A { let b: Int }",
      "#warning(\"x\")\nstruct A { let b: Int }",
      String(decoding: [0x2F, 0x2F, 0xFF, 0xFE, 0x0A], as: UTF8.self) + "struct A { let b: Int }",
    ])
  func anything(_ text: String) {
    let code = CodeIndex([Self.outline(text)], .standard)
    #expect(code.type("A")?.propertiesByName["b"]?.type == "Int")
  }

  @Test("Letters of any language, and signs")
  func unicode() {
    let outline = Self.outline("enum 错误: String { case 限流 = \"Throttling.é🙂\" }")
    #expect(outline.types.first?.name == "错误")
    #expect(outline.types.first?.cases.first?.rawValue == "Throttling.é🙂")
  }

  @Test("Macros and what does not parse are told")
  func unread() {
    let outline = Self.outline("struct A {\n  #members(1)\n  let = 3\n}")
    #expect(outline.unread.map(\.location.line) == [2, 3])
    #expect(outline.unread.first?.reason == "what the macro '#members' makes is not known")
  }

  @Test("Types that hold one another come to an end")
  func recursion() {
    let types = (0..<30).map { "struct T\($0): Codable { let a: T\($0 + 1), b: T\($0 + 1), c: [T\($0)] }" }
    let read = ReadSurface(
      "struct DoItRequest: Codable { let a: T0; let me: [DoItRequest] }", types.joined(separator: "\n"),
      "func doIt(_ r: DoItRequest) { doIt(r); send(\"DoIt\") }")
    #expect(read.actions == ["DoIt"])
    #expect(read.fields.count <= 5001)
  }
}
