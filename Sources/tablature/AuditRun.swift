import TablatureAPIModel
import TablatureCommands
import TablatureDriftAudit
import TablatureGeneration
import TablatureSwiftEmitter

/// What pages and Swift files say, compared.
struct AuditRun {
  /// What was found.
  var result: AuditResult
  /// The operations of the pages.
  var operations: [String]
  /// What is wrong with pages and files, as far as it keeps something from being compared.
  var diagnostics: [Diagnostic]
  /// How a tool that does no more than read them ends.
  var status: RunStatus

  /// Reads and compares. Pages and files that cannot be read do not stop the others.
  static func make(
    _ configuration: Configuration, observed: ObservedDifferences, progress: (ProgressLine.Step) -> Void
  ) async -> AuditRun {
    let pages = await PageSetReader().read(configuration.pages.map(\.value), PageOptions(configuration)) { done, all in
      progress(.init("read \(done) of \(all) pages", share: 0.3 * Double(done) / Double(max(all, 1))))
    }
    let found = SwiftFileFinder().find(configuration.audit.code.map(\.value))
    let outlines = await found.paths.concurrentMap(atOnce: FileStore.processors) { path in
      Outlined(path)
    } progress: { done in
      progress(
        .init("read \(done) of \(found.paths.count) files", share: 0.3 + 0.6 * Double(done) / Double(found.paths.count))
      )
    }
    progress(.init("comparing", share: 0.9))
    let selection = AuditedOperations(pages, filter: configuration.filter)
    let service = selection.service
    let observations = ObservedOperations(observed, for: selection, among: pages.services.map(\.model))
    let failures = found.diagnostics + outlines.compactMap(\.failure)
    let isComplete = !failures.contains { $0.severity == .error }
    let result: AuditResult
    if configuration.audit.code.isEmpty {
      // Without code, none of it is missing.
      result = Audit.result(ofObserved: observations.differences, in: service)
    } else {
      let audit = await Audit(
        service, conventions: configuration.profile.code, leavingOut: selection.leftOut,
        options: EmitterOptions(configuration), atOnce: FileStore.processors)
      result = audit.result(
        of: outlines.compactMap(\.outline),
        observed: configuration.audit.observed.isEmpty ? nil : observations.differences)
    }
    return AuditRun(
      result: result,
      operations: service.operations.map(\.name),
      // The rest of what is wrong with pages is what `tablature lint` tells.
      diagnostics: pages.diagnostics.filter { $0.severity == .error } + selection.diagnostics + failures
        + observations.diagnostics,
      status: max(
        pages.status, selection.diagnostics.isEmpty ? .done : .findings, isComplete ? .done : .unreadablePage))
  }

  /// Sorts out what counts.
  func report(_ settings: AuditSettings, known: Baseline, today: CalendarDate) -> AuditReport {
    AuditReport(
      result, operations: operations, levels: settings.levels, waivers: settings.waivers, baseline: known, today: today)
  }
}

/// A Swift file that was read, or why it was not.
private struct Outlined: Sendable {
  var outline: SourceOutline?
  var failure: Diagnostic?

  init(_ path: String) {
    let place = SourceLocation(file: path, line: 1)
    do throws(FileFailure) {
      let bytes = try FileStore().read(path)
      if let text = String(validUTF8: bytes) {
        outline = SourceOutline(of: SwiftFile(path: path, text: text))
      } else {
        failure = Diagnostic("code.encoding", .error, "the file is not UTF-8, and is left out", at: place)
      }
    } catch {
      failure = Diagnostic("code.unreadable", .error, "cannot be read: \(error.reason)", at: place)
    }
  }
}
