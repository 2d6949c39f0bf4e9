import Foundation
import SwiftParser
import SwiftSyntax
import TablatureAPIModel
import TablatureDocReader
import TablatureGeneration
import TablatureProfileTestSupport
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

/// Text that tries to break out of what is generated, and a page full of it.
private enum HostilePage {
  /// Text that ends a comment, a string or a line where it is not escaped, and then names `evil`.
  static let attacks = [
    "a */ evil() /*", "a\" + evil() + \"", "a \\(evil()) b", "a\"\"\" + evil() + \"\"\"", "a#\"evil()\"#",
    "a \\#(evil())",
    "a `evil` b", "a\\", "a\\\\", "a ``evil()`` b", "a /* evil", "a // evil", "a\u{2028}evil()", "a\r evil()",
    "a\u{0}evil",
    "a\u{202E}evil", "a&#10;evil()", "a<br>evil()", "a: evil = evil()", "a { evil() }", "a; evil()", "a\u{85}evil()",
    "../../a evil", "/a evil", "a/../evil", "#if evil", "@evil a", "- Parameter evil: x", "a %n %s %@ evil", "🚀 a evil",
    "",
  ]

  static func text(_ attack: String, title: String) -> String {
    """
    # \(title)

    Starts \(attack).

    ## Debugging

    [Try it.](https://api.example.com/#product=Ecs&api=StartSomething&type=RPC&version=2014-05-26)

    ## Request parameters

    |Parameter|Type|Required|Example|Description|
    |---------|----|--------|-------|-----------|
    |Action|String|Yes|StartSomething|The operation. |
    |Name|String|No|\(attack)|A name: \(attack). Default value: \(attack). |
    |Mode|String|Yes|fast|Valid values:

    -   fast: \(attack)
    -   \(attack): slow

    Default value: fast. |
    |\(attack)|String|No|x|\(attack) |
    |Tag.N.\(attack)|String|No|x|A tag. |
    |Size|\(attack)|No|\(attack)|Valid values: 1 to \(attack). |

    ## Response parameters

    |Parameter|Type|Example|Description|
    |---------|----|-------|-----------|
    |Result|String|\(attack)|\(attack) |
    |\(attack)|String|\(attack)|A member. |

    ## Examples

    Sample requests

    ```
    https://ecs.aliyuncs.com/?Action=StartSomething
    &Name=\(attack)
    &Mode=\(attack)
    &\(attack)=1
    ```

    Sample success responses

    `JSON` format

    ```
    {"RequestId": "1", "Result": "\(attack)", "\(attack)": "x"}
    ```

    ## Error codes

    |HTTP status code|Error code|Error message|Description|
    |----------------|----------|-------------|-----------|
    |400|Invalid.\(attack)|A \(attack) b|C \(attack) d. |
    |400|\(attack)|\(attack)|\(attack) |
    |403|Invalid.Known|A known message.|\(attack) |

    """
  }

  /// The files that a page without an attack gives.
  static let usualFiles: Set<String> = {
    let page = PageSource(path: "a.md", bytes: Array(text("usual", title: "StartSomething").utf8))
    return Set(SwiftEmitter.emit(ServiceReader.join([PageReader.read(page)]).model).files.map(\.path))
  }()
}

/// Pages whose text tries to break out of what is generated, taken the whole way from Markdown to files.
@Suite("Hostile pages")
struct HostilePageTests {
  /// The files that the page gives, below an output directory that a folder stands around.
  private func generate(_ page: String) async throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.write("docs/page.md", page)
    _ = await Generator().generate(
      [folder.path("docs")], GenerationOptions(output: folder.path("in/side/Generated")))
    let files = folder.files().filter { $0 != "docs/page.md" }
    return Dictionary(uniqueKeysWithValues: files.map { ($0, folder.text($0) ?? "") })
  }

  @Test(
    "What is generated parses, holds nothing that the page smuggles in, and stands where it should",
    arguments: TestScale.spread(HostilePage.attacks, every: 3))
  func attack(_ attack: String) async throws {
    for title in ["StartSomething \(attack)", attack] {
      let files = try await generate(HostilePage.text(attack, title: title))
      for (path, text) in files {
        #expect(path.hasPrefix("in/side/Generated/Sources/") || path.hasPrefix("in/side/Generated/Tests/"), "\(path)")
        #expect(text.hasPrefix(SwiftEmitter.mark), "\(path)")
        let tree = Parser.parse(source: text)
        #expect(!tree.hasError && !tree.hasWarning, "\(path) of \(title.debugDescription):\n\(text)")
        let smuggled = tree.tokens(viewMode: .sourceAccurate).filter { $0.tokenKind == .identifier("evil") }
        #expect(smuggled.isEmpty, "\(path) of \(title.debugDescription):\n\(text)")
      }
      if title != attack { #expect(Set(files.keys) == Set(HostilePage.usualFiles.map { "in/side/Generated/\($0)" })) }
    }
  }

  @Test("Damaged pages never stop the tool", arguments: TestScale.some(0..<40, quick: 10))
  func damaged(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed) &* 7919 &+ 1)
    var bytes = Array(HostilePage.text("a | b", title: "StartSomething").utf8)
    for _ in 0..<(1 + seed % 7) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...200, using: &random)))
      case 2: bytes.insert(contentsOf: Array("|\n```\n# ".utf8), at: at)
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 300)], at: at)
      }
      if bytes.isEmpty { bytes = [0x23] }
    }
    let folder = try TemporaryFolder()
    try folder.write("docs/page.md", bytes: bytes)
    let options = GenerationOptions(output: folder.path("out"))
    let result = await Generator().generate([folder.path("docs")], options)
    for path in folder.files() where path.hasPrefix("out/") {
      let tree = Parser.parse(source: folder.text(path) ?? "")
      #expect(!tree.hasError && !tree.hasWarning, "\(path)")
    }
    #expect(result.status == .done || result.diagnostics.contains { $0.severity == .error })
  }
}
