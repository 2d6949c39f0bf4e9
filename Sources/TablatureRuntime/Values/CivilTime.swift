package import Foundation

/// A time of the Gregorian calendar in UTC, for reading and writing timestamps without the cost of formatters.
package struct CivilTime: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  let milliseconds: Int

  /// 0001-01-01T00:00:00.000Z.
  static let first = -62_135_596_800_000
  /// 9999-12-31T23:59:59.999Z.
  static let last = 253_402_300_799_999

  /// The nearest millisecond; the first or the last time for what lies outside of the years 1 to 9999.
  package init(_ date: Date) {
    let value = (date.timeIntervalSince1970 * 1000).rounded()
    milliseconds =
      if value >= Double(Self.last) { Self.last } else if value > Double(Self.first) { Int(value) } else { Self.first }
  }

  private init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// The instant.
  var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The text, units below the precision dropped.
  package func text(to precision: Timestamp.Precision) -> String {
    let day = milliseconds.floorDivided(by: 86_400_000)
    let rest = milliseconds - day * 86_400_000
    let (year, month, dayOfMonth) = Self.civil(fromDay: day)
    var text: [UInt8] = []
    text.reserveCapacity(24)
    func add(_ separator: Unicode.Scalar?, _ number: Int, digits: Int) {
      if let separator { text.append(UInt8(ascii: separator)) }
      var unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10
      while unit > 0 {
        text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
        unit /= 10
      }
    }
    add(nil, year, digits: 4)
    if precision >= .month { add("-", month, digits: 2) }
    if precision >= .day { add("-", dayOfMonth, digits: 2) }
    if precision >= .hour { add("T", rest / 3_600_000, digits: 2) }
    if precision >= .minute { add(":", rest / 60_000 % 60, digits: 2) }
    if precision >= .second { add(":", rest / 1000 % 60, digits: 2) }
    if precision >= .millisecond { add(".", rest % 1000, digits: 3) }
    if precision >= .hour { text.append(UInt8(ascii: "Z")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the formats that ``Timestamp/Precision`` lists; a time of day may have an offset like `+08:00` instead of `Z`.
  static func parse(_ text: String) -> (time: CivilTime, precision: Timestamp.Precision)? {
    var scanner = Scanner(text)
    var precision = Timestamp.Precision.year
    var (month, day, milliseconds) = (1, 1, 0)
    guard let year = scanner.number(digits: 4, in: 1...9999) else { return nil }
    if scanner.take("-") {
      guard let number = scanner.number(digits: 2, in: 1...12) else { return nil }
      (month, precision) = (number, .month)
      if scanner.take("-") {
        guard let number = scanner.number(digits: 2, in: 1...Self.days(inMonth: month, of: year)) else { return nil }
        (day, precision) = (number, .day)
        if scanner.take("T") {
          guard let time = scanner.timeOfDay() else { return nil }
          (milliseconds, precision) = time
        }
      }
    }
    guard scanner.isAtEnd else { return nil }
    let total = Self.day(year: year, month: month, day: day) * 86_400_000 + milliseconds
    guard (first...last).contains(total) else { return nil }
    return (CivilTime(milliseconds: total), precision)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01. Counts years from March, so that the leap day comes last.
  private static func day(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse of ``day(year:month:day:)``.
  private static func civil(fromDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension CivilTime {
  /// Reads ASCII text from its start to its end.
  private struct Scanner {
    private let text: [UInt8]
    private var position = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    var isAtEnd: Bool { position == text.count }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard position < text.count, text[position] == UInt8(ascii: byte) else { return false }
      position += 1
      return true
    }

    /// Exactly so many digits that make a number in a range.
    mutating func number(digits: Int, in range: ClosedRange<Int>) -> Int? {
      guard let number = self.digits(digits), range.contains(number) else { return nil }
      return number
    }

    private mutating func digits(_ count: Int) -> Int? {
      guard text.count - position >= count else { return nil }
      var number = 0
      for _ in 0..<count {
        let digit = text[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
        position += 1
      }
      return number
    }

    /// What follows the `T`: hours, and from there as much as is written, then the zone.
    mutating func timeOfDay() -> (milliseconds: Int, precision: Timestamp.Precision)? {
      guard let hour = number(digits: 2, in: 0...23) else { return nil }
      var (milliseconds, precision) = (hour * 3_600_000, Timestamp.Precision.hour)
      if take(":") {
        guard let minute = number(digits: 2, in: 0...59) else { return nil }
        (milliseconds, precision) = (milliseconds + minute * 60_000, .minute)
        if take(":") {
          guard let second = number(digits: 2, in: 0...59) else { return nil }
          (milliseconds, precision) = (milliseconds + second * 1000, .second)
          if take(".") {
            guard let fraction = number(digits: 3, in: 0...999) else { return nil }
            (milliseconds, precision) = (milliseconds + fraction, .millisecond)
          }
        }
      }
      guard let offset = zone() else { return nil }
      return (milliseconds - offset, precision)
    }

    /// The distance to UTC in milliseconds.
    private mutating func zone() -> Int? {
      if take("Z") { return 0 }
      let sign: Int
      if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
      guard let hour = number(digits: 2, in: 0...23), take(":"), let minute = number(digits: 2, in: 0...59) else {
        return nil
      }
      return sign * (hour * 3_600_000 + minute * 60_000)
    }
  }
}

extension Int {
  /// The quotient rounded down. The divisor has to be positive.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
