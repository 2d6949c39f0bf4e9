// The client of the pages beside this file is made while the package is built. The package manager wants a source file of
// the target's own all the same; put here what belongs beside the client.

extension DescribeRegionsResponse {
  /// The ids of the regions.
  public var ids: [String] { regions.compactMap(\.regionID) }
}
