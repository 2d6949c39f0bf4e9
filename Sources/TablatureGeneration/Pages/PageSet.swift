public import TablatureAPIModel
public import TablatureDocReader
public import TablaturePageOverlay

/// What a set of pages says, and what is wrong with it.
public struct PageSet: Hashable, Sendable {
  /// What became of each page, in the order of their paths.
  public var readings: [PageReading]
  /// The services as the pages describe them, that of most pages first; where the configuration chooses a product or a version, only
  /// what it chooses.
  ///
  /// Operations lack paging and other traits, which corrections may change; see ``services``.
  public var service: ServiceReading
  /// The same services with the corrections of the configuration, which is what counts.
  public var correctedServices: [CorrectedService]
  /// All services, with corrections and traits, and the pages that lost against others.
  public var services: [ServiceReading.Service]
  /// Everything that was noticed, ordered by place.
  public var diagnostics: [Diagnostic]
  /// Paths and pages that could not be read.
  public var unreadable: Int

  /// Creates a set.
  ///
  /// - Parameters:
  ///   - corrected: A corrected service for each; without them, the services as the pages describe them are used.
  ///   - outvoted: For each service, the operations of pages that lost against others; without them, those of the service.
  init(
    readings: [PageReading], service: ServiceReading, corrected: [CorrectedService]? = nil,
    outvoted: [[TablatureAPIModel.Operation]]? = nil, diagnostics: [Diagnostic], unreadable: Int
  ) {
    self.readings = readings
    self.service = service
    correctedServices = corrected ?? service.services.map { CorrectedService($0.model) }
    services = zip(correctedServices, outvoted ?? service.services.map(\.outvoted)).map {
      ServiceReading.Service(model: $0.model, outvoted: $1)
    }
    self.diagnostics = diagnostics
    self.unreadable = unreadable
  }

  /// The service that a client is generated for: the first one.
  public var model: ServiceModel { corrected.model }

  /// The same with what else its corrections say.
  public var corrected: CorrectedService { correctedServices.first ?? CorrectedService(service.model) }

  /// Lets go of what only single pages are asked for, which is as much again as what counts.
  mutating func forgetReadings() {
    readings = []
    for index in service.services.indices { service.services[index].outvoted = [] }
    for index in services.indices { services[index].outvoted = [] }
  }

  /// Whether nothing was left out because of an error.
  public var isComplete: Bool { unreadable == 0 && !diagnostics.contains { $0.severity == .error } }

  /// How a tool that does no more than read them ends.
  public var status: RunStatus { unreadable > 0 ? .unreadablePage : isComplete ? .done : .findings }

  /// A fact for each table row of each page, also of pages that lost against another page of the same operation;
  /// ordered by operation, then page.
  public var facts: [Fact] {
    services.flatMap(\.pages).sorted {
      ($0.name, $0.location) < ($1.name, $1.location)
    }.flatMap(\.facts)
  }
}

/// Reads sets of pages.
public struct PageSetReader: Sendable {
  private let store: FileStore
  private let pipeline: Pipeline
  private let pagesAtOnce: Int

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - store: Where the pages are.
  ///   - pipeline: The stages that read them.
  ///   - pagesAtOnce: How many pages are read at the same time; the result does not depend on it.
  public init(
    store: FileStore = FileStore(), pipeline: Pipeline = Pipeline(), pagesAtOnce: Int = FileStore.processors
  ) {
    self.store = store
    self.pipeline = pipeline
    self.pagesAtOnce = pagesAtOnce
  }

  /// Reads the pages that the paths lead to. A page that cannot be read does not stop the others.
  ///
  /// - Parameters:
  ///   - paths: Pages, and folders of pages.
  ///   - configuration: What says which pages count, where several describe one operation, what dialect they are in, and
  ///     what is wrong with them.
  ///   - progress: Is told how far reading is.
  public func read(
    _ paths: [String], configuration: Configuration? = nil, progress: (GenerationStage) -> Void = { _ in }
  ) async -> PageSet {
    let found = PageFinder(store: store).find(paths)
    let dialect = configuration?.dialect?.value
    let readings = await found.paths.concurrentMap(atOnce: pagesAtOnce) {
      read(page: $0, likelyDialect: dialect)
    } progress: {
      progress(.reading(done: $0, of: found.paths.count))
    }
    return await set(of: readings, found, configuration)
  }

  /// Reads pages that are in memory already; otherwise as ``read(_:configuration:progress:)``.
  public func read(_ sources: [PageSource], configuration: Configuration? = nil) async -> PageSet {
    let readings = await sources.concurrentMap(atOnce: pagesAtOnce) {
      pipeline.read($0)
    } progress: { _ in
    }
    return await set(of: readings, FoundPages(paths: sources.map(\.path)), configuration)
  }

