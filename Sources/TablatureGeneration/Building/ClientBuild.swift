public import TablatureAPIModel

/// Generates a client, or its tests, into files that a build has named; see ``BuildFiles``.
public struct ClientBuild: Sendable {
  /// What came of a build.
  public struct Result: Hashable, Sendable {
    /// Everything that was noticed, ordered by place. Paths are absolute, so that a build log leads to the page.
    public var diagnostics: [Diagnostic]
    /// How the tool ends.
    public var status: RunStatus
  }

  /// The module that the client is compiled into.
  public var module: String
  /// The folder to write into.
  public var output: String
  /// The configuration, if there is one.
  public var configuration: String?
  /// The files to write.
  public var files: BuildFiles

  /// Makes a build.
  public init(module: String, output: String, configuration: String?, files: BuildFiles) {
    self.module = module
    self.output = output
    self.configuration = configuration
    self.files = files
  }

  /// Reads the pages and brings the files up to date.
  ///
  /// Files are written as `tablature generate` does: whole, and only where their content changes.
  public func run(store: FileStore = FileStore(), pipeline: Pipeline = Pipeline()) async -> Result {
    let directories = store.currentDirectories
    let configuration: Configuration
    do throws(ConfigurationReader.Failure) {
      let reader = ConfigurationReader(store: store)
      if let file = self.configuration {
        configuration = try reader.read(file)
      } else {
        configuration = Configuration()
      }
    } catch {
      return Result(diagnostics: error.diagnostics.placed(in: directories.first), status: .wrongUsage)
    }
    var files = files
    // As the pages will be called once they are read.
    for index in files.pages.indices {
      files.pages[index].path = PathText.shown(files.pages[index].path, currentDirectories: directories)
    }
    var pipeline = pipeline
    pipeline.emit = { [emit = pipeline.emit, files] in files.arrange(await emit($0, $1)) }
    var decided = configuration
    decided.module = Located(module)
    decided.output = Located(output)
    decided.layout = nil
    let result = await Generator(store: store, pipeline: pipeline).generate(
      files.pages.map(\.path), GenerationOptions(decided, runtime: [], store: store))
    var diagnostics = result.diagnostics + idle(in: configuration)
    // The build of the client, which comes with that of its tests, has told the rest.
    if files.part == .tests { diagnostics.removeAll { $0.severity != .error } }
    return Result(diagnostics: diagnostics.inOrderOfPlace().placed(in: directories.first), status: result.status)
  }

  /// What a configuration asks for that a build decides otherwise.
  private func idle(in configuration: Configuration) -> [Diagnostic] {
    func note(_ key: String, _ place: SourceLocation?, _ decided: String) -> Diagnostic? {
      place.map { Diagnostic("config.build", .note, "a build does not look at '\(key)': \(decided)", at: $0) }
    }
    let otherModule = configuration.module.flatMap { $0.value == module ? nil : $0.location }
    return [
      note("module", otherModule, "the module is that of the target, '\(module)'"),
      note("pages", configuration.pages.first?.location, "it takes the pages that stand in the folder of the target"),
      note("output", configuration.output?.location, "it writes into the build folder"),
      note("layout", configuration.layout?.location, "it writes sources for one target"),
      note("runtime", configuration.runtime?.location, "the target names it among its dependencies"),
    ].compactMap { $0 }
  }
}

extension [Diagnostic] {
  /// The diagnostics with absolute paths, where paths started at a folder.
  fileprivate func placed(in folder: String?) -> [Diagnostic] {
    guard let folder else { return self }
    func place(_ location: SourceLocation?) -> SourceLocation? {
      guard var location, !location.file.hasPrefix("/") else { return location }
      location.file = PathText.entry(location.file, of: folder)
      return location
    }
    return map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location = place(diagnostic.location)
      for index in diagnostic.notes.indices {
        diagnostic.notes[index].location = place(diagnostic.notes[index].location)
      }
      return diagnostic
    }
  }
}
