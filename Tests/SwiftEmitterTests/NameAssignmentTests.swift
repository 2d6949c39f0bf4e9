import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablatureSwiftEmitter

@Suite("Names beside each other")
struct NameAssignmentTests {
  private static func names(
    _ wireNames: [String], as role: NameRole = .value, yielding: Set<String> = [], taken: Set<String> = [],
    choosing overrides: [NameOverride] = []
  ) -> (names: [String], diagnostics: [Diagnostic]) {
    let context = NamingContext(naming: Naming(NamingOptions(overrides: overrides)), path: ["DoIt", "Kind"])
    var diagnostics = PlanDiagnostics()
    let subjects = wireNames.map { name in
      NamedSubject(
        wireName: name, role: role, context: context, yields: yielding.contains(name), location: Fixtures.at(1))
    }
    return (NameAssignment.names(of: subjects, taken: taken, diagnostics: &diagnostics), diagnostics.all)
  }

  static let lists: [(values: [String], names: [String])] = [
    (["on", "off"], ["on", "off"]),
    (["GMT+1", "GMT-1", "GMT+12", "GMT-12"], ["gmtPlus1", "gmtMinus1", "gmtPlus12", "gmtMinus12"]),
    (["id", "-id", "+id"], ["id", "minusID", "plusID"]),
    (["+1", "-1", "1", "1.5", "15"], ["plus1", "minus1", "value1", "value1Point5", "value15"]),
    (["c", "c++", "c#"], ["c", "cPlusPlus", "cSharp"]),
    (["<", "<=", ">", ">="], ["lessThan", "lessThanOrEqualTo", "greaterThan", "greaterThanOrEqualTo"]),
    // A hyphen before a number is a minus where the list has the plus.
    (["UT-1", "UT-2"], ["ut1", "ut2"]), (["UT-1", "UT+1", "UT-2"], ["utMinus1", "utPlus1", "ut2"]),
    (["5-3", "5+3"], ["value5Minus3", "value5Plus3"]), (["ssh-rdp", "ssh+rdp"], ["sshRDP", "sshPlusRDP"]),
    // What differs is spelled out.
    (["id", "ID"], ["lowercaseID", "uppercaseID"]),
    (["id", "ID", "Id"], ["lowercaseID", "uppercaseID", "capitalizedID"]),
    (["a", "A"], ["lowercaseA", "uppercaseA"]), (["none", "None"], ["lowercaseNone", "capitalizedNone"]),
    (["cloud-essd", "cloud_essd"], ["cloudHyphenESSD", "cloudUnderscoreESSD"]),
    (["ecs-1", "ecs_1"], ["ecsHyphen1", "ecsUnderscore1"]), (["1/2", "1:2"], ["value1Slash2", "value1Colon2"]),
    (["in_use", "InUse"], ["lowercaseInUse", "capitalizedInUse"]),
    (["in_use", "In_Use", "InUse"], ["lowercaseInUse", "capitalizedInUnderscoreUse", "plainInUse"]),
    (["NotFound", "NOT_FOUND"], ["capitalizedNotFound", "uppercaseNotFound"]),
    (["No.Id.NotFound", "No.Id.NOT_FOUND"], ["capitalizedNoIDNotFound", "noIDUppercaseNotFound"]),
    (["=", "=="], ["equals", "equalsEquals"]), (["*", "**"], ["asterisk", "asteriskAsterisk"]),
    (["实例", "磁盘"], ["valueU5B9EU4F8B", "valueU78C1U76D8"]), (["é", "e"], ["value", "e"]),
    (["a实", "a"], ["aU5B9E", "plainA"]), (["", "empty"], ["emptyString", "lowercaseEmpty"]),
    (["1", "value1"], ["plain1", "lowercaseValue1"]),
    // A name that is spelled out is no other value's.
    (["id", "ID", "lowercase-id"], ["value_id", "uppercaseID", "lowercaseLowercaseID"]),
  ]

  @Test("Names tell values apart, in any order", arguments: lists)
  func values(_ list: (values: [String], names: [String])) {
    #expect(Self.names(list.values).names == list.names)
    #expect(Self.names(list.values.reversed()).names == list.names.reversed())
    #expect(Set(list.names).count == list.names.count)
  }

