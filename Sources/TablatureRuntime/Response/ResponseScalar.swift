internal import Foundation

/// A place in a response that should hold a scalar.
public struct ResponseScalar {
  private let container: any SingleValueDecodingContainer

  init(_ container: any SingleValueDecodingContainer) { self.container = container }

  /// Whether it is null.
  public var isNull: Bool { container.decodeNil() }
  /// The text, if it is text.
  public var string: String? { try? container.decode(String.self) }
  /// The number, if it is a number that fits.
  public var integer: Int? { try? container.decode(Int.self) }
  /// The number, if it is a number.
  public var double: Double? { try? container.decode(Double.self) }
  /// The number with all its digits, if it is a number.
  var decimal: Decimal? { try? container.decode(Decimal.self) }
  /// The boolean, if it is one.
  public var boolean: Bool? { try? container.decode(Bool.self) }
  /// Whatever it is.
  public func json() throws -> JSONValue { try container.decode(JSONValue.self) }

  /// The error for a value that cannot be read.
  public func mismatch<V>(_ type: V.Type) -> DecodingError {
    .typeMismatch(
      type,
      DecodingError.Context(codingPath: container.codingPath, debugDescription: "expected \(type), found \(found)"))
  }

  /// What stands there, without the value itself: it may be a secret.
  private var found: String {
    if isNull { return "null" }
    if string != nil { return "other text" }
    if boolean != nil { return "a boolean" }
    return double == nil ? "no scalar" : "another number"
  }
}
