import ArgumentParser

/// The pages that a subcommand reads.
struct PageArguments: ParsableArguments {
  static let help = ArgumentHelp("Pages, or folders that are searched for pages (*.md).", valueName: "path")
  static let completion = CompletionKind.file(extensions: ["md"])

  @Argument(help: help, completion: completion)
  var paths: [String]
}
