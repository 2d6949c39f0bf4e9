internal import TablatureAPIModel
public import TablatureDocReader
internal import TablaturePageOverlay

/// Reads sets of pages.
public struct PageSetReader: Sendable {
  private let store: FileStore
  private let pipeline: PagePipeline
  private let pagesAtOnce: Int

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - store: Where the pages are.
  ///   - pipeline: The stages that read them.
  ///   - pagesAtOnce: How many pages are read at the same time; the result does not depend on it.
  public init(
    store: FileStore = FileStore(), pipeline: PagePipeline = PagePipeline(), pagesAtOnce: Int = FileStore.processors
  ) {
    self.store = store
    self.pipeline = pipeline
    self.pagesAtOnce = pagesAtOnce
  }

  /// Reads the pages that the paths lead to. A page that cannot be read does not stop the others.
  ///
  /// - Parameters:
  ///   - paths: Pages, and folders of pages.
  ///   - options: What is chosen about reading them.
  ///   - progress: Receives the number of pages that were read, and that of all pages.
  public func read(
    _ paths: [String], _ options: PageOptions = PageOptions(), progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> PageSet {
    let found = PageFinder(store: store).find(paths)
    let readings = await found.paths.concurrentMap(atOnce: pagesAtOnce) {
      read(page: $0, likelyDialect: options.dialect)
    } progress: {
      progress($0, found.paths.count)
    }
    return await set(of: readings, found, options)
  }

  /// Reads pages that are in memory already; otherwise as ``read(_:_:progress:)``.
  public func read(_ sources: [PageSource], _ options: PageOptions = PageOptions()) async -> PageSet {
    let readings = await sources.concurrentMap(atOnce: pagesAtOnce) {
      pipeline.read($0)
    } progress: { _ in
    }
    return await set(of: readings, FoundPages(paths: sources.map(\.path)), options)
  }

  /// What pages say together.
  private func set(of readings: [PageReading], _ found: FoundPages, _ options: PageOptions) async -> PageSet {
    let preferred = options.preferred
    var service = await pipeline.join(readings, Set(preferred.map(\.value)), pagesAtOnce)
    let unreadable =
      found.diagnostics.count { $0.severity == .error } + readings.count { $0.outcome == .unreadable }
    var diagnostics = found.diagnostics + readings.flatMap(\.diagnostics) + service.commonDiagnostics
    diagnostics += preferred.compactMap { Self.idle($0, readings: readings, service: service) }
    if readings.isEmpty {
      diagnostics.append(.noPages)
    } else if service.model.operations.isEmpty {
      diagnostics.append(.noOperations)
    }
    let choice = ServiceChoice(product: options.product, version: options.version)
    let (chosen, others) = choice.sort(service.services)
    if chosen.isEmpty, !others.isEmpty { diagnostics.append(choice.unknown(among: others)) }
    // Problems of left-out services aren't reported: those of their pages, and of types that no chosen service uses.
    let leftOut = others.files.union(others.typePages.subtracting(chosen.typePages))
    diagnostics.removeAll { $0.location.map { leftOut.contains($0.file) } ?? false }
    service.services = chosen
    diagnostics += ServiceReading(services: chosen, diagnostics: []).diagnostics
    // A correction of such a page isn't a mistake.
    let all = correct((chosen + others).map(\.model), with: options.corrections, pages: found.paths)
    diagnostics += all.flatMap(\.diagnostics)
    var services = chosen
    for (index, corrected) in zip(services.indices, all) {
      services[index].model = corrected.model
      services[index].model.operations = await readingTraits(of: corrected.model.operations)
      services[index].outvoted = await readingTraits(of: services[index].outvoted)
    }
    return PageSet(
      pageCount: readings.count, common: readings.reduce(CommonMembers()) { $0.merging($1.common) }, service: service,
      services: services, names: services.isEmpty ? [] : all.first?.names ?? [],
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
        "config.unused", .warning, "another page is chosen for '\(lost.name)' as well, and takes precedence",
        at: choice.location)
    }
    guard rivals.isEmpty else { return nil }
    return Diagnostic(
      "config.unused", .warning,
      "no other page describes the operation of '\(choice.value)'; choosing it changes nothing",
      at: choice.location)
  }

  /// Reads the pages of a configuration.
  public func read(_ configuration: Configuration) async -> PageSet {
    await read(configuration.pages.map(\.value), PageOptions(configuration))
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
  /// The files of all pages of operations.
  fileprivate var files: Set<String> { Set(flatMap { $0.pages.map(\.location.file) }) }

  /// The files of all pages of types.
  fileprivate var typePages: Set<String> { reduce(into: []) { $0.formUnion($1.typePages) } }
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
