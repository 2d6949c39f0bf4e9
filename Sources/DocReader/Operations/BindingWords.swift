/// The words with which a dialect says how a request travels.
struct BindingWords: Sendable {
  /// Titles of sections that show the request line.
  let requestLineTitles: [String]
  /// Titles of sections about the body of the request.
  let requestBodyTitles: [String]
  /// Texts that mean nothing at all.
  let nothing: Set<String>
  /// What the location of a parameter in the query is called.
  let query: Set<String>
}
