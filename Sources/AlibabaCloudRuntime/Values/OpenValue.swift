/// A value out of a documented list that is open: any other value survives a round trip.
///
/// Conforming types are structs with a `rawValue`; what else they need has a default implementation. Equality is by raw
/// value, and `allCases` holds the documented values.
public protocol OpenValue: RawRepresentable<String>, Hashable, Sendable, CaseIterable, ExpressibleByStringLiteral,
  CustomStringConvertible, QueryValue, ResponseValue
{
  /// Takes a value as it goes over the wire, documented or not.
  init(rawValue: String)
}

extension OpenValue {
  /// Takes a value as it goes over the wire, documented or not.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The raw value.
  public var description: String { rawValue }

  /// The raw value.
  public var queryValue: String { rawValue }

  /// Reads a string, or a number or boolean as its text.
  public init?(_ scalar: ResponseScalar) throws {
    guard let text = try String(scalar) else { return nil }
    self.init(rawValue: text)
  }

  // Written here so that the compiler derives neither for each conforming type.

  /// Whether two values are the same on the wire.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the raw value.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
