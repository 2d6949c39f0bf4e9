import ArgumentParser
import TablatureGeneration

/// The pages that a subcommand reads, and the configuration that belongs to them.
struct PageArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Pages, or folders that are searched for pages (*.md). Without any, those of the configuration.",
      valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @OptionGroup var settings: ConfigurationArguments

  /// The path of the configuration, if there is one.
  var configurationFile: String? { settings.file(for: paths) }

  /// What the configuration says, and the command line instead of it.
  ///
  /// Ends the command where the configuration is wrong, or where nothing says what to read.
  func configuration(_ console: Console) throws -> Configuration {
    try settings.configuration(
      for: paths, otherwise: "Give pages or folders, or name them in tablature.yaml under 'pages'.", console)
  }
}
