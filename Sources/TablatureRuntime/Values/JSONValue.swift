/// Any JSON value, for parameters and members whose documentation does not tell their shape.
public enum JSONValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A number without a fraction that fits an `Int`.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// Text. Everything in an XML response is text, a list or an object.
  case string(String)
  /// Elements.
  case array([JSONValue])
  /// Named members.
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue {
  /// Makes the value that a response holds.
  init(_ node: ResponseNode) throws {
    switch node {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let digits):
      if let number = JSONNumber.integer(digits) {
        self = .integer(number)
      } else if let number = JSONNumber.double(digits) {
        self = .number(number)
      } else {
        throw ResponseScalar(node).mismatch(JSONValue.self)
      }
    case .text(let text): self = .string(text)
    case .list(let elements): self = .array(try elements.map { try Self($0) })
    case .object(let members):
      self = .object(
        try Dictionary(members.map { ($0.name, try Self($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .elements(let elements): self.init(elements)
    }
  }

  /// Makes what XML elements with one name hold: an array if there are several.
  private init(_ elements: [ElementTree]) {
    self =
      if elements.count == 1, let element = elements.first { Self(element) } else { .array(elements.map(Self.init)) }
  }

  private init(_ element: ElementTree) {
    if element.children.isEmpty {
      self = .string(element.value)
    } else {
      self = .object(Dictionary(grouping: element.children, by: \.name).mapValues(Self.init))
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// Compact JSON text, members ordered by name.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value.queryValue
    case .integer(let value): text += String(value)
    // JSON has no other way to say it.
    case .number(let value): text += value.isFinite ? value.description : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, (name, value)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { text += "," }
        Self.write(name, to: &text)
        text += ":"
        value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue: QueryValue {
  /// Compact JSON text; a string goes as it is, without quotation marks.
  public var queryValue: String {
    if case .string(let value) = self { value } else { description }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a null.
  public init(nilLiteral: ()) { self = .null }
  /// Makes a boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Makes a number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object; of members with one name the last one counts.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members, uniquingKeysWith: { _, last in last }))
  }
}
