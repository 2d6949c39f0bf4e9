import ArgumentParser
import Generation
import SwiftEmitter

/// `tablature generate`.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Generates a Swift client from pages.",
    discussion: """
      Writes one file for each operation and one for its tests. Files are written only where their content changes; \
      generated files of operations that are gone are removed. Files that were not generated are never touched.
      """)

  @OptionGroup var pages: PageArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write into. Without it, that of the configuration, else Generated.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The name of the module. Without it, that of the configuration, else one made from the product of the pages.",
      valueName: "name"))
  var module: String?

  @OptionGroup(title: "Emitted code") var emission: EmissionArguments

  @Flag(help: "Write nothing; list the files that differ, and exit with status 1 if there are any.")
  var check = false

  @Flag(help: "Write nothing; list what would be done.")
  var dryRun = false

  @Flag(help: "Read no pages; print what configuration and command line say together, as a configuration.")
  var printConfig = false

  @Flag(name: .shortAndLong, help: "Print errors and results only: no warnings, no notes, no summary.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("The output folder has no name.") }
    if let module, ModuleName(module) == nil {
      throw ValidationError(
        "'\(Console.visible(module))' cannot be the name of a module; it must be \(ModuleName.rule).")
    }
  }

  func run() async throws {
    let console = Console()
    var configuration = try pages.configuration(console)
    if let module { configuration.module = Located(module) }
    if let output { configuration.output = Located(output) }
    try emission.apply(to: &configuration)
    if printConfig { return try console.result(configuration.text()) }
    let options = GenerationOptions(
      configuration, runtime: RuntimeSources.all, mode: check ? .check : dryRun ? .dryRun : .write)
    let result = await Generator().generate(
      configuration.pages.map(\.value), options, configuration: configuration)
    console.show(result.diagnostics, quiet: quiet)
    try console.result(Self.text(result, mode: options.mode, quiet: quiet))
    try result.status.finish()
  }

  /// What goes to standard output.
  static func text(_ result: GenerationResult, mode: GenerationOptions.Mode, quiet: Bool) -> String {
    var text = ""
    if mode != .write, let plan = result.plan {
      for step in plan.steps { text += "\(step.action) \(result.output)/\(step.path)\n" }
    }
    guard !quiet else { return text }
    let outcome: String
    switch (mode, result.plan) {
    case (_, nil): outcome = "nothing written"
    case (_, let plan?) where !plan.obstacles.isEmpty: outcome = "nothing written"
    case (.write, _): outcome = "\(result.report.writeSummary) in \(result.output)"
    case (.check, let plan?) where plan.isUpToDate: outcome = "\(result.output) is up to date"
    case (.check, _): outcome = "\(result.output) is not up to date; 'tablature generate' brings it there"
    case (.dryRun, _): outcome = "would be: \(result.report.writeSummary) in \(result.output)"
    }
    return text + "\(result.report.readSummary); \(outcome); \(result.report.time)\n"
  }
}
