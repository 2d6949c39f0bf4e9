import TablatureAPIModel
import TablatureDocReader
import TablatureDriftAudit
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@testable import TablatureGeneration
@testable import TablaturePageOverlay

@Suite("Drafted overlays")
struct DraftedOverlayTests {
  private static let types = [
    "string", "integer", "number", "boolean", "object", "null", "any", "[string]", "[object]", "[]", "[[string]]",
  ]
  private static let seen = "2026-12-01T00:00:00Z"

  @Test(
    "Drafted corrections of random differences apply without diagnostics, and leave nothing to draft",
    .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"),
    arguments: ["ecs/zh-CN", "slb/zh-CN"], TestScale.some(0..<40, quick: 2))
  func drafts(corpus: String, seed: Int) async throws {
    let set = try await PublishedPageSets.shared.pages(corpus)
    var generator = SplitMix(seed: UInt64(seed))
    var differences: [ObservedDifference] = []
    for _ in 0..<300 { differences += Self.differences(in: set.model, using: &generator) }
    differences = ObservedDifference.merging(differences)
    let draft = DraftedOverlay(differences, for: set)
    #expect(draft.count > 100)
    let overlay = try OverlayReader.read(draft.text, file: "overlay.yaml")
    #expect(overlay.corrections.count == draft.count)
    let corrected = overlay.apply(to: set.services.map(\.model))
    #expect(corrected.flatMap(\.diagnostics).map(\.description) == [])
    let again = OverlayDraft(differences, for: corrected.map(\.model))
    #expect(again.entries.map { "\($0.correction.kind.key) \($0.correction.subject.value)" } == [])
    // What is left is what the draft says that it lacks.
    #expect(again.diagnostics.count <= draft.diagnostics.count)
    let undrafted = Set(draft.diagnostics.compactMap { $0.summary.split(separator: "'").dropFirst().first })
    let findings = Audit.result(ofObserved: differences, in: corrected[0].model).findings
    let open = findings.map { $0.path.replacing("response.", with: "") }.filter { path in
      !undrafted.contains { $0 == path || $0 == "response.\(path)" }
    }
    #expect(open == [])
  }

  /// What is drafted of differences of one operation, as `kind path type`.
  private static func drafted(_ differences: [Observed]) -> [String] {
    let place = SourceLocation(file: "Op.md", line: 7)
    func field(_ name: String, _ type: TypeReference, _ change: (inout Field) -> Void = { _ in }) -> Field {
      var field = Field(name: name, type: type, location: place)
      change(&field)
      return field
    }
    let password = field("Password", .scalar(.string)) { $0.secret = Documented(.password, at: place) }
    let operation = TablatureAPIModel.Operation(
      name: "Op", title: "", dialect: "english", location: place,
      response: [
        password, field("Account", .structure) { $0.members = [password] }, field("Number", .scalar(.integer)),
        field("Numbers", .list(.scalar(.integer))), field("Values", .list(.scalar(.any))),
        field("Always", .scalar(.string)) { $0.presence = .required }, field("Labels", .scalar(.map)),
        field("Open", .scalar(.string)) {
          $0.values = [DocumentedValue("A", at: place)]
          $0.hasOtherValues = true
        },
      ])
    let service = ServiceModel(
      product: "Ecs", version: "2014-05-26", operations: [operation],
      wireProtocol: VendorProfile.standard.wireProtocol)
    let observed = differences.map { kind, path, type in
      ObservedDifference(
        product: "Ecs", version: "2014-05-26", operation: "Op", path: path, kind: kind, observedType: type,
        firstSeen: seen, lastSeen: seen)
    }
    let draft = OverlayDraft(observed, for: [service])
    return draft.entries.map { entry in
      let correction = entry.correction
      let type = correction.type("to") ?? correction.type("type")
      return [correction.kind.key, correction.subject.value, type?.notation].compactMap { $0 }.joined(separator: " ")
    } + draft.diagnostics.map(\.id)
  }

  private typealias Observed = (kind: ObservedDifference.Kind, path: String, type: String?)

