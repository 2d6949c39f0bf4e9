public import TablatureAPIModel

/// Joins the readings of pages to services.
///
/// Like a ``PageReader``, it prepares the words of all dialects when it is made, and copying it is cheap.
public struct ServiceReader: Sendable {
  private let profile: CompiledProfile

  /// Creates a reader for the services of a vendor.
  public init(_ profile: VendorProfile) { self.profile = CompiledProfile(profile) }

  /// Creates a reader for the services that the pages of a reader describe.
  public init(of pages: PageReader) { profile = pages.profile }

  /// Joins readings; the result does not depend on their order.
  ///
  /// One product in one version of its API makes a service; see ``ServiceSorting``. Where several pages of a service describe one
  /// operation, a preferred page counts, else one whose title names the operation (a link for debugging may have been copied from
  /// another page), else the page with most table rows, since pages grow with the service; of equals, the one whose path comes first.
  ///
  /// - Parameter preferred: Paths of pages that somebody chose.
  public func join(_ readings: [PageReading], preferring preferred: Set<String> = []) -> ServiceReading {
    let readings = readings.sorted { $0.path < $1.path }
    let types = readings.compactMap(\.dataType)
    let typesByDialect = Dictionary(
      profile.dialects.map { ($0.name, DataTypes(types, for: $0, profile: profile)) },
      uniquingKeysWith: { first, _ in first })
    let operations = readings.compactMap { operation(of: $0, types: typesByDialect) }
    let known = DataTypes(types)
    var diagnostics = readings.flatMap(\.unknownTypes).filter { known[$0.name] == nil }.map(\.diagnostic)
    let identities = ServiceSorting.identities(
      of: operations, doubtful: Set(readings.filter(\.hasForeignLink).map(\.path)))
    let groups = Dictionary(grouping: operations.indices) { identities[$0] }
      .sorted { ($1.value.count, $1.key) < ($0.value.count, $0.key) }
    let services = groups.map { identity, indices in
      service(identity, indices.map { operations[$0] }, preferring: preferred, &diagnostics)
    }
    return ServiceReading(
      services: services, diagnostics: diagnostics, wireProtocol: profile.wireProtocol)
  }

  /// Reads once more how an operation pages, and which parameters make calls safe: after its parameters were corrected.
  public func readTraits(of operation: inout Operation) {
    guard let dialect = profile.dialect(named: operation.dialect) else { return }
    OperationTraits(dialect).read(into: &operation)
  }

  /// Joins the pages of one service.
  private func service(
    _ identity: ServiceSorting.Identity, _ operations: [Operation], preferring preferred: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) -> ServiceReading.Service {
    var operations = operations
    let consensus = Consensus(of: operations)
    // Pages may write the product in other letter case; most of them are right.
    let spellings = operations.compactMap(\.product).filter { $0.lowercased() == identity.product }
    let product = Self.mostCommon(spellings) ?? identity.product
    for index in operations.indices {
      diagnostics += consensus.mend(&operations[index])
      operations[index].product = product
      operations[index].version = identity.version
    }
    let pages = Dictionary(grouping: operations, by: \.name)
    var winners: [Operation] = []
    var outvoted: [Operation] = []
    for name in pages.keys.sorted() {
      let ranked = (pages[name] ?? []).map {
        (operation: $0, rank: Rank($0, isPreferred: preferred.contains($0.location.file)))
      }
      .sorted { ($1.rank, $0.operation.location) < ($0.rank, $1.operation.location) }
      .map(\.operation)
      guard let winner = ranked.first else { continue }
      let isChosen = preferred.contains(winner.location.file)
      winners.append(winner)
      for loser in ranked.dropFirst() {
        outvoted.append(loser)
        diagnostics.append(
          Diagnostic(
            "operation.duplicate", .warning,
            isChosen
              ? "the configuration chooses another page for '\(name)'; this one is left out"
              : "another page describes '\(name)' more fully; this one is left out",
            at: loser.location, notes: [Diagnostic.Note("the page that counts", at: winner.location)]))
      }
    }
    return ServiceReading.Service(
      model: ServiceModel(
        product: product, version: identity.version, operations: winners, wireProtocol: profile.wireProtocol),
      outvoted: outvoted)
  }

  /// What makes a page count more than another of the same operation.
  private struct Rank: Comparable {
    let isPreferred: Bool
    let isTitled: Bool
    let rows: Int

    init(_ operation: Operation, isPreferred: Bool) {
      self.isPreferred = isPreferred
      isTitled = operation.title.split { !$0.isASCIIAlphanumeric && $0 != "_" }.contains { $0 == operation.name }
      rows = operation.factCount
    }

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isPreferred != right.isPreferred { return right.isPreferred }
      if left.isTitled != right.isTitled { return right.isTitled }
      return left.rows < right.rows
    }
  }

  /// The operation that a page describes, with the members of types that have pages of their own.
  private func operation(of reading: PageReading, types: [String: DataTypes]) -> Operation? {
    guard var operation = reading.operation else { return nil }
    if let types = types[operation.dialect], !types.isEmpty,
      let response = reading.pending?.fields(of: operation, types: types, profile: profile)
    {
      operation.response = response
    }
    return operation
  }

  /// The value that occurs most often; of equals, the first in the alphabet.
  private static func mostCommon(_ values: [String]) -> String? {
    Dictionary(grouping: values, by: { $0 }).min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
  }
}
