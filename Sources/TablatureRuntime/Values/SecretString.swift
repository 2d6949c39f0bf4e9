/// A text that must not be shown: a password, a key.
///
/// What is printed, described, dumped or reflected is `<hidden>`; only ``rawValue`` gives the text away.
public struct SecretString: Hashable, Sendable {
  /// The text itself.
  public let rawValue: String

  /// Hides a text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension SecretString: ExpressibleByStringLiteral {
  /// Hides a text.
  public init(stringLiteral value: String) { self.init(value) }
}

extension SecretString: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `<hidden>`
  public var description: String { Redaction.mark }
  /// `<hidden>`
  public var debugDescription: String { Redaction.mark }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension SecretString: QueryValue {
  /// The text itself: it has to go over the wire.
  public var queryValue: String { rawValue }
}

extension SecretString: ResponseValue {
  /// Reads what a text is read from.
  public init?(_ scalar: ResponseScalar) throws {
    guard let text = try String(scalar) else { return nil }
    self.init(text)
  }
}
