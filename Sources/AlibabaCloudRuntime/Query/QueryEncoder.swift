/// One query parameter, before percent-encoding.
public struct QueryParameter: Hashable, Sendable {
  /// The full name on the wire: `Tag.1.Key`.
  public var name: String
  /// The value.
  public var value: String

  /// Makes a parameter.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Turns the parameters of a request into query parameters and checks their documented limits.
///
/// Members of structures are written as `Temporary.StartTime`, elements of lists as `Tag.1.Key`, counted from 1. What is
/// nil and what is an empty list does not go over the wire.
///
/// Nothing is thrown along the way; what breaks a limit is kept in ``violations``.
public struct QueryEncoder: Sendable {
  /// What was added, in that order.
  public private(set) var parameters: [QueryParameter] = []
  /// Which limits the values break; empty where limits are not checked.
  public private(set) var violations: [LimitViolation] = []

  private let defaultRegion: String?
  private let checksLimits: Bool
  private var prefix = ""

  /// Makes an encoder.
  ///
  /// - Parameters:
  ///   - defaultRegion: The region of a required region parameter that is not set.
  ///   - checksLimits: Whether documented limits are checked.
  public init(defaultRegion: String? = nil, checksLimits: Bool = true) {
    self.defaultRegion = defaultRegion
    self.checksLimits = checksLimits
  }

  /// Adds a value, if there is one.
  public mutating func add<V: QueryValue>(_ name: String, _ value: V?, _ limits: Limit...) {
    if let value { addText(prefix + name, value.queryValue, limits) }
  }

  /// Adds the values of a list as `Name.1`, `Name.2`, and so on.
  ///
  /// Limits on the number of elements are checked once, the others for each element.
  public mutating func add<V: QueryValue>(_ name: String, _ values: [V], _ limits: Limit...) {
    addTexts(name, values.map(\.queryValue), limits)
  }

  /// Adds the members of a structure, if there is one.
  public mutating func add<S: QueryStructure>(_ name: String, _ value: S?) {
    guard let value else { return }
    let outer = prefix
    prefix = outer + name + "."
    value.encode(to: &self)
    prefix = outer
  }

  /// Adds the members of the structures in a list as `Name.1.Member`, `Name.2.Member`, and so on.
  public mutating func add<S: QueryStructure>(_ name: String, _ values: [S], _ limits: Limit...) {
    check(name, count: values.count, limits)
    let outer = prefix
    for (index, value) in values.enumerated() {
      prefix = "\(outer)\(name).\(index + 1)."
      value.encode(to: &self)
    }
    prefix = outer
  }

  /// Adds a point in time, if there is one, in the documented precision.
  ///
  /// - Parameters:
  ///   - name: The name, without that of the structure around it.
  ///   - value: The point in time.
  ///   - precision: The smallest unit that is written; nil leaves the value as it is.
  public mutating func add(_ name: String, _ value: Timestamp?, precision: Timestamp.Precision? = nil) {
    if let value { addText(prefix + name, value.text(in: precision), []) }
  }

  /// Adds points in time as `Name.1`, `Name.2`, and so on.
  public mutating func add(
    _ name: String, _ values: [Timestamp], precision: Timestamp.Precision? = nil, _ limits: Limit...
  ) {
    addTexts(name, values.map { $0.text(in: precision) }, limits)
  }

  /// Adds a region that the service requires: the one given, or the default one.
  public mutating func addRegion(_ name: String, _ region: String?) {
    if let region = region ?? defaultRegion { addText(prefix + name, region, []) }
  }

  private mutating func addTexts(_ name: String, _ values: [String], _ limits: [Limit]) {
    check(name, count: values.count, limits)
    for (index, value) in values.enumerated() {
      addText("\(prefix)\(name).\(index + 1)", value, limits)
    }
  }

  private mutating func addText(_ fullName: String, _ value: String, _ limits: [Limit]) {
    parameters.append(QueryParameter(name: fullName, value: value))
    guard checksLimits else { return }
    for limit in limits where !limit.allows(value) {
      violations.append(LimitViolation(parameter: fullName, value: value, limit: limit))
    }
  }

  /// An empty list stands for one that was not given, so it breaks no limit.
  private mutating func check(_ name: String, count: Int, _ limits: [Limit]) {
    guard checksLimits, count > 0 else { return }
    for limit in limits where !limit.allows(count: count) {
      violations.append(LimitViolation(parameter: prefix + name, value: String(count), limit: limit))
    }
  }
}

extension Timestamp {
  /// The text in a precision, or as it is.
  fileprivate func text(in precision: Precision?) -> String { precision.map(formatted(to:)) ?? rawValue }
}
