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

  /// The values that must not be shown, whoever quotes them.
  private(set) var secretValues: [String] = []

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

  // MARK: - What all kinds of values come to

  /// Adds one value.
  mutating func add(_ name: String, text: String?, _ limits: [Limit], shown: String? = nil) {
    if let text { addText(prefix + name, text, limits, shown) }
  }

  /// Adds the values of a list.
  mutating func add(_ name: String, texts: [String], _ limits: [Limit], shown: String? = nil) {
    check(name, count: texts.count, limits)
    for (index, text) in texts.enumerated() { addText("\(prefix)\(name).\(index + 1)", text, limits, shown) }
  }

  /// Adds a list that goes over the wire as one text.
  mutating func add(_ name: String, count: Int, _ limits: [Limit], joined: () -> String) {
    check(name, count: count, limits)
    if count > 0 { addText(prefix + name, joined(), [], nil) }
  }

  /// Adds the members of the structures in a list.
  mutating func add(_ name: String, structures: [some QueryStructure], _ limits: [Limit]) {
    check(name, count: structures.count, limits)
    let outer = prefix
    for (index, value) in structures.enumerated() {
      prefix = "\(outer)\(name).\(index + 1)."
      value.encode(to: &self)
    }
    prefix = outer
  }

  /// Adds the members of a structure, if there is one.
  public mutating func structure<S: QueryStructure>(_ name: String, _ value: S?) {
    guard let value else { return }
    let outer = prefix
    prefix = outer + name + "."
    value.encode(to: &self)
    prefix = outer
  }

  /// Adds a region that the service requires: the one given, or the default one.
  public mutating func region(_ name: String, _ region: String?) {
    add(name, text: region ?? defaultRegion, [])
  }

  private mutating func addText(_ fullName: String, _ value: String, _ limits: [Limit], _ shown: String?) {
    parameters.append(QueryParameter(name: fullName, value: value))
    if shown != nil { secretValues.append(value) }
    guard checksLimits else { return }
    for limit in limits where !limit.allows(value) {
      violations.append(LimitViolation(parameter: fullName, value: shown ?? value, limit: limit))
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
  func text(in precision: Precision?) -> String { precision.map(formatted(to:)) ?? rawValue }
}
