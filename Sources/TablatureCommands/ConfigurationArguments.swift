import ArgumentParser
import TablatureGeneration

/// Which configuration a subcommand reads, and what counts instead of it.
package struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration. Without it, tablature.yaml is looked for beside the pages and above, up to the top of the project.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "Corrections of the pages. Without it, those that the configuration names.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var overlay: String?

  @Option(
    help: ArgumentHelp(
      "The dialect that the pages are most likely in: \(Configuration.dialects.joined(separator: ", ")). Without it, each page shows it.",
      valueName: "name"))
  var dialect: String?

  @OptionGroup var service: ServiceArguments

  package init() {}

  package func validate() throws {
    if let dialect, !Configuration.dialects.contains(dialect) {
      throw ValidationError(
        "'\(Console.visible(dialect))' isn't a dialect; use one of: \(Configuration.dialects.joined(separator: ", "))."
      )
    }
  }

  /// The path of the configuration for pages, if there is one.
  func file(for paths: [String]) -> String? { config ?? ConfigurationFinder().find(from: paths) }

  /// What the configuration says, and the command line instead of it.
  ///
  /// Ends the command where the configuration is wrong, or where nothing says what to read.
  ///
  /// - Parameters:
  ///   - paths: Pages that the command line names.
  ///   - rule: What to say where nothing says what to read.
  package func configuration(for paths: [String], otherwise rule: String, _ console: Console) throws -> Configuration {
    var configuration = Configuration()
    do throws(ConfigurationReader.Failure) {
      if let file = file(for: paths) {
        configuration = try ConfigurationReader().read(file, readsCorrections: overlay == nil)
      }
      if let overlay { try configuration.read(Located(overlay)) }
    } catch {
      console.show(error.diagnostics, quiet: false)
      try RunStatus.wrongUsage.finish()
    }
    if let dialect { configuration.dialect = Located(dialect) }
    service.apply(to: &configuration)
    if !paths.isEmpty { configuration.pages = paths.map { Located($0) } }
    guard !configuration.pages.isEmpty else { throw ValidationError(rule) }
    return configuration
  }
}
