import APIModel

/// The words with which a dialect says how a request travels.
struct BindingWords: Sendable {
  /// Titles of sections that show the request line.
  let requestLineTitles: [String]
  /// Titles of sections about the body of the request.
  let requestBodyTitles: [String]
  /// Texts that mean nothing at all.
  let nothing: Set<String>
  /// What the locations of parameters are called.
  let locations: [String: Field.ParameterLocation]

  /// Makes words.
  ///
  /// - Parameter locations: The names of each location.
  init(
    requestLineTitles: [String], requestBodyTitles: [String], nothing: Set<String>,
    locations: [Field.ParameterLocation: [String]]
  ) {
    self.requestLineTitles = requestLineTitles
    self.requestBodyTitles = requestBodyTitles
    self.nothing = nothing
    var locationsByName: [String: Field.ParameterLocation] = [:]
    for (location, names) in locations {
      for name in names { locationsByName[name] = location }
    }
    self.locations = locationsByName
  }
}
