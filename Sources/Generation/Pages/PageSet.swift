public import APIModel
public import DocReader

/// What a set of pages says, and what is wrong with it.
public struct PageSet: Hashable, Sendable {
  /// What became of each page, in the order of their paths.
  public var readings: [PageReading]
  /// The service that the pages describe.
  public var service: ServiceReading
  /// Everything that was noticed, ordered by place.
  public var diagnostics: [Diagnostic]
  /// Paths and pages that could not be read.
  public var unreadable: Int

  /// Whether nothing was left out because of an error.
  public var isComplete: Bool { unreadable == 0 && !diagnostics.contains { $0.severity == .error } }

  /// How a tool that does no more than read them ends.
  public var status: RunStatus { unreadable > 0 ? .unreadablePage : isComplete ? .done : .findings }

  /// A fact for each table row of each page, also of pages that lost against another page of the same operation;
  /// ordered by operation, then page.
  public var facts: [Fact] {
    (service.model.operations + service.outvoted).sorted {
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
  public func read(_ paths: [String]) async -> PageSet {
    let found = PageFinder(store: store).find(paths)
    let readings = await found.paths.concurrentMap(atOnce: pagesAtOnce) { read(page: $0) }
    let service = pipeline.join(readings)
    let unreadable =
      found.diagnostics.count { $0.severity == .error } + readings.count { $0.outcome == .unreadable }
    var diagnostics = found.diagnostics + readings.flatMap(\.diagnostics) + service.diagnostics
    if readings.isEmpty {
      diagnostics.append(.noPages)
    } else if service.model.operations.isEmpty {
      diagnostics.append(.noOperations)
    }
    return PageSet(
      readings: readings, service: service, diagnostics: diagnostics.inOrderOfPlace(), unreadable: unreadable)
  }

  private func read(page path: String) -> PageReading {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try store.read(path)
    } catch {
      return PageReading(path: path, outcome: .unreadable, diagnostics: [.unreadable(error, shownAs: path)])
    }
    return pipeline.read(PageSource(path: path, bytes: bytes))
  }
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
