public import TablatureSwiftEmitter

extension GenerationOptions {
  /// What a configuration asks for.
  ///
  /// - Parameters:
  ///   - runtime: The sources of the runtime, for a package that holds them; asked for where they are needed.
  ///   - store: What tells where relative paths start.
  public init(
    _ configuration: Configuration, runtime: @autoclosure () -> [RuntimeFile], mode: Mode = .write,
    store: FileStore = FileStore()
  ) {
    let output = configuration.output?.value ?? Configuration.defaultOutput
    let layout: OutputLayout =
      switch configuration.layout?.value ?? .targets {
      case .targets: .targets
      case .package:
        .package(
          (configuration.runtime?.value ?? .bundled).source(output: output, bundle: runtime(), store: store))
      }
    self.init(
      output: output,
      emitter: EmitterOptions(
        runtime: configuration.profile.runtime, moduleName: configuration.module?.value,
        accessLevel: configuration.access?.value ?? .public,
        naming: NamingOptions(
          addedAcronyms: configuration.addedAcronyms.map(\.value),
          removedAcronyms: configuration.removedAcronyms.map(\.value), overrides: configuration.names),
        layout: layout),
      filter: OperationFilter(include: configuration.include, exclude: configuration.exclude), mode: mode,
      endpoint: configuration.endpoint?.value)
  }
}

extension Configuration {
  /// The folder to write into where nothing says another one.
  public static let defaultOutput = "Generated"
}
