import TablatureAPIModel
import TablatureDocReader
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
    #expect(again.diagnostics.count <= draft.diagnostics.count)
  }

  @Test("A secret stays one", arguments: [("object", 0), ("[integer]", 0), ("[string]", 1)])
  func secrets(observed: String, count: Int) {
    let place = SourceLocation(file: "Op.md", line: 7)
    let operation = TablatureAPIModel.Operation(
      name: "Op", title: "", dialect: "english", location: place,
      response: [
        Field(name: "Password", type: .scalar(.string), secret: Documented(.password, at: place), location: place)
      ])
    let service = ServiceModel(
      product: "Ecs", version: "2014-05-26", operations: [operation],
      wireProtocol: VendorProfile.standard.wireProtocol)
    let difference = ObservedDifference(
      product: "Ecs", version: "2014-05-26", operation: "Op", path: "Password", kind: .type, observedType: observed,
      firstSeen: Self.seen, lastSeen: Self.seen)
    let draft = OverlayDraft([difference], for: [service])
    #expect(draft.entries.count == count)
    #expect(draft.diagnostics.map(\.id) == (count == 0 ? ["overlay.undrafted"] : []))
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