  @Test("What is deprecated leaves its name to what replaces it")
  func yielding() {
    #expect(Self.names(["key", "Key"], as: .requestMember).names == ["lowercaseKey", "capitalizedKey"])
    #expect(Self.names(["key", "Key"], as: .requestMember, yielding: ["key"]).names == ["lowercaseKey", "key"])
    #expect(Self.names(["key"], as: .requestMember, yielding: ["key"]).names == ["key"])
    #expect(
      Self.names(["key", "Key", "KEY"], as: .requestMember, yielding: ["key", "KEY"]).names
        == ["lowercaseKey", "key", "uppercaseKey"])
  }

  @Test("A name that something else has is given to nothing")
  func taken() {
    #expect(Self.names(["Tag", "Disk"], as: .structureType, taken: ["Tag"]).names == ["CapitalizedTag", "Disk"])
  }

  @Test("The same name twice, and nothing else, is numbered")
  func same() {
    #expect(Self.names(["a", "a", "b"]).names == ["a2", "a3", "b"])
  }

  @Test("A note says what each name that is spelled out could be confused with")
  func notes() {
    #expect(
      Self.names(["id", "on", "ID", "UT-1", "UT+1", "Tag"], taken: ["tag"]).diagnostics.map(\.summary) == [
        #""id" is named `lowercaseID`, because `id` could also be the name of "ID""#,
        #""ID" is named `uppercaseID`, because `id` could also be the name of "id""#,
        #""UT-1" is named `utMinus1`, because `ut1` could also be the name of "UT+1""#,
        #""Tag" is named `capitalizedTag`, because `tag` is taken in Swift"#,
      ])
  }

  @Test("A chosen name moves no other one")
  func chosen() {
    func choice(_ subject: String, _ name: String) -> NameOverride {
      NameOverride(.values, subject, name, at: SourceLocation(file: "tablature.yaml", line: 1))
    }
    // Who used `id` when there was nothing else keeps it.
    let kept = Self.names(["id", "ID"], choosing: [choice("DoIt.Kind.id", "id")])
    #expect(kept.names == ["id", "uppercaseID"])
    #expect(kept.diagnostics.map(\.id) == ["swift.renamed"])
    let swapped = Self.names(["on", "off"], choosing: [choice("on", "off"), choice("off", "on")])
    #expect(swapped.names == ["off", "on"] && swapped.diagnostics.isEmpty)
    let taken = Self.names(["on", "off"], choosing: [choice("on", "off")])
    #expect(taken.names == ["on", "off"] && taken.diagnostics.map(\.id) == ["config.name"])
    // What does not get the name that was chosen has its own, which nothing else can be given.
    let chain = Self.names(["on", "off", "busy"], choosing: [choice("on", "off"), choice("busy", "on")])
    #expect(chain.names == ["on", "off", "busy"] && chain.diagnostics.map(\.id) == ["config.name", "config.name"])
  }

  // MARK: All sets of values

  private static let pieces = [
    "id", "ID", "Id", "iD", "in", "Use", "USE", "a", "A", "none", "value", "empty", "GMT", "UTC", "1", "5", "15", "1.5",
    "lowercase",
    "Uppercase", "capitalized", "minus", "Plus", "to", "And", "Hyphen", "U5B9E", "实", "é", "💥", "-", "+", "_", ".", " ",
    "/", ":", "#",
    "<", "=", ">", "*", "%", "!", "~",
  ]

  private static func randomValue(_ generator: inout SplitMix) -> String {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func meanings(_ values: some Sequence<String>, as role: NameRole) -> [String: String] {
    let values = Array(values)
    return Dictionary(zip(names(values, as: role).names, values), uniquingKeysWith: { $1 })
  }

  @Test(
    "No value that comes, goes or moves changes what a name means",
    arguments: TestScale.some(0..<20 as Range<UInt64>, quick: 5))
  func stability(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for role in [NameRole.value, .errorCode, .requestMember, .structureType] {
      for _ in 0..<40 {
        // Few letters make many collisions.
        let values = Set((0..<Int.random(in: 1...14, using: &generator)).map { _ in Self.randomValue(&generator) })
          .sorted()
        let before = Self.meanings(values, as: role)
        #expect(before.count == values.count, "two values have one name: \(values)")
        #expect(Self.meanings(values.shuffled(using: &generator), as: role) == before, "\(values)")
        for name in before.keys {
          #expect(name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil, "\(name)")
          #expect(!role.reserved.contains(name), "\(name) of \(values)")
        }
        let added = Self.randomValue(&generator)
        guard !values.contains(added) else { continue }
        let after = Self.meanings((values + [added]).shuffled(using: &generator), as: role)
        for (name, value) in before where after[name] != nil { #expect(after[name] == value, "\(values) and \(added)") }
        // What is added takes names away only where it could have them, or makes a hyphen a minus.
        let plain = Self.plainName(added, role)
        let takesNothing = before[plain] == nil && !values.contains { Self.plainName($0, role) == plain }
        if takesNothing, !added.contains("+") {
          #expect(before.keys.allSatisfy { after[$0] != nil }, "\(values) and \(added)")
        }
      }
    }
  }

  private static func plainName(_ value: String, _ role: NameRole) -> String {
    role.name(for: value, acronyms: .builtIn).name
  }

  @Test("Many values of one name take linear work")
  func linear() {
    // Each way to write the letters, 2^14 or 2^11 of them.
    let length = TestScale.isFull ? 14 : 11
    let values = (0..<1 << length).map { bits in
      String((0..<length).map { bits & (1 << $0) == 0 ? "a" : "A" as Character })
    }
    #expect(Set(Self.names(values).names).count == values.count)
  }
}
