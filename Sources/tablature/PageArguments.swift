import ArgumentParser
import Generation

/// The pages that a subcommand reads, and the configuration that belongs to them.
struct PageArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Pages, or folders that are searched for pages (*.md). Without any, those of the configuration.",
      valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration. Without it, tablature.yaml is looked for beside the pages and above, up to the top of the project.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String?

  /// The paths to read, and the configuration, if there is one.
  ///
  /// Ends the command where the configuration is wrong, or where nothing says what to read.
  func inputs(_ console: Console) throws -> (paths: [String], configuration: Configuration?) {
    var configuration: Configuration?
    if let file = config ?? ConfigurationFinder().find(from: paths) {
      do throws(ConfigurationReader.Failure) {
        configuration = try ConfigurationReader().read(file)
      } catch {
        console.show(error.diagnostics, quiet: false)
        try RunStatus.wrongUsage.finish()
      }
    }
    let paths = paths.isEmpty ? configuration?.pages.map(\.value) ?? [] : paths
    guard !paths.isEmpty else {
      throw ValidationError("Give pages or folders, or name them in tablature.yaml under 'pages'.")
    }
    return (paths, configuration)
  }
}
