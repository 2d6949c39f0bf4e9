/// What a vendor publishes about the hosts of its services.
public struct EndpointDirectory: Hashable, Sendable {
  /// What is published about one service.
  public struct Service: Hashable, Sendable {
    /// The host that doesn't depend on the region.
    public var central: String?
    /// The form of the hosts of regions, with `{region}`, or one host for all of them.
    public var pattern: String?
    /// The regions of each host. A host with `{region}` means one host in each of them.
    public var hosts: [String: [String]]

    /// Makes a service; the regions of a host are separated by spaces.
    public init(central: String? = nil, pattern: String? = nil, hosts: [String: String] = [:]) {
      self.central = central
      self.pattern = pattern
      self.hosts = hosts.mapValues { $0.split(separator: " ").map(String.init) }
    }
  }

  /// The domain of the vendor's hosts.
  public var domain: String
  /// The host of a service about which nothing is published, with `{product}` and `{region}`.
  public var standardHost: String
  /// The ids of the regions.
  public var regions: Set<String>
  /// The services by the product code in lower case.
  public var services: [String: Service]
  /// Other product codes of services.
  public var aliases: [String: String]

  /// Makes a directory; the regions are separated by spaces.
  public init(
    domain: String, standardHost: String, regions: String, aliases: [String: String] = [:],
    services: [String: Service] = [:]
  ) {
    self.domain = domain
    self.standardHost = standardHost
    self.regions = Set(regions.split(separator: " ").map(String.init))
    self.aliases = aliases
    self.services = services
  }

  /// The hosts of a service, without a fallback where the vendor publishes none for further regions; nil where nothing is published.
  ///
  /// - Parameters:
  ///   - product: The product code, in any letter case.
  ///   - name: The service in the standard host.
  public func hosts(of product: String, named name: String) -> EndpointHosts? {
    let code = product.lowercased()
    guard let service = services[aliases[code] ?? code] else { return nil }
    let form = service.pattern ?? service.prevailingForm
    // The hosts of a regional service are the standard ones. Where it has a central host beside them, that is an older name, for the
    // regions that the service had first.
    let isRegional = form == standardHost.replacing("{product}", with: name)
    var rules: [EndpointHosts.Rule] = []
    for (host, regions) in service.hosts where !(isRegional && host == service.central) {
      rules += regions.map { EndpointHosts.Rule($0, host) }
    }
    let only = service.hosts.count == 1 ? service.hosts.keys.first : nil
    if let fallback = form ?? service.central ?? only { rules.append(EndpointHosts.Rule("*", fallback)) }
    return EndpointHosts(mostSpecificFirst: rules)
  }
}

extension EndpointDirectory.Service {
  /// The form of host, with `{region}`, that more than half of the listed regions have.
  fileprivate var prevailingForm: String? {
    let count = hosts.values.reduce(0) { $0 + $1.count }
    return hosts.first { $0.key.contains("{region}") && $0.value.count * 2 > count }?.key
  }
}
