/// A documented limit on the value of a parameter.
public struct Limit: Hashable, Sendable {
  /// What is limited.
  enum Quantity: Hashable, Sendable {
    /// The number itself.
    case number
    /// The number of characters, counted as Unicode scalars.
    case length
    /// The number of elements of a list.
    case count
    /// The kind of characters: ASCII only. Has no bounds.
    case ascii
  }

  let quantity: Quantity
  let minimum: Int?
  let maximum: Int?

  private init(_ quantity: Quantity, _ minimum: Int?, _ maximum: Int?) {
    self.quantity = quantity
    self.minimum = minimum
    self.maximum = maximum
  }

  /// A number between two bounds, both allowed.
  public static func range(_ bounds: ClosedRange<Int>) -> Limit { Limit(.number, bounds.lowerBound, bounds.upperBound) }
  /// A number up to a bound.
  public static func range(_ bounds: PartialRangeThrough<Int>) -> Limit { Limit(.number, nil, bounds.upperBound) }
  /// A number from a bound on.
  public static func range(_ bounds: PartialRangeFrom<Int>) -> Limit { Limit(.number, bounds.lowerBound, nil) }

  /// A number of characters between two bounds, both allowed.
  public static func length(_ bounds: ClosedRange<Int>) -> Limit {
    Limit(.length, bounds.lowerBound, bounds.upperBound)
  }
  /// A number of characters up to a bound.
  public static func length(_ bounds: PartialRangeThrough<Int>) -> Limit { Limit(.length, nil, bounds.upperBound) }
  /// A number of characters from a bound on.
  public static func length(_ bounds: PartialRangeFrom<Int>) -> Limit { Limit(.length, bounds.lowerBound, nil) }

  /// A number of list elements between two bounds, both allowed.
  public static func count(_ bounds: ClosedRange<Int>) -> Limit { Limit(.count, bounds.lowerBound, bounds.upperBound) }
  /// A number of list elements up to a bound.
  public static func count(_ bounds: PartialRangeThrough<Int>) -> Limit { Limit(.count, nil, bounds.upperBound) }
  /// A number of list elements from a bound on.
  public static func count(_ bounds: PartialRangeFrom<Int>) -> Limit { Limit(.count, bounds.lowerBound, nil) }

  /// Characters of ASCII only.
  public static var ascii: Limit { Limit(.ascii, nil, nil) }
}

extension Limit {
  /// Whether one value, written as it goes over the wire, keeps the limit.
  ///
  /// A limit on the number of elements says nothing of one value. Text that is no number keeps every range: whether it is
  /// allowed is for the service to say.
  func allows(_ value: String) -> Bool {
    switch quantity {
    case .ascii: value.utf8.allSatisfy { $0 < 0x80 }
    case .length: contains(value.unicodeScalars.count)
    case .count: true
    case .number:
      if let number = Int(value) {
        contains(number)
      } else if let number = Double(value) {
        (minimum.map { number >= Double($0) } ?? true) && (maximum.map { number <= Double($0) } ?? true)
      } else {
        true
      }
    }
  }

  /// Whether a list with so many elements keeps the limit.
  func allows(count: Int) -> Bool { quantity != .count || contains(count) }

  private func contains(_ number: Int) -> Bool {
    (minimum.map { number >= $0 } ?? true) && (maximum.map { number <= $0 } ?? true)
  }
}

extension Limit: CustomStringConvertible {
  /// What a value has to be, to go on after "has to": `be in 0...100`.
  public var description: String {
    let bounds = "\(minimum.map(String.init) ?? "")...\(maximum.map(String.init) ?? "")"
    return switch quantity {
    case .number: "be in \(bounds)"
    case .length: "have \(bounds) characters"
    case .count: "have \(bounds) elements"
    case .ascii: "have ASCII characters only"
    }
  }
}
