/// A value out of a documented list that is open: any other value survives a round trip.
///
/// Conforming types are structs with a `rawValue` and a static member for each documented value, and `allCases` with all
/// of these; everything else has a default implementation. Equality is by raw value.
///
/// There are hundreds of such types, and every conformance of each of them costs whoever compiles them, so there are no
/// more than are needed.
public protocol OpenValue: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The value as it goes over the wire.
  var rawValue: String { get }

  /// Takes a value as it goes over the wire, documented or not.
  init(rawValue: String)
}

extension OpenValue {
  /// Takes a value as it goes over the wire, documented or not.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The raw value.
  public var description: String { rawValue }

  // Written here so that the compiler derives neither for each conforming type.

  /// Whether two values are the same on the wire.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the raw value.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
