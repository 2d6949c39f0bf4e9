import TablatureTestSupport
import Testing

@Suite("Declarations that the tests of registries find")
struct RegisteredTypesTests {
  private static let typesCases: [(String, Set<String>)] = [
    ("struct A: Rule {}", ["A"]), ("enum A: String, Rule {}", ["A"]), ("extension A.B: Rule {", ["A.B"]),
    ("final class A<T: Hashable>: Rule {", ["A"]), ("struct A<T: Box<Int>>: Base, Rule where T: Sendable {", ["A"]),
    ("struct Outer {\n  struct Inner: Rule {\n  }\n}", ["Inner"]), ("struct A:\n  Base,\n  Rule\n{", ["A"]),
    ("struct A: Base {}", []), ("struct A<T: Rule>: Base {", []), ("struct A: Base where T: Rule {", []),
    ("struct A: Box<Rule> {", []), ("struct A: Ruler {", []), ("// struct A: Rule {", []), ("", []),
  ]

  @Test(
    "Types that declare a conformance",
    arguments: typesCases)
  func types(source: String, names: Set<String>) {
    #expect(typesDeclared(inSource: source, conformingTo: "Rule") == names)
  }

  private static let constantsCases: [(String, Set<String>)] = [
    ("extension Rule {\n  static let a = 1\n  public static let b = 2\n}\n", ["a", "b"]),
    ("public extension Rule where T: Hashable {\n  static let a = 1\n}", ["a"]),
    ("extension Rule\nwhere T: Hashable {\n  static let a = 1\n}", ["a"]),
    ("extension Rule { static let a = 1 }", ["a"]),
    ("extension Rule {static let a = [{ 1 }]; static let b = 2}", ["a", "b"]),
    // What follows an extension of one line isn't part of it.
    ("extension Rule { static let a = 1 }\nextension Other {\n  static let b = 2\n}", ["a"]),
    ("extension Other { static let a = 1 }\nextension Rule {\n  static let b = 2\n}", ["b"]),
    ("extension Rule {}\nextension Other {\n  static let b = 2\n}", []),
    ("extension Rule {\n  private static let a = 1\n  fileprivate static let b = 2\n}", []),
    ("private extension Rule {\n  static let a = 1\n}", []),
    ("extension Rule {\n  // static let a = 1\n  /// static let b = 2\n  static let c = 3\n}", ["c"]),
    ("extension Rule {\n  struct Inner {\n    static let a = 1\n  }\n}", []),
    ("extension Rule {\n  static let a = [\n    { 1 }\n  ]\n\n  static let b = 2\n}", ["a", "b"]),
    ("extension Ruler {\n  static let a = 1\n}", []), ("extension Rule.Inner {\n  static let a = 1\n}", []),
    ("struct Rule {\n  static let a = 1\n}", []),
  ]

  @Test(
    "Constants of extensions",
    arguments: constantsCases)
  func constants(source: String, names: Set<String>) {
    #expect(constantsDeclared(inSource: source, extending: "Rule") == names)
  }

  private static let registriesCases: [(String, Set<String>?)] = [
    ("extension Rule {\n  static let all: [Rule] = [a, b]\n}", ["a", "b"]),
    ("extension Rule {\n  static let all = [\n    a,\n    // c,\n    b.c,\n  ]\n}", ["a", "b", "c"]),
    ("extension Rule {\n  static let allNames = [x]\n\n  static let all = [a]\n}", ["a"]),
    ("extension Rule {\n  static let all = [a]\n\n  static let b = [c]\n}", ["a"]),
    ("extension Rule {\n  static let allNames = [x]\n}", nil), ("extension Rule {\n  static let every = [x]\n}", nil),
  ]

  @Test(
    "Names in a registry",
    arguments: registriesCases)
  func registries(source: String, names: Set<String>?) {
    #expect(namesRegistered(in: "all", ofSource: source) == names)
  }
}
