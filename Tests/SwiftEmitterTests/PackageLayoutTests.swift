import Foundation
import SwiftParser
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@testable import TablatureSwiftEmitter

@Suite("A package of its own")
struct PackageLayoutTests {
  private func files(_ runtime: RuntimeSource) -> [String: EmittedFile] {
    let emission = SwiftEmitter.emit(Fixtures.small, options: EmitterOptions(layout: .package(runtime)))
    return Dictionary(emission.files.map { ($0.path, $0) }) { first, _ in first }
  }

  private func manifest(_ runtime: RuntimeSource) throws -> String {
    try #require(files(runtime)["Package.swift"]).contents
  }

  @Test("Without it, nothing but the targets is emitted")
  func targets() {
    let paths = SwiftEmitter.emit(Fixtures.small).files.map(\.path)
    #expect(
      paths.allSatisfy { $0.hasPrefix("Sources/AlibabaCloudECS/") || $0.hasPrefix("Tests/AlibabaCloudECSTests/") })
  }

  @Test("The manifest begins with the version of the tools, then the mark")
  func mark() throws {
    let lines = try manifest(.bundled([])).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "// swift-tools-version: 6.2")
    #expect(lines[1].hasPrefix(SwiftEmitter.mark))
    #expect(lines[3] == "import PackageDescription")
  }

  @Test("Every file has a mark that is recognised")
  func marks() {
    let runtime = RuntimeFile(path: "TablatureRuntime/A/B.swift", contents: "public import Foundation\n")
    for (path, file) in files(.bundled([runtime])) {
      #expect(GeneratedMark.isPresent(in: Array(file.contents.utf8), as: file.role), "\(path)")
    }
  }

  @Test("The runtime's sources stand below their mark as they are")
  func bundled() throws {
    let text = "public import Foundation\n\nlet a = \"\"\"\n    x  \n\n  \"\"\"\n"
    let files = files(.bundled([RuntimeFile(path: "TablatureRuntime/A/B.swift", contents: text)]))
    let file = try #require(files["Sources/TablatureRuntime/A/B.swift"])
    #expect(file.contents.hasSuffix("\n\n" + text))
    #expect(file.contents.dropLast(text.utf8.count).split(separator: "\n").count == 1)
    #expect(file.role == .runtime)
    let manifest = try #require(files["Package.swift"]).contents
    for module in ["AlibabaCloudRuntime", "TablatureRuntime"] {
      #expect(manifest.contains(".library(name: \"\(module)\""))
      #expect(manifest.contains("name: \"\(module)\",\n      dependencies: ["))
    }
  }

  @Test("Readme and list of ignored files give way to one's own")
  func companions() throws {
    let files = files(.bundled([]))
    #expect(Set(files.values.filter(\.role.yieldsToUserFile).map(\.path)) == ["README.md", ".gitignore"])
  }

  @Test("A repository or a folder takes the place of the sources")
  func elsewhere() throws {
    let requirement = try #require(VersionRequirement("exact:1.2.3"))
    let remote = try manifest(.repository(url: "https://host/a/tablature.git", requirement))
    #expect(remote.contains(".package(url: \"https://host/a/tablature.git\", exact: \"1.2.3\", traits: []),"))
    #expect(remote.contains(".product(name: \"AlibabaCloudRuntime\", package: \"tablature\")"))
    #expect(!remote.contains("swift-crypto"))
    let local = try manifest(.folder(path: "../..", name: "tablature"))
    #expect(local.contains(".package(path: \"../..\", traits: []),"))
  }

  @Test(
    "Whatever a path holds, the manifest is Swift",
    arguments: ["a\"b", "a\\b", "\\(x)", "a\nb", "\u{202E}x", "a\")], x: [\"", "\u{0}"])
  func hostile(path: String) throws {
    let text = try manifest(.folder(path: path, name: path))
    let tree = Parser.parse(source: text)
    #expect(!tree.hasError && !tree.hasWarning, "\(text)")
    #expect(text.split(separator: "\n").filter { $0.contains(".package(path:") }.count == 1)
  }

  @Test("What the runtime depends on is what its own manifest says")
  func dependencies() throws {
    let manifest = try String(
      contentsOf: SharedMaterial.packageRoot.appending(path: "Package.swift"), encoding: .utf8)
    let runtime = RuntimeDescription.alibabaCloud
    for module in runtime.modules {
      let start = try #require(manifest.range(of: "name: \"\(module.name)\",\n"))
      let target = manifest[start.upperBound...].prefix { $0 != "]" }
      let products = target.matches(of: /\.product\(name: "(\w+)", package: "([\w-]+)"/)
      #expect(
        products.map { "\($0.output.1) \($0.output.2)" } == module.products.map { "\($0.name) \($0.package)" })
      let modules = target.matches(of: /(?m)^ +"(\w+)",$/)
      #expect(modules.map { String($0.output.1) } == module.modules)
    }
    for dependency in runtime.modules.flatMap(\.products) + runtime.testProducts {
      #expect(manifest.contains("    .package(\(dependency.reference)),\n"))
    }
  }
}
