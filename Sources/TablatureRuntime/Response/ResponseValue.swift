internal import Foundation

/// A scalar that a response may hold, read leniently: documentation and service often disagree whether a value is a
/// number, a boolean or text.
public protocol ResponseValue: Sendable {
  /// Reads a value.
  ///
  /// - Returns: nil where there is none: null, or empty text for anything but text.
  /// - Throws: `DecodingError` where the value cannot be read as this type.
  init?(_ scalar: ResponseScalar) throws
}

extension String: ResponseValue {
  /// Reads text, or a number or a boolean as its text.
  public init?(_ scalar: ResponseScalar) throws {
    if let text = scalar.string {
      self = text
    } else if scalar.isNull {
      return nil
    } else if let number = scalar.integer {
      self = String(number)
    } else if let boolean = scalar.boolean {
      self = boolean.queryValue
    } else if let number = scalar.decimal {
      self = number.description
    } else {
      throw scalar.mismatch(String.self)
    }
  }
}

extension Int: ResponseValue {
  /// Reads a number without a fraction, or text that holds one.
  public init?(_ scalar: ResponseScalar) throws {
    if let number = scalar.integer {
      self = number
    } else if let text = scalar.string?.trimmingWhitespace() {
      guard !text.isEmpty else { return nil }
      guard let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) else {
        throw scalar.mismatch(Int.self)
      }
      self = number
    } else if scalar.isNull {
      return nil
    } else {
      throw scalar.mismatch(Int.self)
    }
  }
}

extension Double: ResponseValue {
  /// Reads a number, or text that holds one.
  public init?(_ scalar: ResponseScalar) throws {
    if let number = scalar.double {
      self = number
    } else if let text = scalar.string?.trimmingWhitespace() {
      guard !text.isEmpty else { return nil }
      guard let number = Double(text), number.isFinite else { throw scalar.mismatch(Double.self) }
      self = number
    } else if scalar.isNull {
      return nil
    } else {
      throw scalar.mismatch(Double.self)
    }
  }
}

extension Bool: ResponseValue {
  /// Reads a boolean, 0 or 1, or text that holds one of these, in any letter case.
  public init?(_ scalar: ResponseScalar) throws {
    if let boolean = scalar.boolean {
      self = boolean
    } else if let text = scalar.string?.trimmingWhitespace() {
      guard !text.isEmpty else { return nil }
      switch text.lowercased() {
      case "true", "1": self = true
      case "false", "0": self = false
      default: throw scalar.mismatch(Bool.self)
      }
    } else if scalar.isNull {
      return nil
    } else if let number = scalar.integer, number == 0 || number == 1 {
      self = number == 1
    } else {
      throw scalar.mismatch(Bool.self)
    }
  }
}

extension Timestamp: ResponseValue {
  /// Reads text as it is, or a number as its text. Empty text is no time.
  public init?(_ scalar: ResponseScalar) throws {
    guard let text = try String(scalar), !text.trimmingWhitespace().isEmpty else { return nil }
    self.init(rawValue: text)
  }
}

extension JSONValue: ResponseValue {
  /// Reads anything. A null is no value.
  public init?(_ scalar: ResponseScalar) throws {
    let value = try scalar.json()
    if value == .null { return nil }
    self = value
  }
}
