/// A text that is nobody else's business: a password, a key, a token.
///
/// It goes over the wire like any other text, but no description, dump, log or error shows it. Only ``rawValue`` does.
public struct SecretString: Hashable, Sendable {
  /// The text itself.
  public let rawValue: String

  /// Takes a text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension SecretString: ExpressibleByStringLiteral {
  /// Takes a text.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension SecretString: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `<hidden>`
  public var description: String { SecretParameter.placeholder }
  /// `<hidden>`
  public var debugDescription: String { SecretParameter.placeholder }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

extension SecretString: QueryValue {
  /// The text itself.
  public var queryValue: String { rawValue }
}

extension SecretString: ResponseValue {
  /// Reads text, or a number or a boolean as it is written.
  public init?(_ scalar: ResponseScalar) throws {
    guard let text = try String(scalar) else { return nil }
    self.init(rawValue: text)
  }
}
