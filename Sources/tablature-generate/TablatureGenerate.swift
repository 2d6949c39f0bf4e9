import ArgumentParser
import TablatureCommands

/// The command-line tool without what reads Swift code, for a plugin that has to be built before it can generate.
@main
struct TablatureGenerate: AsyncParsableCommand {
  static let configuration = ToolCommands.configuration()

  static func main() async { await runAsTool() }
}
