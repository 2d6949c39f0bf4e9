import ArgumentParser
import TablatureGeneration

/// `tablature explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a fact stands where it does.",
    discussion: """
      Prints where the pages have a parameter, a member or an error code, how it came to its place in the tree, and what \
      speaks against that: tablature explain DescribeInstances Instances.Instance.InstanceId docs
      """)

  @Argument(help: "The operation.")
  var operation: String

  @Argument(
    help: ArgumentHelp(
      "The parameter, member or error code. Names are joined by dots; lists need no mark.", valueName: "fact"))
  var fact: String

  @OptionGroup var pages: PageArguments

  func run() async throws {
    let console = Console()
    let pages = await PageSetReader().read(try pages.configuration(console))
    console.show(pages.diagnostics, quiet: true)
    var status = RunStatus.done
    do {
      try console.result(Explanation(of: fact, in: operation, pages: pages).text)
    } catch let failure as Explanation.Failure {
      console.error("error: \(Console.visible(failure.description))\n")
      status = .findings
    }
    // A page that could not be read may have what was asked for.
    if pages.unreadable > 0 { status = .unreadablePage }
    try status.finish()
  }
}
