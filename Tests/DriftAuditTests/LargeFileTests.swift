import TablatureDriftAudit
import TablatureTestSupport
import Testing

/// Files of 2 MB, which no person writes but generators do, and of 1 MB that are no code. They take a minute of a debug build, so only
/// `make check` tries them.
@Suite(
  "Large files",
  .enabled(if: TestScale.isFull, "\(TestScale.skipReason)"))
struct LargeFileTests {
  private static let size = 2_000_000

  @Test("Types by the thousand are all read")
  func types() {
    var text = ""
    var count = 0
    while text.utf8.count < Self.size {
      count += 1
      text += """
        struct Start\(count)Request: Encodable {
          let instanceID: String
          var amount: Int? = \(count)
          enum CodingKeys: String, CodingKey {
            case instanceID = "InstanceId"
            case amount = "Amount"
          }
          func url(_ base: String) -> String { "\\(base)?Action=Start\(count)&InstanceId=\\(instanceID)" }
        }

        """
    }
    let outline = SourceOutline(of: SwiftFile(path: "Large.swift", text: text))
    #expect(outline.types.count == count)
    #expect(outline.unread.isEmpty)
  }

  @Test(
    "What is no code comes to an end, and is named",
    arguments: ["(", "#if A\n", "x.", "A<", "try ", "if x {} else ", "var x: ", "\u{0}"])
  func nonsense(piece: String) {
    let text = "struct Before {}\n" + String(repeating: piece, count: Self.size / 2 / piece.utf8.count)
    let outline = SourceOutline(of: SwiftFile(path: "Large.swift", text: text))
    #expect(!outline.unread.isEmpty)
  }
}
