public import TablatureAPIModel

/// Joins the readings of pages to services.
///
/// First ``join(_:preferring:)`` builds operations from the tables of all pages. Then, after any corrections, ``readTraits(of:)`` reads
/// how operations page and which parameters make calls safe. Both steps are needed:
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
  /// operation, a preferred page takes precedence, then one whose title names the operation (a link for debugging may have been copied
  /// from another page), then the page with most table rows, since pages grow with the service, then the one whose path comes first.
  /// A page in a dialect that the profile doesn't have is left out with an error.
  ///
  /// - Parameter preferred: Paths of pages that somebody chose.
  /// - Returns: The services, whose operations lack traits; see ``readTraits(of:)``.
  public func join(_ readings: [PageReading], preferring preferred: Set<String> = []) -> ServiceReading {
    let set = PageJoin(readings, profile)
    return services(of: set, set.pages.map(set.build), preferring: preferred)
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
    let built = await set.pages.concurrentMap(atOnce: limit) { set.build($0) }
    return services(of: set, built, preferring: preferred)
  }

  /// Reads how the operations of services page, and which parameters make calls safe.
  ///
  /// An operation in a dialect that the profile doesn't have becomes an error among the diagnostics of its service.
  public func readTraits(of reading: inout ServiceReading) {
    for service in reading.services.indices {
      var problems: [Diagnostic] = []
      for index in reading.services[service].model.operations.indices {
        if let problem = readTraits(of: &reading.services[service].model.operations[index]) { problems.append(problem) }
      }
      for index in reading.services[service].outvoted.indices {
        if let problem = readTraits(of: &reading.services[service].outvoted[index]) { problems.append(problem) }
      }
      reading.services[service].diagnostics += problems
    }
  }

  /// Reads how an operation pages, and which parameters make calls safe.
  ///
  /// - Returns: An error if the profile doesn't have the dialect of the operation, which then stays as it is.
  @discardableResult
  public func readTraits(of operation: inout Operation) -> Diagnostic? {
    do throws(UnknownDialect) {
      OperationTraits(try profile.dialect(named: operation.dialect, at: operation.location)).read(into: &operation)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// Sorts operations into services.
  ///
  /// - Parameters:
  ///   - set: The pages.
  ///   - built: Their operations.
  private func services(
    of set: PageJoin, _ built: [OperationReader.Reading], preferring preferred: Set<String>
  ) -> ServiceReading {
    let identities = ServiceSorting.identities(of: set.pages.map(\.tables))
    let groups = Dictionary(grouping: built.indices) { identities[$0] }
      .sorted { ($1.value.count, $1.key) < ($0.value.count, $0.key) }
    let services = groups.map { identity, indices in
      service(identity, indices.map { built[$0] }, preferring: preferred)
    }
    return ServiceReading(services: services, diagnostics: set.diagnostics, wireProtocol: profile.wireProtocol)
  }

  /// Joins the pages of one service.
  private func service(
    _ identity: ServiceSorting.Identity, _ readings: [OperationReader.Reading], preferring preferred: Set<String>
  ) -> ServiceReading.Service {
    var operations = readings.map(\.operation)
    var diagnostics = readings.flatMap(\.diagnostics)
    let typePages = readings.reduce(into: Set<String>()) { $0.formUnion($1.typePages) }
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
            at: loser.location, notes: [Diagnostic.Note("the page that is used instead", at: winner.location)]))
      }
    }
    var filter = RepetitionFilter()
    return ServiceReading.Service(
      model: ServiceModel(
        product: product, version: identity.version, operations: winners, wireProtocol: profile.wireProtocol),
      outvoted: outvoted, diagnostics: diagnostics.filter { filter.isFirst($0, typePages: typePages) },
      typePages: typePages)
  }

  /// What decides which page of an operation takes precedence.
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
  /// A page of an operation.
  struct Page: Sendable {
    var tables: PageTables
    var dialect: CompiledDialect
  }

  /// The pages of operations, in the order of their paths.
  private(set) var pages: [Page] = []
  /// Diagnostics about pages in unknown dialects, and about types that pages refer to and that no page describes.
  private(set) var diagnostics: [Diagnostic] = []
  /// Builds operations with the types that the pages describe.
  private let reader: OperationReader

  init(_ readings: [PageReading], _ profile: CompiledProfile) {
    let readings = readings.sorted { $0.path < $1.path }
    var types: [DataType] = []
    var diagnostics: [Diagnostic] = []
    for reading in readings {
      do throws(UnknownDialect) {
        switch reading.outcome {
        case .operation(let tables):
          let dialect = try profile.dialect(named: tables.dialect, at: tables.location)
          pages.append(Page(tables: tables, dialect: dialect))
        case .dataType(let type):
          _ = try profile.dialect(named: type.dialect, at: type.location)
          types.append(type)
        case .otherPage, .unreadable: continue
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    reader = OperationReader(profile, types: types)
    let known = DataTypes(types)
    self.diagnostics =
      diagnostics + readings.flatMap(\.unknownTypes).filter { known[$0.name] == nil }.map(\.diagnostic)
  }

  /// Builds the operation of a page.
  func build(_ page: Page) -> OperationReader.Reading { reader.read(page.tables, in: page.dialect) }
}
