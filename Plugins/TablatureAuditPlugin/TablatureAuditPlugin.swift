import PackagePlugin

/// `swift package audit-docs`: runs `tablature audit`.
@main
struct TablatureAuditPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try ToolRun(tool: "tablature", command: "audit").perform(context, arguments)
  }
}
