import PackagePlugin

/// `swift package generate-client`: runs `tablature generate`.
@main
struct TablatureCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    // Without the audit, so that swift-syntax need not be built.
    try ToolRun(tool: "tablature-generate", command: "generate").perform(context, arguments)
  }
}
