import ArgumentParser
import TablatureGeneration

/// `tablature overlay`.
struct OverlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlay",
    abstract: "Draft corrections of pages from differences that clients observed.",
    discussion: """
      Reads files that a client's drift recorder wrote, and writes an overlay with a correction for each difference that the pages and \
      their overlay don't document. Review the draft, and append its corrections to the overlay. Exit status: 0 done; 1 the output \
      can't be written, or an error left something out; 2 wrong usage; 3 a page or a file can't be read.

      tablature overlay --from-drift drift.json --docs docs/api --output drafted.yaml
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files of observed differences.", valueName: "file"), completion: .file(extensions: ["json"]))
  var fromDrift: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Pages, or folders that are searched for pages (*.md). Without any, those of the configuration.",
      valueName: "path"),
    completion: .directory)
  var docs: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write. Without it, standard output.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var output: String?

  @Flag(help: "Replace an existing output file.")
  var force = false

  @OptionGroup var settings: ConfigurationArguments

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the path of a file.") }
    if force, output == nil { throw ValidationError("--force needs --output.") }
  }

  func run() async throws {
    let console = Console()
    let configuration = try settings.configuration(
      for: docs, otherwise: "Pass pages with --docs, or add 'pages' to tablature.yaml.", console)
    let observed: ObservedDifferences
    do throws(ConfigurationReader.Failure) {
      observed = try ObservedDifferences(files: fromDrift)
    } catch {
      console.show(error.diagnostics, quiet: false)
      return try RunStatus.unreadablePage.finish()
    }
    if let overlay = configuration.overlay?.value, let output, Self.isSame(overlay, output) {
      throw ValidationError(
        "--output names the overlay in use, whose corrections the draft doesn't repeat; choose another file, and append its corrections."
      )
    }
    let pages = await PageSetReader().read(configuration)
    let draft = DraftedOverlay(observed.differences, for: pages, file: output)
    console.show(pages.diagnostics, quiet: true)
    console.show(draft.diagnostics, quiet: false)
    guard let output else {
      try console.result(draft.text)
      return try pages.status.finish()
    }
    do throws(FileFailure) {
      let bytes = Array(draft.text.utf8)
      if force { try FileStore().replace(output, bytes) } else { try FileStore().create(output, bytes) }
    } catch {
      let problem =
        error.isTaken ? "'\(output)' exists; pass --force to replace it, or choose another file" : "\(error)"
      console.error("error: \(Console.visible(problem))\n")
      return try max(.findings, pages.status).finish()
    }
    console.error("wrote \(Console.visible(output)): \(draft.count) correction\(draft.count == 1 ? "" : "s")\n")
    try pages.status.finish()
  }
  /// Whether two paths lead to one file.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    guard let status = try? FileStore().status(of: path), let otherStatus = try? FileStore().status(of: other) else {
      return false
    }
    return status.identity == otherStatus.identity
  }
}
