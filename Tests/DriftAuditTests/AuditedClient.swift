import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureDriftAudit
import TablatureProfileTestSupport
import TablatureSwiftEmitter
import TablatureTestSupport

/// Pages, the client that is made from them, and its audit.
struct AuditedClient: Sendable {
  let service: ServiceModel
  /// The sources of the client.
  let files: [SwiftFile]
  let audit: Audit

  /// Reads the pages below a folder.
  static func service(pages folder: URL) throws -> ServiceModel {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let readings = try paths.filter { $0.hasSuffix(".md") }.sorted().map { path in
      PageReader.read(
        PageSource(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path)))))
    }
    return ServiceReader.join(readings).model
  }

  init(_ service: ServiceModel) { self.init(service, Audit(service)) }

  init(_ service: ServiceModel, _ audit: Audit) {
    self.service = service
    files = SwiftEmitter.emit(service, options: .standard).files.filter { $0.path.hasPrefix("Sources/") }.map {
      SwiftFile(path: $0.path, text: $0.contents)
    }
    self.audit = audit
  }

  private static let ofThisPackage = Result {
    AuditedClient(try service(pages: SharedMaterial.packageRoot.appending(path: "docs/ecs")))
  }
  private static let outlinesOfThisPackage = ofThisPackage.map { client in client.files.map { SourceOutline(of: $0) } }

  /// The client of the pages in the package. All tests share it: parsing Swift code is what takes their time in a debug build.
  static func documented() throws -> AuditedClient { try ofThisPackage.get() }

  /// The declarations in the files of that client, in the order of the files.
  static func documentedOutlines() throws -> [SourceOutline] { try outlinesOfThisPackage.get() }

  /// What an audit finds in sources of today.
  func result(_ files: [SwiftFile]? = nil) -> AuditResult {
    audit.result(of: (files ?? self.files).map { SourceOutline(of: $0) })
  }
}
