/// A value in a sample, with members in the order in which the sample has them.
public enum SampleValue: Hashable, Sendable {
  /// Named members. A name that stands twice stays twice.
  case object([Member])
  /// Elements.
  case array([SampleValue])
  /// Text. Everything in an XML sample is text or an object.
  case string(String)
  /// A number as the sample writes it.
  case number(String)
  /// True or false.
  case boolean(Bool)
  /// Nothing.
  case null

  /// A named value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: SampleValue
    /// The line of the page on which it stands, counted from 1.
    public var line: Int
    /// The column of its first character, counted from 1 in Unicode scalars.
    public var column: Int

    /// Makes a member.
    public init(_ name: String, _ value: SampleValue, line: Int, column: Int = 1) {
      self.name = name
      self.value = value
      self.line = line
      self.column = column
    }
  }

  /// The first member of that name of an object.
  public subscript(name: String) -> SampleValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The response in a sample: some samples in JSON wrap it into an object of its name, `…Response`, as XML does.
  ///
  /// - Parameter isMember: Whether the response has a member of that name, so that the object isn't a wrapper.
  public func response(isMember: (String) -> Bool = { _ in false }) -> SampleValue {
    guard case .object(let members) = self, members.count == 1, let only = members.first,
      only.name.hasSuffix("Response"), !isMember(only.name), case .object = only.value
    else { return self }
    return only.value
  }
}

/// A sample request of a page.
public struct RequestSample: Hashable, Sendable {
  /// A parameter of the sample, decoded.
  public struct Parameter: Hashable, Sendable {
    /// The name on the wire: `Tag.1.Key`.
    public var name: String
    /// The value.
    public var value: String
    /// Where it stands.
    public var location: SourceLocation

    /// Makes a parameter.
    public init(name: String, value: String, location: SourceLocation) {
      self.name = name
      self.value = value
      self.location = location
    }
  }

  /// The address before the question mark.
  public var endpoint: String
  /// The parameters, `Action` and signing parameters included, marks like `<common parameters>` left out.
  public var parameters: [Parameter]
  /// Where it begins.
  public var location: SourceLocation

  /// Makes a sample request.
  public init(endpoint: String, parameters: [Parameter], location: SourceLocation) {
    self.endpoint = endpoint
    self.parameters = parameters
    self.location = location
  }
}

/// A sample response of a page.
public struct ResponseSample: Hashable, Sendable {
  /// The notation.
  public enum Format: String, Hashable, Sendable {
    /// JavaScript Object Notation.
    case json = "JSON"
    /// Extensible Markup Language.
    case xml = "XML"
  }

  /// The notation.
  public var format: Format
  /// The text as the page has it.
  public var text: String
  /// What it says; for XML, what stands inside the root element.
  public var value: SampleValue
  /// Whether the text is as the notation's standard has it, so that any parser reads it.
  public var isWellFormed: Bool
  /// Whether everything in it is closed in its place, so that its structure can be trusted where its text cannot.
  public var isBalanced: Bool
  /// Where its first line stands.
  public var location: SourceLocation

  /// Makes a sample response.
  public init(
    format: Format, text: String, value: SampleValue, isWellFormed: Bool, isBalanced: Bool = true,
    location: SourceLocation
  ) {
    self.format = format
    self.text = text
    self.value = value
    self.isWellFormed = isWellFormed
    self.isBalanced = isBalanced
    self.location = location
  }
}