  private static let correctionCases: [(observed: [Observed], drafted: [String])] = [
    ([(.type, "Password", "object")], ["overlay.undrafted"]),
    ([(.type, "Password", "[integer]")], ["overlay.undrafted"]),
    ([(.type, "Password", "[string]")], ["retype response.Password [String]"]),
    // Text in place of an object could show what the object keeps secret, and would lose its members.
    ([(.type, "Account", "string")], ["overlay.undrafted"]),
    ([(.type, "Account", "any")], ["overlay.undrafted"]),
    ([(.type, "Account", "[object]")], ["retype response.Account [Struct]"]),
    (
      [(.member, "DbPassword", "string")],
      ["add-member response.DbPassword String", "mark-secret response.DbPassword"]
    ),
    ([(.type, "Number", "number")], ["retype response.Number String"]),
    ([(.type, "Numbers", "[number]")], ["retype response.Numbers [String]"]),
    ([(.type, "Number", "[]"), (.type, "Number", "[integer]")], ["retype response.Number [Integer]"]),
    ([(.type, "Values", "[string]")], []),
    ([(.missing, "Always", nil)], ["make-optional response.Always"]), ([(.missing, "Number", nil)], []),
    ([(.value, "Open", "string")], []), ([(.member, "Labels.a b", "string")], []),
    ([(.type, "Gone", "string")], ["add-member response.Gone String"]),
    ([(.member, "a b", "string")], ["overlay.undrafted"]),
    (
      [(.member, "Tags", "object")] + (0..<21).map { (.member, "Tags.k\($0)", "string") },
      ["add-member response.Tags Map"]
    ),
  ]

  @Test("A difference becomes the correction that loses nothing", arguments: correctionCases)
  private func corrections(observed: [Observed], drafted: [String]) {
    #expect(Self.drafted(observed) == drafted)
  }

  /// A random difference at a random member of a response.
  private static func differences(
    in model: ServiceModel, using generator: inout SplitMix
  ) -> [ObservedDifference] {
    guard let operation = model.operations.randomElement(using: &generator),
      let kind = ObservedDifference.Kind.allCases.randomElement(using: &generator)
    else { return [] }
    var names: [String] = []
    var fields = operation.response
    while let field = fields.randomElement(using: &generator) {
      names.append(field.name)
      fields = field.members
      if Int.random(in: 0..<4, using: &generator) == 0 { break }
    }
    func difference(_ path: String, _ type: String?) -> ObservedDifference {
      ObservedDifference(
        product: model.product ?? "", version: model.version ?? "", operation: operation.name, path: path, kind: kind,
        observedType: type, httpStatus: kind == .error ? 403 : nil, firstSeen: seen, lastSeen: seen)
    }
    func type() -> String { types.randomElement(using: &generator) ?? "any" }
    let path = names.joined(separator: ".")
    return switch kind {
    case .error: [difference("Added.Code\(Int.random(in: 0..<5, using: &generator))", nil)]
    case .member:
      {
        let member = (names.dropLast() + ["Added\(Int.random(in: 0..<3, using: &generator))"]).joined(separator: ".")
        return [difference(member, type()), difference("\(member).Inner", type())]
      }()
    case .type, .missing, .value: path.isEmpty ? [] : [difference(path, type())]
    }
  }

  @Test("Names are quoted where YAML would read them otherwise")
  func quoting() async throws {
    let page =
      "# X\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|A|String|a|A.|\n"
    let set = await PageSetReader().read([PageSource(path: "X.md", bytes: Array(page.utf8))])
    try #require(set.model.operations.count == 1)
    let paths = ["#B", "it's", "a:", "*", "-", "[x]", "true", "ü"]
    let differences = paths.map {
      ObservedDifference(
        product: "", version: "", operation: set.model.operations[0].name, path: $0, kind: .member,
        observedType: "string", firstSeen: Self.seen, lastSeen: Self.seen)
    }
    let draft = DraftedOverlay(differences, for: set)
    let overlay = try OverlayReader.read(draft.text, file: "overlay.yaml")
    #expect(Set(overlay.corrections.map(\.subject.value)) == Set(paths.map { "response.\($0)" }))
    #expect(overlay.apply(to: [set.model]).flatMap(\.diagnostics).isEmpty)
  }
}
