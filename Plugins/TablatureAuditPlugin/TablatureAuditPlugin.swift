import Foundation
import PackagePlugin

/// `swift package audit-docs`: runs `tablature audit` in the folder of the package.
@main
struct TablatureAuditPlugin: CommandPlugin {
  /// Why the command fails; compiler or tool have said what is wrong.
  enum Failure: Error, CustomStringConvertible {
    case build(log: String)
    case audit(status: Int32)

    var description: String {
      switch self {
      case .build(let log): "the tool of the audit cannot be built\n\(log)"
      case .audit(let status): "tablature audit ended with status \(status)"
      }
    }
  }

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try tool()
    process.arguments = ["audit"] + arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure.audit(status: process.terminationStatus)
    }
  }

  /// The tool, built when it is asked for. As a dependency of the plugin it would be compiled, with all of swift-syntax, by everybody who
  /// builds all that a package has.
  private func tool() throws -> URL {
    let name = "tablature"
    Diagnostics.progress("Building \(name), which takes minutes the first time")
    let result = try packageManager.build(.product(name), parameters: .init(logging: .concise))
    let tool = result.builtArtifacts.first { artifact in
      artifact.kind == .executable && artifact.url.deletingPathExtension().lastPathComponent == name
    }
    guard result.succeeded, let tool else { throw Failure.build(log: result.logText) }
    return tool.url
  }
}
