/// The hosts of a service: one for all regions, or several for regions, or groups of them.
public struct EndpointHosts: Hashable, Sendable {
  /// The host of one region, or of all whose ids begin alike.
  public struct Rule: Hashable, Sendable {
    /// A region ID such as `north-1`, a prefix of region IDs followed by `*` such as `north-*`, or `*` for all regions.
    public var region: String
    /// The host; `{region}` is replaced with the id of the region, `{product}` with the service.
    public var host: String

    /// Makes a rule.
    public init(_ region: String, _ host: String) {
      self.region = region
      self.host = host
    }

    /// What the ids of the rule's regions begin with; nil where the rule is for one region.
    public var prefix: Substring? { region.last == "*" ? region.dropLast() : nil }

    /// Whether the rule is for a region.
    public func matches(_ id: String) -> Bool { prefix.map { id.hasPrefix($0) } ?? (id == region) }
  }

  /// The rules. The first one that matches a region applies.
  public var rules: [Rule]

  /// Makes hosts of rules in the order in which they apply.
  public init(_ rules: [Rule]) { self.rules = rules }

  /// Makes hosts of rules in any order: a region precedes a group of regions, a smaller group a larger one.
  public init(mostSpecificFirst rules: [Rule]) {
    func rank(_ rule: Rule) -> (Int, Int, String) {
      (rule.prefix == nil ? 0 : 1, -rule.region.utf8.count, rule.region)
    }
    let groups = rules.filter { $0.prefix != nil }.sorted { rank($0) < rank($1) }
    self.rules = rules.filter { $0.prefix == nil }.sorted { $0.region < $1.region } + groups
  }

  /// The host of a region; nil where no rule matches.
  public func host(in region: String) -> String? {
    rules.first { $0.matches(region) }?.host.replacing("{region}", with: region)
  }

  /// The host of all regions that have no other; nil where such regions have none.
  public var fallback: String? { rules.first { $0.region == "*" }?.host }

  /// The same hosts with the name of the service in them.
  public func naming(product: String) -> EndpointHosts {
    EndpointHosts(rules.map { Rule($0.region, $0.host.replacing("{product}", with: product)) })
  }

  /// The same hosts in no more rules than that takes.
  public var simplified: EndpointHosts {
    var groups: [Rule] = []
    var regions: Set<String> = []
    var kept: [(rule: Rule, precedingGroups: Int)] = []
    for rule in rules where !groups.contains(where: { $0.matches(rule.region) }) {
      if rule.prefix == nil, !regions.insert(rule.region).inserted { continue }
      kept.append((rule, groups.count))
      if rule.prefix != nil { groups.append(rule) }
    }
    // A region for which the groups behind it have the same host.
    return EndpointHosts(
      kept.filter { rule, preceding in
        rule.prefix != nil
          || EndpointHosts([rule]).host(in: rule.region)
            != EndpointHosts(Array(groups[preceding...])).host(in: rule.region)
      }.map(\.rule))
  }
}
