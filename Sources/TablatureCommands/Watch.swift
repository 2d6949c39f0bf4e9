import ArgumentParser
import TablatureAPIModel
import TablatureGeneration

/// `tablature generate --watch`: generates, and again whenever a page or the configuration is saved, until it is interrupted.
struct Watch {
  private let command: GenerateCommand
  private let console: Console

  init(command: GenerateCommand, console: Console) {
    self.command = command
    self.console = console
  }

  /// Ends where somebody interrupts the tool. What is on its way is finished before.
  func run() async throws {
    // What is wrong from the beginning ends the command as it does without watching.
    var configuration = try command.configuration(console)
    let ticks = WatchTicks(every: 100)
    defer { ticks.stop() }
    var seen = files(configuration)
    var seenLast = seen
    var told: Set<Diagnostic> = []
    try tell(await command.generate(configuration, console), because: [], &told)
    if !command.quiet { console.error("watching \(seen.count) files; interrupt to end\n") }
    for await _ in ticks.stream {
      let now = files(configuration)
      let changes = now.changes(since: seen)
      // Editors empty a file before they write it, so a change counts once it has stood still for a round.
      let isSettled = now == seenLast
      seenLast = now
      guard !changes.isEmpty, isSettled else { continue }
      seen = now
      do {
        configuration = try command.configuration(console)
      } catch {
        // The next time it is saved it may be right.
        if !(error is ExitCode) { console.error("error: \(GenerateCommand.message(for: error))\n") }
        console.error(Console.visible(GenerationText.news(changes, "nothing written")) + "\n")
        continue
      }
      // Another configuration may have other pages; those are seen with it.
      if changes.contains(where: { $0.path == configuration.file }) { seen = files(configuration) }
      try tell(await command.generate(configuration, console), because: changes, &told)
    }
  }

  /// Looks also for a configuration, since one may come to be while nothing else changes.
  private func files(_ configuration: Configuration) -> WatchedFiles {
    WatchedFiles(
      paths: configuration.pages.map(\.value),
      settings: [command.pages.configurationFile, configuration.overlay?.value].compactMap { $0 })
  }

  /// Tells what was done in one line, and of what is wrong with the pages what was not told before.
  private func tell(
    _ result: GenerationResult, because changes: [WatchedFiles.Change], _ told: inout Set<Diagnostic>
  ) throws {
    console.show(result.diagnostics.filter { !told.contains($0) }, quiet: command.quiet)
    told = Set(result.diagnostics)
    if command.verbose { console.error(GenerationText.reasons(result, configuration: command.pages.configurationFile)) }
    let outcome = "\(GenerationText.outcome(of: result, mode: .write)); \(result.report.time)"
    if !command.quiet { try console.result(GenerationText.news(changes, outcome) + "\n") }
  }
}
