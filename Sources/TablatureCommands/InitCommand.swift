import ArgumentParser
import TablatureAPIModel
import TablatureGeneration

/// `tablature init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a first configuration, made from what the pages say.",
    discussion: """
      Looks for pages below the current folder, or where it is told to, and writes tablature.yaml with every key, \
      those that need no value behind a #. A file that is there stays as it is.
      """)

  @Argument(
    help: ArgumentHelp("Pages, or folders of pages. Without any, all below the current folder.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var config = Configuration.fileName

  @Flag(help: "Write nothing; print the configuration.")
  var print = false

  func run() async throws {
    let console = Console()
    let pages = await PageSetReader().read(paths.isEmpty ? ["."] : paths)
    let draft: ConfigurationDraft
    do throws(ConfigurationDraft.NoOperations) {
      draft = try ConfigurationDraft(pages.service, paths: paths, file: config)
    } catch {
      console.show(pages.diagnostics, quiet: true)
      return try max(.findings, pages.status).finish()
    }
    if print { return try console.result(draft.text) }
    do throws(FileFailure) {
      try FileStore().create(config, Array(draft.text.utf8))
    } catch {
      let isThere =
        error.isTaken ? "'\(config)' is there already, and stays as it is; --print shows a new one" : "\(error)"
      console.error("error: \(Console.visible(isThere))\n")
      return try RunStatus.findings.finish()
    }
    try console.result("wrote \(config): \(draft.service) in \(draft.pages.joined(separator: ", "))\n")
  }
}
