/// The words with which a dialect describes how a request travels.
public struct BindingWords: Hashable, Sendable {
  /// Titles of sections that show the request line.
  public var requestLineTitles: [String]
  /// Titles of sections about the body of the request.
  public var requestBodyTitles: [String]
  /// Texts that mean nothing at all.
  public var nothing: Set<String>
  /// The names of each location of parameters.
  public var locations: [Field.ParameterLocation: [String]]

  /// Creates words; by default none.
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
