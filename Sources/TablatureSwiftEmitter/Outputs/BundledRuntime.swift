extension Output {
  /// The runtime's own sources, where a package of its own holds them.
  static let bundledRuntime = Output.once("BundledRuntime") { client in
    guard case .package(.bundled(let files)) = client.module.layout else { return [] }
    let modules = Set(client.module.runtime.modules.map(\.name))
    return files.filter { modules.contains($0.module) }.map { file in
      Part(path: "Sources/\(file.path)", role: .runtime, imports: []) { writer in
        writer.write(file.contents.hasSuffix("\n") ? String(file.contents.dropLast()) : file.contents)
      }
    }
  }
}
