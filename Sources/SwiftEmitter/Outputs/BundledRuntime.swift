extension Output {
  /// The runtime's own sources, where a package of its own holds them.
  static let bundledRuntime = Output(name: "BundledRuntime") { plan in
    guard case .package(.bundled(let files)) = plan.module.layout else { return [] }
    return files.map { file in
      Part(path: "Sources/AlibabaCloudRuntime/\(file.path)", imports: []) { writer in
        writer.write(file.contents.hasSuffix("\n") ? String(file.contents.dropLast()) : file.contents)
      }
    }
  }
}
