internal import TablatureAPIModel

extension AuditCheck {
  /// Places that tell apart error codes that no page lists any more.
  static let handlers = [
    AuditCheck(
      "handler.unlisted", .warning, meaning: "code waits for an error that no page lists",
      .handler { comparison, findings in
        let documented = comparison.operations.compactMap(\.documented)
        // Without the page of each operation, nobody knows what can come.
        guard !documented.isEmpty, documented.count == comparison.operations.count else { return }
        // People also write code for errors that pages of their own list, or none.
        let isGenerated = comparison.operations.allSatisfy { $0.coded?.isGenerated ?? true }
        guard isGenerated || comparison.operations.allSatisfy(\.listsErrors) else { return }
        let listed = Set(documented.flatMap { $0.errors ?? [] }.map(\.code))
        let listedNames = Set(documented.flatMap { $0.errors ?? [] }.compactMap(\.name))
        var codes: [String: String] = [:]
        for error in comparison.operations.flatMap({ $0.coded?.surface.errors ?? [] }) {
          if let name = error.name { codes[name] = error.code }
        }
        for code in comparison.handler.codes {
          let wire: String?
          if code.isText {
            wire = code.comparesCode ? code.name : nil
          } else if let known = codes[code.name] {
            wire = known
          } else {
            wire = code.comparesCode && !listedNames.contains(code.name) ? code.name : nil
          }
          guard let wire, !listed.contains(wire), isGenerated || !comparison.listed.contains(wire) else { continue }
          findings.add(
            "no page lists the error code \(wire.quoted) any more", path: "error.\(wire)", detail: "handled",
            page: comparison.operations.first?.page?.location, code: code.location, coded: wire,
            remedy: "remove the case")
        }
      })
  ]
}
