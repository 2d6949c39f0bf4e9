/// An extensible enum: a string with a documented list of values, which accepts any other string.
///
/// A generated client names each list with a type alias, `Status`, and has a static member for each listed value. A string
/// literal makes a value, whether it's listed or not. Equality is by raw value.
///
/// There are hundreds of lists, so what they have in common is one type, and `List` distinguishes them:
///
/// ```swift
/// enum StatusValues: ValueList {
///   static var values: [String] { ["Running", "Stopped"] }
/// }
///
/// typealias Status = OpenValue<StatusValues>
///
/// extension OpenValue where List == StatusValues {
///   static var running: Self { "Running" }
///   static var stopped: Self { "Stopped" }
/// }
/// ```
public struct OpenValue<List: ValueList>: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible,
  CaseIterable
{
  /// The value as it goes over the wire.
  public let rawValue: String

  /// Makes a value, whether it's listed or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a value, whether it's listed or not.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The raw value.
  public var description: String { rawValue }

  /// The listed values.
  public static var allCases: [Self] { List.values.map { Self(rawValue: $0) } }
}

/// A documented list of values, which makes an ``OpenValue`` a type of its own.
public protocol ValueList: Sendable {
  /// The listed values as they go over the wire, in the order of the documentation.
  static var values: [String] { get }

  /// Whether the service is known to use values that the documentation doesn't list; `false` by default.
  static var isOpen: Bool { get }
}

extension ValueList {
  /// `false`: a value that the list lacks is unexpected.
  public static var isOpen: Bool { false }

  /// Whether a value is unexpected: a text that the list lacks, although it is complete. Blank text isn't a value. Lists are short.
  static func isUnexpected(_ rawValue: String) -> Bool {
    !values.contains(rawValue) && !isOpen && !rawValue.isBlank
  }
}
