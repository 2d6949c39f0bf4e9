public import TablatureAPIModel

/// Joins the readings of pages to services.
///
/// First ``join(_:preferring:)`` builds operations of the tables of all pages. Then, when corrections were made, ``readTraits(of:)``
/// reads how operations page and which parameters make calls safe:
///
///     var service = reader.join(readings)
///     reader.readTraits(of: &service)
///
/// Like a ``PageReader``, it prepares the words of all dialects when it is made, and copying it is cheap.
public struct ServiceReader: Sendable {
  private let profile: CompiledProfile

  /// Creates a reader for the services of a vendor.
  public init(_ profile: VendorProfile) { self.profile = CompiledProfile(profile) }

  /// Creates a reader for the services that the pages of a reader describe.
  public init(of pages: PageReader) { profile = pages.profile }

  /// Joins readings of pages, which were read with the same profile; the result does not depend on their order.
  ///
  /// One product in one version of its API makes a service; see ``ServiceSorting``. Where several pages of a service describe one
  /// operation, a preferred page counts, else one whose title names the operation (a link for debugging may have been copied from
  /// another page), else the page with most table rows, since pages grow with the service; of equals, the one whose path comes first.
  ///
  /// - Parameter preferred: Paths of pages that somebody chose.
  /// - Returns: The services, whose operations lack traits; see ``readTraits(of:)``.
  public func join(_ readings: [PageReading], preferring preferred: Set<String> = []) -> ServiceReading {
    let set = PageJoin(readings, profile)
    return services(of: set.pages, set.pages.map(set.reader.read), set.unknownTypes, preferring: preferred)
  }

  /// Joins readings as ``join(_:preferring:)`` does, and builds the operations of several pages at a time.
  ///
  /// - Parameters:
  ///   - preferred: Paths of pages that somebody chose.
  ///   - limit: How many pages are worked on at the same time; the result doesn't depend on it.
  public func join(
    _ readings: [PageReading], preferring preferred: Set<String> = [], atOnce limit: Int
  ) async -> ServiceReading {
    let set = PageJoin(readings, profile)
    let built = await set.pages.concurrentMap(atOnce: limit) { set.reader.read($0) }
    return services(of: set.pages, built, set.unknownTypes, preferring: preferred)
  }

  /// Reads how the operations of services page, and which parameters make calls safe.
  public func readTraits(of reading: inout ServiceReading) {
    for service in reading.services.indices {
      for index in reading.services[service].model.operations.indices {
        readTraits(of: &reading.services[service].model.operations[index])
      }
      for index in reading.services[service].outvoted.indices {
        readTraits(of: &reading.services[service].outvoted[index])
      }
    }
  }

  /// Reads how an operation pages, and which parameters make calls safe.
  public func readTraits(of operation: inout Operation) {
    guard let dialect = profile.dialect(named: operation.dialect) else { return }
    OperationTraits(dialect).read(into: &operation)
  }

  /// Sorts operations into services.
  ///
  /// - Parameters:
  ///   - pages: The pages in the order of their paths.
  ///   - built: Their operations.
  ///   - unknownTypes: What to report of types that pages refer to.
  private func services(
    of pages: [PageTables], _ built: [OperationReader.Reading], _ unknownTypes: [Diagnostic],
    preferring preferred: Set<String>
  ) -> ServiceReading {
    let operations = built.map(\.operation)
    var diagnostics = problems(of: pages, built) + unknownTypes
    let identities = ServiceSorting.identities(of: pages)
    let groups = Dictionary(grouping: operations.indices) { identities[$0] }
      .sorted { ($1.value.count, $1.key) < ($0.value.count, $0.key) }
    let services = groups.map { identity, indices in
      service(identity, indices.map { operations[$0] }, preferring: preferred, &diagnostics)
    }
    return ServiceReading(
      services: services, diagnostics: diagnostics, wireProtocol: profile.wireProtocol)
  }

  /// What the trees of pages show, in the order of each page. A problem of a type's page appears once, however many pages use the type.
  private func problems(of pages: [PageTables], _ built: [OperationReader.Reading]) -> [Diagnostic] {
    var ofTypes: Set<Diagnostic> = []
    return zip(pages, built).flatMap { page, reading in
      reading.diagnostics.inOrderOfPage.filter { diagnostic in
        guard let file = diagnostic.location?.file, file != page.location.file else { return true }
        return ofTypes.insert(diagnostic).inserted
      }
    }
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

  /// The value that occurs most often; of equals, the first in the alphabet.
  private static func mostCommon(_ values: [String]) -> String? {
    Dictionary(grouping: values, by: { $0 }).min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
  }
}

/// The pages of a set, ready for building their operations.
private struct PageJoin: Sendable {
  /// The pages of operations, in the order of their paths.
  let pages: [PageTables]
  /// Builds operations with the types that the pages describe.
  let reader: OperationReader
  /// Diagnostics about types that pages refer to and that no page describes.
  let unknownTypes: [Diagnostic]

  init(_ readings: [PageReading], _ profile: CompiledProfile) {
    let readings = readings.sorted { $0.path < $1.path }
    let types = readings.compactMap(\.dataType)
    pages = readings.compactMap(\.tables)
    reader = OperationReader(profile, types: types)
    let known = DataTypes(types)
    unknownTypes = readings.flatMap(\.unknownTypes).filter { known[$0.name] == nil }.map(\.diagnostic)
  }
}
