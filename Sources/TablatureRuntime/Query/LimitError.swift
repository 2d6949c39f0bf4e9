public import Foundation

/// A parameter whose value breaks a documented limit.
public struct LimitViolation: Hashable, Sendable {
  /// The full name on the wire: `Tag.1.Key`.
  public let parameter: String
  /// The value as it would have gone over the wire; for a list, how many elements it has. The value of a parameter that
  /// holds a secret, judged by its name, is not kept.
  public let value: String
  /// The limit that it breaks.
  public let limit: Limit

  /// Makes a violation.
  public init(parameter: String, value: String, limit: Limit) {
    self.parameter = parameter
    self.value = SecretParameter.matches(parameter) ? Redaction.mark : value
    self.limit = limit
  }
}

extension LimitViolation: CustomStringConvertible {
  /// One sentence: `InternetMaxBandwidthOut is 200, but has to be in 0...100`.
  public var description: String { "\(parameter) is \(shownValue), but has to \(limit)" }

  /// The value, cut where it is too long to be read.
  private var shownValue: String {
    if limit.quantity == .count { return "a list of \(value)" }
    if value == Redaction.mark { return value }
    let shown = value.count > 80 ? value.prefix(80) + "…" : value[...]
    return limit.quantity == .number ? String(shown) : String(reflecting: String(shown))
  }
}

/// A request that was not sent because parameters break documented limits.
public struct LimitError: Error, Hashable, Sendable {
  /// What breaks which limit, in the order of the parameters; never empty where the runtime throws it.
  public let violations: [LimitViolation]

  /// Makes an error.
  public init(violations: [LimitViolation]) { self.violations = violations }
}

extension LimitError: CustomStringConvertible, LocalizedError {
  /// The violations, joined by `; `.
  public var description: String { violations.map(\.description).joined(separator: "; ") }

  /// The description.
  public var errorDescription: String? { description }
}

/// Which parameters hold secrets, as far as their names tell.
enum SecretParameter {
  /// Whether the last component of a wire name speaks of a password or a key.
  static func matches(_ parameter: String) -> Bool {
    let words = ["password", "passwd", "secret", "privatekey", "securitytoken"]
    return parameter.split(separator: ".").contains { component in
      let name = component.lowercased()
      return words.contains { name.contains($0) }
    }
  }
}
