import Foundation
import PackagePlugin

/// Gives a target the client of the pages in its folder while it is built, and a test target the tests of that client.
@main
struct TablaturePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let isTest = module.kind == .test
    guard let client = isTest ? try clientTested(by: module) : module else { return [] }
    let package = context.package.directoryURL
    let pages = pages(of: client)
    guard !pages.isEmpty else {
      Diagnostics.error("the target '\(target.name)' has the plugin TablaturePlugin, but no pages (*.md) in its folder")
      return []
    }
    let configuration = configuration(for: client, in: package)
    let names = OutputNames(pages.map { path(of: $0, below: client.directoryURL) })
    let output = context.pluginWorkDirectoryURL
    var arguments = [
      "--part", isTest ? "tests" : "client", "--module", client.moduleName, "--package", package.path,
      "--output", output.path, "--common", names.common,
    ]
    if let configuration { arguments += ["--config", path(of: configuration, below: package)] }
    arguments.append("--")
    for (page, file) in zip(pages, names.files) { arguments += [path(of: page, below: package), file] }
    return [
      .buildCommand(
        displayName: "Generating \(isTest ? "the tests" : "the client") of \(client.name)",
        executable: try context.tool(named: "tablature-build").url,
        arguments: arguments,
        inputFiles: pages + settings(beside: configuration, client),
        outputFiles: ([names.common] + names.files).map { output.appending(path: $0) })
    ]
  }

  /// The target whose tests a test target gets: the one that has pages among those it depends on.
  private func clientTested(by target: any SourceModuleTarget) throws -> (any SourceModuleTarget)? {
    let candidates = target.dependencies.compactMap { dependency in
      if case .target(let other) = dependency { other.sourceModule } else { nil }
    }.filter { !pages(of: $0).isEmpty }
    if candidates.count > 1, let namesake = candidates.first(where: { "\($0.name)Tests" == target.name }) {
      return namesake
    }
    guard let client = candidates.first, candidates.count == 1 else {
      Diagnostics.error(
        candidates.isEmpty
          ? "the test target '\(target.name)' has the plugin TablaturePlugin, but depends on no target with pages (*.md)"
          : "the test target '\(target.name)' depends on several targets with pages; call it like one of them, with 'Tests' behind"
      )
      return nil
    }
    return client
  }

  /// The pages of a target, in order. What the package excludes from the target is not among them.
  private func pages(of target: any SourceModuleTarget) -> [URL] {
    target.sourceFiles.map(\.url).filter { $0.pathExtension.lowercased() == "md" }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The nearest `tablature.yaml`: in the folder of the target or above it, up to that of the package.
  private func configuration(for target: any SourceModuleTarget, in package: URL) -> URL? {
    var folder = target.directoryURL.standardizedFileURL
    let top = package.standardizedFileURL.path
    while folder.path.hasPrefix(top) {
      let file = folder.appending(path: "tablature.yaml")
      if FileManager.default.fileExists(atPath: file.path) { return file }
      if folder.path == top { break }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The configuration, and what it may refer to: the client changes with them.
  private func settings(beside configuration: URL?, _ target: any SourceModuleTarget) -> [URL] {
    func isSetting(_ file: URL) -> Bool { ["yaml", "yml"].contains(file.pathExtension.lowercased()) }
    var files = target.sourceFiles.map(\.url).filter(isSetting)
    if let folder = configuration?.deletingLastPathComponent() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      files += names.map { folder.appending(path: $0) }.filter(isSetting)
    }
    return Set(files.map(\.standardizedFileURL)).sorted { $0.path < $1.path }
  }

  private func path(of file: URL, below folder: URL) -> String {
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    return file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : file.path
  }
}
