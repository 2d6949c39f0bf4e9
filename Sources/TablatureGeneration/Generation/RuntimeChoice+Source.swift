public import TablatureSwiftEmitter

extension RuntimeChoice {
  /// Returns the source of the runtime for the emitter.
  ///
  /// - Parameters:
  ///   - output: The output directory.
  ///   - bundle: The sources of the runtime.
  ///   - store: The store whose current directory relative paths start at.
  public func source(output: String, bundle: [RuntimeFile], store: FileStore = FileStore()) -> RuntimeSource {
    let currentDirectory = store.currentDirectories.first ?? "/"
    return source(output: output, bundle: bundle, currentDirectory: currentDirectory)
  }

  func source(output: String, bundle: [RuntimeFile], currentDirectory: String) -> RuntimeSource {
    switch self {
    case .bundled: .bundled(bundle)
    case .repository(let url, let requirement): .repository(url: url, requirement)
    case .folder(let path):
      .folder(
        path: path.hasPrefix("/")
          ? path : PathText.relative(path, from: output, currentDirectory: currentDirectory),
        name: PathText.absolute(path, currentDirectory: currentDirectory).split(separator: "/").last
          .map(String.init) ?? path)
    }
  }
}
