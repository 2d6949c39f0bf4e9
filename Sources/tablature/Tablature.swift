import ArgumentParser
import TablatureCommands

/// The command-line tool.
@main
struct Tablature: AsyncParsableCommand {
  static let configuration = ToolCommands.configuration(adding: [AuditCommand.self])

  static func main() async { await runAsTool() }
}
