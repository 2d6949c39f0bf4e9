/// The words that a dialect uses to describe where and in which form a request carries its parameters.
public struct BindingWords: Hashable, Sendable {
  /// Titles of sections that show the request line.
  public var requestLineTitles: [String]
  /// Titles of sections about the body of the request.
  public var requestBodyTitles: [String]
  /// Texts that carry no information.
  public var nothing: Set<String>
  /// The names of each parameter location.
  public var locations: [Field.ParameterLocation: [String]]

  /// Creates a set of words, empty by default.
  public init(
    requestLineTitles: [String] = [], requestBodyTitles: [String] = [], nothing: Set<String> = [],
    locations: [Field.ParameterLocation: [String]] = [:]
  ) {
    self.requestLineTitles = requestLineTitles
    self.requestBodyTitles = requestBodyTitles
    self.nothing = nothing
    self.locations = locations
  }
}
