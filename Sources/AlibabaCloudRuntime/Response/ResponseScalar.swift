/// A place in a response that should hold a scalar.
public struct ResponseScalar: Sendable {
  private let node: ResponseNode

  init(_ node: ResponseNode) { self.node = node }

  /// Whether it is null.
  public var isNull: Bool { node.json?.kind == .null }

  /// The text, if it is text.
  public var string: String? { node.text }

  /// The boolean, if it is one.
  public var boolean: Bool? {
    switch node.json?.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// The number as it is written, if it is a number.
  public var number: String? { node.json?.number.map { String(decoding: $0, as: UTF8.self) } }

  /// The number, if it is one without a fraction that fits.
  public var integer: Int? { node.json?.number.flatMap(Int.init(exactDecimal:)) }

  /// The number, if it is one that fits.
  public var double: Double? { number.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } }

  /// Whatever it is.
  public var json: JSONValue { JSONValue(node) }

  /// The error for a value that cannot be read.
  public func mismatch<V>(_ type: V.Type) -> ResponseDecodingError { mismatch("\(type)") }

  func mismatch(_ expected: String) -> ResponseDecodingError {
    ResponseDecodingError(path: "", reason: "expected \(expected), found \(found)")
  }

  /// What stands there, without the value itself: it may be a secret.
  private var found: String {
    guard let json = node.json else { return node.text == nil ? "elements" : "other text" }
    return switch json.kind {
    case .null: "null"
    case .yes, .no: "a boolean"
    case .number: "another number"
    case .plainText, .escapedText: "other text"
    case .array: "a list"
    case .object: "a structure"
    }
  }
}
