import TablatureAPIModel

/// What names are made with: the acronyms, the names that types must not have, and the names that somebody chose.
///
/// A class, since everything that is named holds it.
final class Naming: Sendable {
  /// The acronyms.
  let acronyms: Acronyms
  /// Types and modules that emitted code uses, so that no emitted type may have their names.
  let reservedTypes: Set<String>
  private let overrides: [NameKind: [String: NameOverride]]

  /// Takes what was chosen; of two names for one thing the last one counts.
  ///
  /// - Parameter runtime: The runtime that emitted code uses; nil where only the language reserves names.
  init(_ options: NamingOptions = NamingOptions(), runtime: RuntimeDescription? = nil) {
    reservedTypes = ReservedNames.types.union(runtime?.reservedTypes ?? [])
    let isPlain = options.addedAcronyms.isEmpty && options.removedAcronyms.isEmpty
    acronyms =
      isPlain ? .builtIn : Acronyms(adding: options.addedAcronyms, removing: options.removedAcronyms)
    var overrides: [NameKind: [String: NameOverride]] = [:]
    for override in options.overrides {
      overrides[override.kind, default: [:]][Self.key(override.subject, in: override.section)] = override
    }
    self.overrides = overrides
  }

  /// The name that somebody chose for something of the service.
  func override(
    _ kind: NameKind, of wireName: String, in path: [String], section: Operation.Section? = nil
  ) -> NameOverride? {
    guard let overrides = overrides[kind] else { return nil }
    let subject = (path + [wireName]).joined(separator: ".")
    return overrides[subject] ?? section.flatMap { overrides[Self.key(subject, in: $0)] } ?? overrides[wireName]
  }

  private static func key(_ subject: String, in section: Operation.Section?) -> String {
    section.map { "\($0.rawValue) \(subject)" } ?? subject
  }
}

/// What names are made with, and what they stand in: the operation, then structures.
struct NamingContext: Sendable {
  /// What names are made with.
  var naming: Naming
  /// The names on the wire of what they stand in, from the operation on.
  var path: [String] = []
  /// The table that they stand in.
  var section: Operation.Section?

  /// The context of what stands in something.
  func inside(_ wireNames: String...) -> NamingContext {
    NamingContext(naming: naming, path: path + wireNames, section: section)
  }
}

extension RuntimeDescription {
  /// The names of its types, of its modules, and of what generated tests import.
  fileprivate var reservedTypes: Set<String> {
    typeNames.union(modules.map(\.name)).union(testProducts.map(\.name))
  }
}
