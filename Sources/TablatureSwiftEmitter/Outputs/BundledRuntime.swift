extension Output {
  /// The runtime's own sources, where a package of its own holds them.
  static let bundledRuntime = Output.once("BundledRuntime") { client in
    guard case .package(.bundled(let files)) = client.module.layout else { return [] }
    let folders = client.module.runtime.modules.map { "\($0.name)/" }
    return files.filter { file in folders.contains { file.path.hasPrefix($0) } }.map { file in
      Part(path: "Sources/\(file.path)", imports: []) { writer in
        writer.write(file.contents.hasSuffix("\n") ? String(file.contents.dropLast()) : file.contents)
      }
    }
  }
}
