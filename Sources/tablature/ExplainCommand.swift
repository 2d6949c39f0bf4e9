import ArgumentParser
import Generation

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
    let inputs = try pages.inputs(console)
    let pages = await PageSetReader().read(inputs.paths, configuration: inputs.configuration)
    console.show(pages.diagnostics, quiet: true)
    do throws(Explanation.Failure) {
      let explanation = try Explanation(of: fact, in: operation, pages: pages)
      try? console.result(explanation.text)
    } catch {
      console.error("error: \(Console.visible(error.description))\n")
      try RunStatus.findings.finish()
    }
    if pages.unreadable > 0 { try RunStatus.unreadablePage.finish() }
  }
}
