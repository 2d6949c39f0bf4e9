public import TablatureSwiftEmitter

extension GenerationOptions {
  /// The options that a configuration chooses.
  ///
  /// - Parameters:
  ///   - runtime: The sources of the runtime, for a package that contains them; evaluated only where they are needed.
  ///   - store: Decides where relative paths start.
  public init(
    _ configuration: Configuration, runtime: @autoclosure () -> [RuntimeFile], mode: Mode = .write,
    store: FileStore = FileStore()
  ) {
    self.init(
      output: configuration.output?.value ?? Configuration.defaultOutput,
      emitter: EmitterOptions(configuration, runtime: runtime(), store: store), pages: PageOptions(configuration),
      filter: configuration.filter, mode: mode, endpoint: configuration.endpoint?.value)
  }
}

extension EmitterOptions {
  /// The options that a configuration chooses.
  ///
  /// - Parameters:
  ///   - runtime: The sources of the runtime, for a package that contains them; evaluated only where they are needed.
  ///   - store: Decides where relative paths start.
  public init(
    _ configuration: Configuration, runtime: @autoclosure () -> [RuntimeFile] = [], store: FileStore = FileStore()
  ) {
    let layout: OutputLayout =
      switch configuration.layout?.value ?? .targets {
      case .targets: .targets
      case .package:
        .package(
          (configuration.runtime?.value ?? .bundled).source(
            output: configuration.output?.value ?? Configuration.defaultOutput, bundle: runtime(), store: store))
      }
    self.init(
      runtime: configuration.profile.runtime, moduleName: configuration.module?.value,
      accessLevel: configuration.access?.value ?? .public,
      naming: NamingOptions(
        addedAcronyms: configuration.addedAcronyms.map(\.value),
        removedAcronyms: configuration.removedAcronyms.map(\.value), overrides: configuration.names),
      layout: layout)
  }
}
