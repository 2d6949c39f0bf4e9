import ArgumentParser
import Foundation
import TablatureAPIModel
import TablatureCommands
import TablatureDriftAudit
import TablatureGeneration

/// `tablature audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Compare pages with Swift code, or with what clients observed of the service.",
    discussion: """
      Reads pages and Swift source, without building it, and compares requests, responses and error codes. Findings go to \
      standard output, or into files; a summary goes to standard error. Exit status: 0 nothing at the level of --fail-on; \
      1 something; 2 wrong usage; 3 a page or a file could not be read.

      tablature audit --docs docs/api --code Sources --format text --format sarif=audit.sarif
      tablature audit --docs docs/api --observed drift.json
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Pages, or folders that are searched for pages (*.md). Without any, those of the configuration.",
      valueName: "path"),
    completion: .directory)
  var docs: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Swift files, or folders that are searched for them. Without any, those of the configuration.",
      valueName: "path"),
    completion: .directory)
  var code: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files of differences that clients observed. Without code, only these are compared with the pages.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var observed: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The form of the output, and the file to write it to; without a file, standard output. May be repeated.",
      valueName: "form[=file]"))
  var format: [AuditOutput] = []

  @Option(
    help: ArgumentHelp(
      "Include results that a comment, a waiver or the baseline suppresses in SARIF, or omit them.", valueName: "choice"
    ))
  var sarifSuppressed = AuditFormat.Options.SuppressedResults.include

  @Option(
    help: ArgumentHelp(
      "What is known to differ and not told again. Without it, what the configuration names.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(help: "Write what differs into the baseline, so that only what comes later is told.")
  var writeBaseline = false

  @Option(help: "The least finding that makes the run fail.")
  var failOn = Threshold.breaking

  @OptionGroup var settings: ConfigurationArguments

  @Flag(help: "List the checks with what they mean, and read nothing.")
  var list = false

  @Flag(help: "Read nothing; print what configuration and command line say together, as a configuration.")
  var printConfig = false

  @Flag(name: .shortAndLong, help: "Print findings and errors only: no summary, no progress.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Name all that was not understood, and what each reader of code has found.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
    if format.count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        "Only one form can go to standard output; give the others a file: --format sarif=audit.sarif")
    }
    let files = format.compactMap(\.file)
    if sarifSuppressed != .include, !format.contains(where: \.format.canOmitSuppressedResults) {
      throw ValidationError("--sarif-suppressed needs --format sarif.")
    }
    if Set(files).count < files.count { throw ValidationError("Two forms cannot go to one file.") }
  }

  func run() async throws {
    let console = Console()
    if list { return try console.result(Self.checks) }
    let configuration = try configuration(console)
    if printConfig { return try console.result(configuration.text()) }
    try checkNames(configuration.audit, console)
    let known = try knownFindings(configuration.audit.baseline?.value, console)
    let observed = try observedDifferences(configuration.audit.observed.map(\.value), console)

    var line = ProgressLine(quiet ? .silent : console.progressManner)
    let start = ContinuousClock.now
    let run = await AuditRun.make(configuration, observed: observed) { step in
      console.error(line.text(for: step, after: .now - start))
    }
    console.error(line.end())
    console.show(run.diagnostics, quiet: quiet)

    var report = run.report(configuration.audit, known: known, today: Self.today)
    if writeBaseline, let file = configuration.audit.baseline?.value {
      guard run.status != .unreadablePage else {
        console.error("error: the baseline is not written, since something could not be read\n")
        return try run.status.finish()
      }
      let baseline = report.baseline
      try write(baseline.json(), to: file, console)
      report = run.report(configuration.audit, known: baseline, today: Self.today)
    }
    try write(report, console)
    if !quiet { console.error(report.summary(naming: verbose)) }
    try max(report.hasFindings(at: failOn.levels) ? .findings : .done, run.status).finish()
  }

  // MARK: What is asked for

  /// What configuration and command line say together.
  private func configuration(_ console: Console) throws -> Configuration {
    var configuration = try settings.configuration(
      for: docs, otherwise: "Name pages with --docs, or in tablature.yaml under 'pages'.", console)
    if !code.isEmpty { configuration.audit.code = code.map { Located($0) } }
    if let baseline { configuration.audit.baseline = Located(baseline) }
    if !observed.isEmpty { configuration.audit.observed = observed.map { Located($0) } }
    guard !configuration.audit.code.isEmpty || !configuration.audit.observed.isEmpty else {
      throw ValidationError("Name Swift files with --code, or in tablature.yaml under 'audit: code'.")
    }
    if writeBaseline && configuration.audit.baseline == nil {
      throw ValidationError("--write-baseline needs --baseline, or 'audit: baseline' in tablature.yaml.")
    }
    return configuration
  }

  /// Ends the command where the configuration names checks that do not exist.
  private func checkNames(_ audit: AuditSettings, _ console: Console) throws {
    let unknown = AuditCheck.unknownNames(in: audit.levels, audit.waivers)
    console.show(unknown, quiet: false)
    if !unknown.isEmpty { try RunStatus.wrongUsage.finish() }
  }

  /// What is known. A file that is to be written need not be there, but must be none of another kind.
  private func knownFindings(_ file: String?, _ console: Console) throws -> Baseline {
    guard let file else { return Baseline() }
    if writeBaseline, (try? FileStore().status(of: file)) == nil { return Baseline() }
    do throws(ConfigurationReader.Failure) {
      return try BaselineReader().read(file)
    } catch {
      console.show(error.diagnostics, quiet: false)
      throw ExitCode(RunStatus.unreadablePage.rawValue)
    }
  }

  /// What clients observed.
  private func observedDifferences(_ files: [String], _ console: Console) throws -> ObservedDifferences {
    do throws(ConfigurationReader.Failure) {
      return try ObservedDifferences(files: files)
    } catch {
      console.show(error.diagnostics, quiet: false)
      throw ExitCode(RunStatus.unreadablePage.rawValue)
    }
  }

  /// The day at the place where the tool runs.
  private static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    // A clock that is out of the calendar lets no waiver expire.
    return CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? .earliest
  }

  // MARK: What is shown

  /// Files first, so that they are there even where nobody reads standard output to its end.
  private func write(_ report: AuditReport, _ console: Console) throws {
    let options = AuditFormat.Options(sarifSuppressed: sarifSuppressed)
    for output in format {
      if let file = output.file { try write(output.format.text(report, options: options), to: file, console) }
    }
    let shown = format.first { $0.file == nil }?.format ?? AuditFormat.all[0]
    console.show(
      format.flatMap { $0.format.diagnostics(report, options: options) }, quiet: quiet)
    try console.result(shown.text(report, options: options))
  }

  private func write(_ text: String, to file: String, _ console: Console) throws {
    do throws(FileFailure) {
      try FileStore().replace(file, Array(text.utf8))
    } catch {
      console.error("error: \(Console.visible("\(error)"))\n")
      throw ExitCode(RunStatus.findings.rawValue)
    }
  }

  /// The list of checks.
  static var checks: String {
    AuditCheck.all.map { "\($0.id) (\($0.level.rawValue))\n    \($0.meaning)\n" }.joined()
  }
}
