import ArgumentParser
import TablatureAPIDiff
import TablatureGeneration
import TablatureSwiftEmitter

/// `tablature diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed from one set of pages to another.",
    discussion: """
      Compares what the pages say: requests, responses and error codes as they go over the wire, and the declarations of the \
      Swift client that is made from them. Each change says how much it matters to code that was written before, and which part \
      of a version it raises. Changes go to standard output, a summary to standard error. Exit status: 0 nothing at the level of \
      --fail-on; 1 something; 2 wrong usage; 3 a page could not be read.
      """)

  @Argument(
    help: ArgumentHelp(
      "The older pages: a page, a folder that is searched for pages (*.md), or git:REV:PATH for one that Git has in a version."
    ),
    completion: .directory)
  var old: String?

  @Argument(help: "The newer pages.", completion: .directory)
  var new: String?

  @Option(
    help: ArgumentHelp(
      "The configuration for both. Without it, the tablature.yaml beside the pages or above, for each of them.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String?

  @OptionGroup var service: ServiceArguments

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = ChangeFormat.text

  @Option(help: "The least change that makes the run fail.")
  var failOn = Threshold.never

  @Flag(help: "List the checks with what they mean, and read no pages.")
  var list = false

  @Flag(name: .shortAndLong, help: "Print changes only: no summary.")
  var quiet = false

  func validate() throws {
    if !list, old == nil || new == nil { throw ValidationError("Give the older pages and the newer ones.") }
  }

  func run() async throws {
    let console = Console()
    guard !list, let old, let new else { return try console.result(Self.checks) }
    let (before, _) = try await pages(old, console)
    let (after, configuration) = try await pages(new, console)
    let options = EmitterOptions(configuration)
    let comparison = ServiceComparison(
      from: before.services.map(\.model), to: after.services.map(\.model), options: options)
    try console.result(try format.text(comparison))
    if !quiet { console.error(comparison.summary) }
    let fails = comparison.changes.contains { failOn.levels.contains($0.level) }
    try max(fails ? .findings : .done, before.status, after.status).finish()
  }

  /// What the pages at a path say. Only what kept pages from being read is told here; `tablature lint` tells the rest.
  private func pages(_ path: String, _ console: Console) async throws -> (PageSet, Configuration) {
    var configuration = Configuration()
    let versioned = GitPages(path)
    // What lies in the folder belongs to the pages of today.
    if let file = config ?? (versioned == nil ? ConfigurationFinder().find(from: [path]) : nil) {
      do throws(ConfigurationReader.Failure) {
        configuration = try ConfigurationReader().read(file)
      } catch {
        console.show(error.diagnostics, quiet: false)
        try RunStatus.wrongUsage.finish()
      }
    }
    configuration.pages = [Located(path)]
    service.apply(to: &configuration)
    let set: PageSet
    if let versioned {
      do throws(GitPages.Failure) {
        let sources = try versioned.sources(likelyDialect: configuration.dialect?.value)
        set = await PageSetReader().read(sources, PageOptions(configuration))
      } catch {
        console.error("error: cannot read '\(Console.visible(path))': \(Console.visible(error.message))\n")
        throw ExitCode(RunStatus.unreadablePage.rawValue)
      }
    } else {
      set = await PageSetReader().read(configuration)
    }
    console.show(set.diagnostics, quiet: true)
    return (set, configuration)
  }

  /// The list of checks.
  static var checks: String {
    DiffCheck.all.map { check in
      "\(check.id) (\(check.level.rawValue), \(check.interface.rawValue))\n    \(check.meaning)\n"
    }.joined()
  }
}

extension ChangeFormat: ExpressibleByArgument {}
