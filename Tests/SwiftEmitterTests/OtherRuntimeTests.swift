import SwiftParser
import SwiftSyntax
import TablatureAPIModel
import TablatureSwiftEmitter
import Testing

/// Clients that use the runtime of a made-up vendor.
@Suite("Other runtimes")
struct OtherRuntimeTests {
  private static func emission(_ parameters: [RuntimeDescription.ClientParameter]) -> Emission {
    let runtime = RuntimeDescription(
      modules: [
        RuntimeDescription.Module("HarbourRuntime", typeNames: "Berth Thing")
      ],
      testProducts: [], modulePrefix: "Harbour", clientParameters: parameters,
      regionalEndpoint: ".harbour({product}, region)",
      tests: RuntimeDescription.Tests(region: "north-1", host: "{product}.example.com", requestID: "T-1", errorBody: [])
    )
    let bundle = [
      RuntimeFile(path: "HarbourRuntime/A.swift", contents: "struct A {}\n"),
      RuntimeFile(path: "OtherRuntime/B.swift", contents: "struct B {}\n"),
    ]
    var service = Fixtures.rich
    service.wireProtocol = WireProtocol()
    return SwiftEmitter.emit(
      service, options: EmitterOptions(runtime: runtime, layout: .package(.bundled(bundle))))
  }

  private static let token = RuntimeDescription.ClientParameter(
    "token", type: "SecretString", documentation: "The token.", testValue: #"SecretString("t")"#)

  @Test("Nothing of the other vendor is emitted, and everything is Swift", arguments: [0, 1, 2])
  func client(_ count: Int) throws {
    let emission = Self.emission(Array(repeating: Self.token, count: count))
    #expect(emission.moduleName == "HarbourECS")
    for file in emission.files where file.path.hasSuffix(".swift") {
      for name in ["AlibabaCloud", "aliyuncs", "x-acs-", "Credentials"] {
        #expect(!file.contents.contains(name), "\(name) in \(file.path)")
      }
      let tree = Parser.parse(source: file.contents)
      #expect(!tree.hasError && !tree.hasWarning, "\(file.path):\n\(file.contents)")
    }
    let client = try #require(emission.files.first { $0.path.hasSuffix("ECSClient.swift") }).contents
    #expect(client.contains("endpoint: .harbour(\"ecs\", region),"))
    #expect(client.components(separatedBy: "token: token,").count - 1 == 2 * count)
    // A comment or a list of parameters with an empty line in it falls apart.
    let lines = client.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasSuffix(",") || line.contains("///") {
      #expect(!next.isEmpty, "after \(line)")
    }
  }

  @Test("A package holds the modules of its own runtime only")
  func bundled() {
    let emission = Self.emission([])
    let sources = Set(emission.files.map(\.path).filter { $0.hasPrefix("Sources/") && !$0.contains("ECS") })
    #expect(sources == ["Sources/HarbourRuntime/A.swift"])
    #expect(emission.folders.contains("Sources/HarbourRuntime"))
  }
}
