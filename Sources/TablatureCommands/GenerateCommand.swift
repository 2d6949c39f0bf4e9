import ArgumentParser
import TablatureGeneration
import TablatureSwiftEmitter

/// `tablature generate`.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Generates a Swift client from pages.",
    discussion: """
      Writes one file for each operation and one for its tests. Files are written only where their content changes; \
      generated files of operations that are gone are removed. Files that were not generated are never touched.

      With --watch it goes on until it is interrupted, and generates again whenever a page or the configuration is saved.
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

  @Flag(name: .shortAndLong, help: "Generate again whenever a page or the configuration changes.")
  var watch = false

  @Flag(help: "Read no pages; print what configuration and command line say together, as a configuration.")
  var printConfig = false

  @Flag(name: .shortAndLong, help: "Print errors and results only: no warnings, no notes, no summary, no progress.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say of each file what becomes of it, and why.")
  var verbose = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("The output folder has no name.") }
    if let module, ModuleName(module, runtime: Configuration(file: Configuration.fileName).profile.runtime) == nil {
      throw ValidationError(
        "'\(Console.visible(module))' cannot be the name of a module; it must be \(ModuleName.rule).")
    }
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
    if watch && (check || dryRun || printConfig) {
      throw ValidationError("--watch writes; it goes with none of --check, --dry-run and --print-config.")
    }
  }

  func run() async throws {
    let console = Console()
    if watch { return try await Watch(command: self, console: console).run() }
    let configuration = try configuration(console)
    if printConfig { return try console.result(configuration.text()) }
    let result = await generate(configuration, console)
    console.show(result.diagnostics, quiet: quiet)
    if verbose { console.error(GenerationText.reasons(result, configuration: pages.configurationFile)) }
    try console.result(GenerationText.result(result, mode: mode, quiet: quiet))
    try result.status.finish()
  }

  /// What configuration and command line say together.
  func configuration(_ console: Console) throws -> Configuration {
    var configuration = try pages.configuration(console)
    if let module { configuration.module = Located(module) }
    if let output { configuration.output = Located(output) }
    try emission.apply(to: &configuration)
    return configuration
  }

  /// Generates once, and shows nothing but how far it is.
  func generate(_ configuration: Configuration, _ console: Console) async -> GenerationResult {
    let options = GenerationOptions(configuration, runtime: RuntimeSources.all, mode: mode)
    var line = ProgressLine(quiet ? .silent : console.progressManner)
    let start = ContinuousClock.now
    let result = await Generator().generate(configuration.pages.map(\.value), options) { stage in
      console.error(line.text(for: ProgressLine.Step(stage), after: .now - start))
    }
    console.error(line.end())
    return result
  }

  private var mode: GenerationOptions.Mode { check ? .check : dryRun ? .dryRun : .write }
}
