/// A value that goes over the wire as one query parameter.
public protocol QueryValue: Sendable {
  /// The value as it stands in the query, before percent-encoding.
  var queryValue: String { get }
}

extension String: QueryValue {
  /// The string itself.
  public var queryValue: String { self }
}

extension Int: QueryValue {
  /// Decimal digits, with a `-` before negative numbers.
  public var queryValue: String { String(self) }
}

extension Double: QueryValue {
  /// The shortest decimal number that reads back as the same value.
  public var queryValue: String { description }
}

extension Bool: QueryValue {
  /// `true` or `false`.
  public var queryValue: String { self ? "true" : "false" }
}
