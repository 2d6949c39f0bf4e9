import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import TablatureTestSupport

/// A source among the fixtures, with comments that say what an audit has to find:
///
///     query["InstanceType"] = …  // drift: parameter.renamed ModifyInstanceSpec request.InstanceType
///
/// A mark on a line of its own is for the line below.
struct AuditedFixture: Sendable {
  /// What is found, or has to be.
  struct Expectation: Hashable, Sendable, CustomStringConvertible {
    var text: String
    var line: Int
    var description: String { "\(line): \(text)" }
  }

  let file: SwiftFile
  let marks: [Expectation]

  init(_ path: String) throws {
    let folder = SharedMaterial.packageRoot.appending(path: "Tests/DriftAuditTests/Fixtures")
    let text = String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    file = SwiftFile(path: path, text: text)
    var marks: [Expectation] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let mark = line.range(of: "// drift: ") else { continue }
      let isAlone = line[..<mark.lowerBound].allSatisfy(\.isWhitespace)
      marks.append(Expectation(text: String(line[mark.upperBound...]), line: index + (isAlone ? 2 : 1)))
    }
    self.marks = marks
  }

  /// What an audit finds in it, against pages of the package.
  func result(pages: [String]) throws -> AuditResult {
    let folder = SharedMaterial.packageRoot.appending(path: "docs/ecs")
    let readings = try pages.map { page in
      PageReader.read(
        PageSource(path: "\(page).md", bytes: [UInt8](try Data(contentsOf: folder.appending(path: "\(page).md")))))
    }
    return Audit(ServiceReader.join(readings).model).result(of: [SourceOutline(of: file)])
  }
}

extension AuditResult {
  /// The findings as marks say them.
  var marks: [AuditedFixture.Expectation] {
    findings.map { finding in
      AuditedFixture.Expectation(
        text: [finding.check, finding.operation, finding.path, finding.detail ?? ""].filter { !$0.isEmpty }
          .joined(separator: " "),
        line: finding.code?.line ?? 0)
    }
  }
}
