import ArgumentParser
import TablatureGeneration

/// `tablature inspect`.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is read from pages.",
    discussion: """
      Writes nothing to the disk. The tree is for people, json is a versioned document for other programs, and tsv has \
      one fact a line: operation, section, path, type, presence, FILE:LINE of the table row, and the location of a request \
      parameter: query, path, header or body. Each operation begins with a line of the section operation, which has the HTTP \
      method and the path template, the form of the request's body, and unsupported where generated clients can't call it.
      """)

  @OptionGroup var pages: PageArguments

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = InspectionFormat.tree

  func run() async throws {
    let console = Console()
    let pages = await PageSetReader().read(try pages.configuration(console))
    console.show(pages.diagnostics, quiet: false)
    try console.result(try format.text(pages))
    try pages.status.finish()
  }
}

extension InspectionFormat: ExpressibleByArgument {}
