internal import TablatureAPIModel
internal import Yams

// The key that chooses where the client sends its calls.
extension ConfigurationReading {
  /// One host, or a mapping of regions to hosts.
  mutating func endpoint(_ node: Node) -> Located<EndpointHosts>? {
    guard case .mapping(let mapping) = node else {
      return host(node).map { Located(EndpointHosts([EndpointHosts.Rule("*", $0)]), at: place(node)) }
    }
    guard !mapping.isEmpty else {
      fail("config.value", "'endpoint' names no host", node, note: HostPattern.rule)
      return nil
    }
    var rules: [EndpointHosts.Rule] = []
    readPairs(node, otherwise: "") { reading, region, key, value in
      guard HostPattern.isRegion(region) else {
        return reading.fail(
          "config.key", "'\(region)' isn't a region", key, note: HostPattern.regionRule)
      }
      if let host = reading.host(value) { rules.append(EndpointHosts.Rule(region, host)) }
    }
    return Located(EndpointHosts(mostSpecificFirst: rules), at: place(node))
  }

  private mutating func host(_ node: Node) -> String? {
    guard let text = text(node, "a host, or a mapping of regions to hosts,") else { return nil }
    if let (summary, help) = HostPattern.rejection(of: text.value) {
      fail("config.value", summary, node, note: help)
      return nil
    }
    return text.value.lowercased()
  }
}
