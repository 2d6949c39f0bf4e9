import TablatureAPIModel

/// What readers need of a vendor profile, in the form in which they look for it.
///
/// A class, so that readers of pages and services share it.
final class CompiledProfile: Sendable {
  /// The dialects in the order of the profile; at least one.
  let dialects: [CompiledDialect]
  let conventions: PageConventions
  let wireProtocol: WireProtocol
  /// Members that are at the root of every response that has them.
  let rootMembers: Set<String>

  init(_ profile: VendorProfile) {
    let dialects = profile.dialects.map(CompiledDialect.init)
    self.dialects = dialects.isEmpty ? [CompiledDialect(Dialect(name: ""))] : dialects
    conventions = profile.conventions
    wireProtocol = profile.wireProtocol
    rootMembers = profile.conventions.rootMembers.union([profile.wireProtocol.envelope.requestID].compactMap { $0 })
  }

  /// The parameter that names the operation; nil where none does.
  var operationParameter: String? { wireProtocol.commonParameters.operation }

  /// The dialect of a name.
  func dialect(named name: String) -> CompiledDialect? { dialects.first { $0.name == name } }

  /// The dialect of a page that was read before.
  ///
  /// - Throws: Where the page was read with another profile, which has dialects of other names.
  func dialect(named name: String, at location: SourceLocation) throws(UnknownDialect) -> CompiledDialect {
    guard let dialect = dialect(named: name) else { throw UnknownDialect(name: name, location: location) }
    return dialect
  }

  /// The dialect of a page: the likely one, where it knows a section title, else the one that knows most of them.
  func dialect(ofSectionTitles titles: [String], likely: CompiledDialect?) -> CompiledDialect {
    if let likely, titles.contains(where: { likely.sectionKind(titled: $0) != nil }) { return likely }
    var best = dialects[0]
    var bestScore = -1
    for dialect in dialects {
      let score = titles.count { dialect.sectionKind(titled: $0) != nil }
      if score > bestScore { (best, bestScore) = (dialect, score) }
    }
    return best
  }
}

/// A page in a dialect that a profile doesn't have.
struct UnknownDialect: Error {
  var name: String
  /// The location of the page's title.
  var location: SourceLocation

  /// The error to report.
  var diagnostic: Diagnostic {
    Diagnostic(
      "page.unreadable", .error,
      "the page is in the dialect '\(name.visible)', which the vendor profile doesn't have; it is left out",
      at: location, notes: [Diagnostic.Note("read and join the pages with the same profile")])
  }
}
