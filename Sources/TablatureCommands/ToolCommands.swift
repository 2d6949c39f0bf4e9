import ArgumentParser
import TablatureAPIModel
import TablatureGeneration

/// What the command-line tool is made of. Executables differ in which commands they add.
package enum ToolCommands {
  /// The tool with all commands that need no reader of Swift code.
  package static func configuration(adding others: [any ParsableCommand.Type] = []) -> CommandConfiguration {
    CommandConfiguration(
      commandName: "tablature",
      abstract: "Turns API reference pages into a Swift client.",
      discussion: """
        The pages are Markdown files with tables of request parameters, return data and error codes.

        Diagnostics go to standard error, results to standard output. Exit status: 0 done; 1 an error left something \
        out, the output could not be written, or a check found differences; 2 wrong usage; 3 a page could not be read.
        """,
      version: ToolVersion.current,
      subcommands: [
        GenerateCommand.self, InspectCommand.self, ExplainCommand.self, LintCommand.self, DiffCommand.self,
        OverlayCommand.self,
      ] + others + [InitCommand.self])
  }
}

extension AsyncParsableCommand {
  /// Runs the tool, with exit statuses of its own: the parser's for wrong usage would be 64.
  package static func runAsTool() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(because: error)
    }
  }

  private static func exit(because error: any Error) -> Never {
    let status = exitCode(for: error)
    guard status == .validationFailure else { exit(withError: error) }
    Console().error(fullMessage(for: error) + "\n")
    exit(withError: ExitCode(RunStatus.wrongUsage.rawValue))
  }
}
