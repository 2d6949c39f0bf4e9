public import TablatureAPIModel
public import TablatureSwiftEmitter

/// The stages between pages and files. Each is a pure function; tests replace them.
public struct Pipeline: Sendable {
  /// Reads pages.
  public var pages: PagePipeline
  /// Decides where the client sends its calls; the hosts are those that the user chose.
  public var resolveEndpoint: @Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution
  /// Prints the client.
  public var emit: @Sendable (ServiceModel, EmitterOptions) async -> Emission

  /// Makes a pipeline; without arguments, the one that the tool uses.
  ///
  /// - Parameters:
  ///   - profile: The vendor of the pages.
  ///   - pages: Replaces the stages that read pages.
  ///   - emit: Replaces the stage of this name.
  ///   - resolveEndpoint: Replaces the stage of this name.
  public init(
    profile: VendorProfile = Configuration.standardProfile,
    pages: PagePipeline? = nil,
    emit: @escaping @Sendable (ServiceModel, EmitterOptions) async -> Emission = {
      await SwiftEmitter.emit($0, options: $1, atOnce: FileStore.processors)
    },
    resolveEndpoint: (@Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution)? = nil
  ) {
    self.pages = pages ?? PagePipeline(profile: profile)
    self.resolveEndpoint =
      resolveEndpoint ?? { EndpointResolution(for: $0, configured: $1, directory: profile.endpoints) }
    self.emit = emit
  }
}
