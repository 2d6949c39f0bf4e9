public import Foundation

/// A point in time as the service writes it, in UTC: `2017-12-05T22:40:00Z`, `2018-01-01T12:05Z`, `2018-01-01`.
///
/// The text is what counts: it survives a round trip unchanged, whatever it is, and equality compares it. ``date`` and
/// ``precision`` are nil where the text is not one of the known formats. Timestamps are ordered by their instants.
public struct Timestamp: Hashable, Sendable {
  /// The smallest unit that is written.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// `2018`
    case year
    /// `2018-01`
    case month
    /// `2018-01-01`
    case day
    /// `2018-01-01T12Z`
    case hour
    /// `2018-01-01T12:05Z`
    case minute
    /// `2018-01-01T12:05:00Z`
    case second
    /// `2018-01-01T12:05:00.000Z`
    case millisecond

    fileprivate var rank: Int {
      switch self {
      case .year: 0
      case .month: 1
      case .day: 2
      case .hour: 3
      case .minute: 4
      case .second: 5
      case .millisecond: 6
      }
    }
  }

  /// The text.
  public let rawValue: String

  /// Takes a text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Writes an instant in UTC. Units below the precision are dropped.
  ///
  /// Instants outside of the years 1 to 9999, which the format cannot write, become the first or the last one that it can.
  public init(_ date: Date, precision: Precision = .second) {
    rawValue = CivilTime(date).text(to: precision)
  }

  /// The instant, if the text is a time in a known format. What is not written counts as its first possible value.
  public var date: Date? { CivilTime.parse(rawValue)?.time.date }

  /// The smallest unit that is written, if the text is a time in a known format.
  public var precision: Precision? { CivilTime.parse(rawValue)?.precision }

  /// The text with another smallest unit; the text as it is where ``date`` is nil.
  public func formatted(to precision: Precision) -> String {
    guard let parsed = CivilTime.parse(rawValue) else { return rawValue }
    // Most are written as they should be already. Only a time of day may have another offset than `Z`.
    let isWritten = parsed.precision == precision && (precision <= .day || rawValue.utf8.last == UInt8(ascii: "Z"))
    return isWritten ? rawValue : parsed.time.text(to: precision)
  }
}

extension Timestamp.Precision: Comparable {
  /// Whether the unit of the left one is the larger one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

extension Timestamp: Comparable {
  /// Whether the left one is earlier. Texts that are no time come after all that are; one instant that is written in
  /// two ways is ordered by the texts, so that neither stands for the other.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    switch (CivilTime.parse(left.rawValue)?.time.milliseconds, CivilTime.parse(right.rawValue)?.time.milliseconds) {
    case (let left?, let right?) where left != right: left < right
    case (_?, nil): true
    case (nil, _?): false
    default: left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
  }
}

extension Timestamp: CustomStringConvertible {
  /// The text.
  public var description: String { rawValue }
}

extension Timestamp: ExpressibleByStringLiteral {
  /// Takes a text as it is.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Timestamp: Codable {
  /// Reads a string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
