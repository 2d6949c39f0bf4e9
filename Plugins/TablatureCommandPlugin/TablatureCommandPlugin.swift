import Foundation
import PackagePlugin

/// `swift package generate-client`: runs `tablature generate` in the folder of the package, with the arguments that it is given.
@main
struct TablatureCommandPlugin: CommandPlugin {
  /// Why the command fails; the tool has said what is wrong.
  struct Failure: Error, CustomStringConvertible {
    let status: Int32
    var description: String { "tablature generate ended with status \(status)" }
  }

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let tool = Process()
    tool.executableURL = try context.tool(named: "tablature").url
    tool.arguments = ["generate"] + arguments
    tool.currentDirectoryURL = context.package.directoryURL
    try tool.run()
    tool.waitUntilExit()
    guard tool.terminationReason == .exit, tool.terminationStatus == 0 else {
      throw Failure(status: tool.terminationStatus)
    }
  }
}
