import Foundation
import TablatureAPIModel
import TablatureTestSupport
import Testing

@testable import TablaturePageOverlay

@Suite("Overlays")
struct OverlayTests {
  private static let service = ServiceModel(
    product: nil, version: nil, operations: [CorrectionTests.operation])

  private static func place(_ line: Int) -> TablatureAPIModel.SourceLocation {
    TablatureAPIModel.SourceLocation(file: "o.yaml", line: line)
  }

  private static func correction(
    _ kind: CorrectionKind, _ subject: String, operation: String? = nil, page: String? = nil,
    settings: [String: Setting.Value] = [:]
  ) -> Correction {
    Correction(
      kind, Documented(subject, at: place(1)), operation: operation.map { Documented($0, at: place(2)) },
      page: page.map { Documented($0, at: place(3)) }, reason: "Tried.", settings: settings)
  }

  @Test("Every kind has a file of its own, named after its key, and is registered")
  func registry() throws {
    let folder = SharedMaterial.packageRoot.appending(path: "Sources/TablaturePageOverlay/Corrections")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let stems = CorrectionKind.all.map { kind in
      kind.key.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
    }
    #expect(files == stems.sorted())
    #expect(Set(stems).count == stems.count)
  }

  @Test("Corrections are made one after another, each on what those before it left")
  func order() {
    let overlay = Overlay(
      file: "o.yaml",
      corrections: [
        Self.correction(
          .addMember, "response.Zones", page: "docs/StartX.md", settings: ["type": .type(.list(.structure))]),
        Self.correction(
          .addMember, "response.Zones.Name", operation: "StartX", settings: ["type": .type(.scalar(.string))]),
        Self.correction(.markSecret, "response.Zones.Name", operation: "StartX", page: "docs/StartX.md"),
      ])
    let result = overlay.apply(to: Self.service)
    #expect(result.diagnostics.isEmpty)
    let zones = result.model.operations[0].response.last
    #expect(zones?.members.map(\.name) == ["Name"])
    #expect(zones?.members.first?.secret != nil)
    #expect(zones?.members.first?.corrections.count == 2)
  }

  private static let targetsCases: [(String?, String?, String)] = [
    (
      "StartY", nil,
      "o.yaml:2:1: warning: no page describes an operation 'StartY'; did you mean 'StartX'? [overlay.unknown]"
    ),
    (
      nil, "docs/StartXs.md",
      "o.yaml:3:1: warning: no page 'docs/StartXs.md' describes an operation that counts; did you mean 'docs/StartX.md'? [overlay.unknown]"
    ),
    (
      "StartX", "docs/Other.md",
      "o.yaml:3:1: warning: 'StartX' is described by 'docs/StartX.md', not by 'docs/Other.md' [overlay.unknown]"
    ),
  ]

  @Test(
    "An operation or a page that is not there is told at its place",
    arguments: targetsCases)
  func targets(operation: String?, page: String?, expected: String) {
    let overlay = Overlay(
      file: "o.yaml", corrections: [Self.correction(.require, "request.Until", operation: operation, page: page)])
    let result = overlay.apply(to: Self.service)
    #expect(result.diagnostics.map(\.description) == [expected])
    #expect(result.model == Self.service)
  }

  @Test("Of several services, a correction concerns the one of its page, else the first that has the operation")
  func services() {
    var other = Self.service
    other.operations[0].location.file = "docs/new/StartX.md"
    let overlay = Overlay(
      file: "o.yaml",
      corrections: [
        Self.correction(.require, "request.Until", operation: "StartX", page: "docs/new/StartX.md"),
        Self.correction(.markSecret, "request.Tag.Key", operation: "StartX"),
        Self.correction(.require, "request.Until", operation: "StopX"),
      ])
    let services = overlay.apply(to: [Self.service, other])
    #expect(zip(services, [Self.service, other]).allSatisfy { $0.model != $1 })
    let requests = services.map { $0.model.operations[0].request }
    #expect(requests.map { $0[1].presence } == [.optional, .required])
    #expect(requests.map { $0[2].members[0].secret != nil } == [true, false])
    #expect(services.flatMap(\.diagnostics).map(\.id) == ["overlay.unknown"])
    #expect(overlay.apply(to: [ServiceModel]()).isEmpty)
  }

  @Test("A warning tells the reason, so that somebody can judge whether it still holds")
  func reason() {
    let overlay = Overlay(file: "o.yaml", corrections: [Self.correction(.require, "request.Size", operation: "StartX")])
    let diagnostic = overlay.apply(to: Self.service).diagnostics.first
    #expect(
      diagnostic?.notes.map(\.text) == [
        "the reason given for the correction: Tried.", "remove the correction, if the page is right now",
      ])
  }

  @Test(
    "A path begins with its table",
    arguments: [
      ("request.Tag.Key", ["Tag", "Key"]), ("response.Disks[].Disk[]", ["Disks", "Disk"]), ("Tag.Key", nil),
      ("request", nil), ("request.", nil), ("request..A", nil), ("error.X", nil), ("", nil),
      ("request" + String(repeating: ".A", count: 65), nil),
    ] as [(String, [String]?)])
  func paths(text: String, names: [String]?) { #expect(FieldPath(text)?.names == names) }
}
