/// Where a value comes from.
public struct ValueSource: Hashable, Sendable {
  /// What it is that gives or lists the values.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An operation returns them.
    case operation
    /// A page lists them.
    case page
  }

  /// What it is.
  public var kind: Kind
  /// The name of the operation, or the title of the page.
  public var name: String
  /// Where the link leads, if there is one.
  public var destination: String?

  /// Makes a source.
  public init(_ kind: Kind, name: String, destination: String? = nil) {
    self.kind = kind
    self.name = name
    self.destination = destination
  }
}

/// What must not be shown.
public enum Secret: String, Hashable, Sendable, CaseIterable {
  /// A password.
  case password
  /// A private key, or another key that opens something.
  case key

  /// What the names of secrets contain, in lower case; they are English whatever the language of the page.
  package static let names = ["password", "passwd", "secret", "privatekey", "private_key"]
}

/// A list that goes over the wire as one text.
public struct EmbeddedList: Hashable, Sendable {
  /// How the text is made.
  public enum Notation: String, Hashable, Sendable, CaseIterable {
    /// `["i-1","i-2"]`
    case jsonArray
    /// `i-1,i-2`
    case commaSeparated
  }

  /// How the text is made.
  public var notation: Notation
  /// The type of an element; structures stand only in JSON.
  public var element: TypeReference
  /// The smallest number of elements, if the page tells it.
  public var minimumCount: Int?
  /// The largest number of elements, if the page tells it.
  public var maximumCount: Int?

  /// Makes a list.
  public init(
    _ notation: Notation, of element: TypeReference = .scalar(.string), minimumCount: Int? = nil,
    maximumCount: Int? = nil
  ) {
    self.notation = notation
    self.element = element
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
  }
}
