import ArgumentParser

/// The pages that a subcommand reads.
struct PageArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Pages, or folders that are searched for pages (*.md).", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String]
}