  /// What pages say together.
  private func set(
    of readings: [PageReading], _ found: FoundPages, _ configuration: Configuration?
  ) async -> PageSet {
    let preferred = configuration?.prefer ?? []
    var service = await pipeline.join(readings, Set(preferred.map(\.value)), pagesAtOnce)
    let unreadable =
      found.diagnostics.count { $0.severity == .error } + readings.count { $0.outcome == .unreadable }
    var diagnostics = found.diagnostics + readings.flatMap(\.diagnostics) + service.diagnostics
    diagnostics += preferred.compactMap { Self.idle($0, readings: readings, service: service) }
    if readings.isEmpty {
      diagnostics.append(.noPages)
    } else if service.model.operations.isEmpty {
      diagnostics.append(.noOperations)
    }
    let choice = ServiceChoice(configuration)
    let (chosen, others) = choice.sort(service.services)
    if chosen.isEmpty, !others.isEmpty { diagnostics.append(choice.unknown(among: others)) }
    // What is wrong with pages that somebody left out is nobody's concern.
    let leftOut = others.files
    diagnostics.removeAll { $0.location.map { leftOut.contains($0.file) } ?? false }
    service.services = chosen
    // A correction of such a page isn't a mistake.
    let all = correct((chosen + others).map(\.model), with: configuration?.corrections, pages: found.paths)
    diagnostics += all.flatMap(\.diagnostics)
    var corrected = Array(all.prefix(chosen.count))
    var outvoted = chosen.map(\.outvoted)
    for index in corrected.indices {
      corrected[index].model.operations = await readingTraits(of: corrected[index].model.operations)
      outvoted[index] = await readingTraits(of: outvoted[index])
    }
    return PageSet(
      readings: readings, service: service, corrected: corrected, outvoted: outvoted,
      diagnostics: diagnostics.inOrderOfPlace(), unreadable: unreadable)
  }

  /// Returns operations with their traits, which are read here and nowhere else: corrections change what they follow from.
  private func readingTraits(of operations: [TablatureAPIModel.Operation]) async -> [TablatureAPIModel.Operation] {
    await operations.concurrentMap(atOnce: pagesAtOnce) { operation in
      var operation = operation
      pipeline.readTraits(&operation)
      return operation
    }
  }

  /// Makes corrections.
  private func correct(
    _ models: [ServiceModel], with overlay: Overlay?, pages: [String]
  ) -> [CorrectedService] {
    guard let overlay else { return models.map(CorrectedService.init) }
    let currentDirectory = store.currentDirectories.first ?? "/"
    return overlay.findingPages(among: pages, currentDirectory: currentDirectory).apply(to: models)
  }

  /// What to say of a choice that changes nothing.
  private static func idle(
    _ choice: Located<String>, readings: [PageReading], service: ServiceReading
  ) -> Diagnostic? {
    guard let reading = readings.first(where: { $0.path == choice.value }) else {
      return Diagnostic(
        "config.unused", .warning, "no page '\(choice.value)' was read, so choosing it changes nothing",
        at: choice.location)
    }
    let own = service.services.first { $0.pages.contains { $0.location.file == choice.value } }
    let rivals = own?.outvoted.filter { $0.name == reading.tables?.name } ?? []
    if let lost = rivals.first(where: { $0.location.file == choice.value }) {
      return Diagnostic(
        "config.unused", .warning, "another page is chosen for '\(lost.name)' as well, and counts", at: choice.location)
    }
    guard rivals.isEmpty else { return nil }
    return Diagnostic(
      "config.unused", .warning,
      "no other page describes the operation of '\(choice.value)'; choosing it changes nothing",
      at: choice.location)
  }

  /// Reads the pages of a configuration.
  public func read(_ configuration: Configuration) async -> PageSet {
    await read(configuration.pages.map(\.value), configuration: configuration)
  }

  private func read(page path: String, likelyDialect: String?) -> PageReading {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.read(path)
    } catch {
      return PageReading(path: path, outcome: .unreadable, diagnostics: [.unreadable(error, shownAs: path)])
    }
    return pipeline.read(PageSource(path: path, bytes: bytes, likelyDialect: likelyDialect))
  }
}

extension [ServiceReading.Service] {
  /// The files of all pages.
  fileprivate var files: Set<String> { Set(flatMap { $0.pages.map(\.location.file) }) }
}

extension Diagnostic {
  fileprivate static var noPages: Diagnostic {
    Diagnostic(
      "input.no-pages", .error, "no page was found",
      notes: [Note("give files, or folders that hold files whose names end in .md")])
  }

  fileprivate static var noOperations: Diagnostic {
    Diagnostic("input.no-operations", .error, "no page describes an operation")
  }
}
