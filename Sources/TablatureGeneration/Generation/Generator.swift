internal import TablatureAPIModel
internal import TablaturePageOverlay
internal import TablatureSwiftEmitter

/// Turns pages into a client on the disk.
public struct Generator: Sendable {
  private let store: FileStore
  private let pipeline: Pipeline
  private let pagesAtOnce: Int

  /// Makes a generator; without arguments, the one that the tool uses.
  public init(
    store: FileStore = FileStore(), pipeline: Pipeline = Pipeline(), pagesAtOnce: Int = FileStore.processors
  ) {
    self.store = store
    self.pipeline = pipeline
    self.pagesAtOnce = pagesAtOnce
  }

  /// Reads the pages that the paths lead to, and brings the output directory up to date.
  ///
  /// A page that cannot be read stops neither the others nor the writing. Then, and where an error left something out,
  /// files of earlier runs stay even where nothing asks for them: they may be what was left out.
  public func generate(
    _ paths: [String], _ options: GenerationOptions, progress: (GenerationStage) -> Void = { _ in }
  ) async -> GenerationResult {
    let start = ContinuousClock.now
    var options = options
    options.output = PathText.shown(options.output, currentDirectories: store.currentDirectories)
    var pages = await PageSetReader(store: store, pipeline: pipeline.pages, pagesAtOnce: pagesAtOnce).read(
      paths, options.pages
    ) { progress($0 < $1 ? .reading(done: $0, of: $1) : .joining($1)) }
    var report = Report(pages)
    pages.forgetOutvoted()
    var diagnostics = pages.diagnostics
    var plan: WritePlan?
    diagnostics += options.emitter.naming.idleNames(in: pages.model)
    options.emitter.naming.overrides += pages.names.map(NameOverride.init)
    let (chosen, filterDiagnostics) = options.filter.apply(to: pages.model)
    diagnostics += filterDiagnostics
    report.leftOut = report.operations - chosen.operations.count
    let service = chosen.supported
    report.unsupported = chosen.operations.count - service.operations.count
    let refusals = chosen.refusals + pages.leftOutServices
    diagnostics += refusals
    if !service.operations.isEmpty {
      progress(.emitting(service.operations.count))
      let endpoint = pipeline.resolveEndpoint(service, options.endpoint)
      diagnostics += endpoint.diagnostics
      options.emitter.endpoint = endpoint.hosts
      let emission = await pipeline.emit(service, options.emitter)
      diagnostics += emission.diagnostics
      let leavesOut = !pages.isComplete || !refusals.isEmpty || emission.diagnostics.contains { $0.severity == .error }
      if !emission.isRefused {
        progress(.writing(emission.files.count))
        plan = writeOrCompare(emission, options, keepsOthers: leavesOut, &report, &diagnostics)
      }
    }
    let status: RunStatus =
      if diagnostics.contains(where: { $0.severity == .error }) || (options.mode == .check && plan?.isUpToDate != true)
      {
        max(.findings, pages.status)
      } else {
        pages.status
      }
    diagnostics = diagnostics.inOrderOfPlace()
    report.duration = .now - start
    return GenerationResult(
      output: options.output, report: report, diagnostics: diagnostics, plan: plan, status: status)
  }

  private func writeOrCompare(
    _ emission: Emission, _ options: GenerationOptions, keepsOthers: Bool, _ report: inout Report,
    _ diagnostics: inout [Diagnostic]
  ) -> WritePlan? {
    do throws(FileFailure) {
      let plan = try carryOut(emission, options, keepsOthers: keepsOthers)
      report.count(plan)
      diagnostics += plan.obstacles.map { Diagnostic($0, below: options.output) }
      if !plan.kept.isEmpty { diagnostics.append(Diagnostic(kept: plan.kept, below: options.output)) }
      return plan
    } catch {
      diagnostics.append(.unwritable(error))
      return nil
    }
  }

  private func carryOut(
    _ emission: Emission, _ options: GenerationOptions, keepsOthers: Bool
  ) throws(FileFailure) -> WritePlan {
    let scope = OutputScope(emission)
    switch options.mode {
    case .write:
      return try store.update(options.output, scope: scope) { WritePlan(emission, over: $0, keepsOthers: keepsOthers) }
    case .check, .dryRun:
      let snapshot = try store.snapshot(of: options.output, scope: scope)
      return WritePlan(emission, over: snapshot, keepsOthers: keepsOthers)
    }
  }
}

extension NameOverride {
  /// A name that an overlay chooses.
  fileprivate init(_ choice: ChosenName) {
    self.init(.members, choice.subject, choice.name, in: choice.section, at: choice.location)
  }
}
