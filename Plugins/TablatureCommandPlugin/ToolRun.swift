import Foundation
import PackagePlugin

/// A run of the tool for a command of `swift package`.
struct ToolRun {
  /// Why a command fails; the tool has said what is wrong.
  struct Failure: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    var description: String { "tablature \(command) ended with status \(status)" }
  }

  /// The executable.
  let tool: String
  /// The subcommand.
  let command: String

  /// Runs it in the folder of the package, with the arguments that the command is given.
  func perform(_ context: PluginContext, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: tool).url
    process.arguments = [command] + arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(command: command, status: process.terminationStatus)
    }
  }
}
