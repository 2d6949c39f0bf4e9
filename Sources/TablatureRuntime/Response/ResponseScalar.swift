internal import Foundation

/// A place in a response that should hold a scalar.
public struct ResponseScalar {
  private let node: ResponseNode

  init(_ node: ResponseNode) { self.node = node }

  /// Whether it is null.
  public var isNull: Bool { if case .null = node { true } else { false } }

  /// The text, if it is text.
  public var string: String? {
    switch node {
    case .text(let text): text
    case .elements(let elements): elements.first.flatMap { $0.children.isEmpty ? $0.value : nil }
    default: nil
    }
  }

  /// The number, if it is a number that fits.
  public var integer: Int? { number(JSONNumber.integer) { Int($0) } }

  /// The number, if it is a number.
  public var double: Double? { number(JSONNumber.double, JSONNumber.double) }

  /// The number with all its digits, if JSON writes it as a number.
  var decimal: Decimal? { number(JSONNumber.decimal) { _ in nil } }

  /// The boolean, if it is one.
  public var boolean: Bool? {
    if case .boolean(let value) = node { value } else { number({ _ in nil }, { Bool($0) }) }
  }

  /// Whatever it is.
  public func json() throws -> JSONValue { try JSONValue(node) }

  /// The error for a value that cannot be read.
  public func mismatch<V>(_ type: V.Type) -> DecodingError {
    let found = ObservedType(node).rawValue
    return .typeMismatch(
      type, DecodingError.Context(codingPath: [], debugDescription: "expected \(type), found \(found)"))
  }

  /// What a number is, or the text of an XML element, which is written like one.
  private func number<V>(_ number: (String) -> V?, _ text: (String) -> V?) -> V? {
    switch node {
    case .number(let digits): number(digits)
    case .elements: string.flatMap { text($0.trimmingWhitespace()) }
    default: nil
    }
  }
}
