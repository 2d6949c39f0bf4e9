public import APIModel
public import DocReader
public import SwiftEmitter
public import VendorProfiles

/// The stages between pages and files. Each is a pure function; tests put others in their place.
public struct Pipeline: Sendable {
  /// Reads a page.
  public var read: @Sendable (PageSource) -> PageReading
  /// Joins what the pages say; the paths are those of pages that somebody chose.
  public var join: @Sendable ([PageReading], _ preferred: Set<String>) -> ServiceReading
  /// Decides where the client sends its calls; the hosts are those that somebody chose.
  public var resolveEndpoint: @Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution
  /// Prints the client.
  public var emit: @Sendable (ServiceModel, EmitterOptions) async -> Emission

  /// Makes a pipeline; without arguments, the one that the tool uses.
  public init(
    read: @escaping @Sendable (PageSource) -> PageReading = { PageReader.read($0) },
    join: @escaping @Sendable ([PageReading], _ preferred: Set<String>) -> ServiceReading = {
      ServiceReader.join($0, preferring: $1)
    },
    emit: @escaping @Sendable (ServiceModel, EmitterOptions) async -> Emission = {
      await SwiftEmitter.emit($0, options: $1, atOnce: FileStore.processors)
    },
    resolveEndpoint: @escaping @Sendable (ServiceModel, EndpointHosts?) -> EndpointResolution = {
      EndpointResolution(for: $0, configured: $1, directory: .alibabaCloud)
    }
  ) {
    self.read = read
    self.join = join
    self.resolveEndpoint = resolveEndpoint
    self.emit = emit
  }
}
