/// What a phrase in a description announces.
public enum Keyword: UInt8, Hashable, Sendable, CaseIterable {
  /// Nothing: a word that contains another keyword by chance.
  case nothing
  /// A list or a range of values follows.
  case values
  /// Values follow, if the sentence is about the field itself.
  case valuesOfSubject
  /// The number of elements of a list follows.
  case count
  /// The one number of elements that a list may have at most follows.
  case countMaximum
  /// The largest number of characters or elements follows.
  case upTo
  /// The unit of a length: characters.
  case characters
  /// A length in characters follows, without a unit.
  case length
  /// A text must not be empty.
  case notEmpty
  /// Only ASCII characters are allowed.
  case ascii
  /// The default follows.
  case defaultValue
  /// The largest number follows.
  case maximum
  /// The smallest number follows.
  case minimum
  /// Only positive numbers are allowed.
  case positive
  /// What follows, or stands before, holds under a condition only.
  case condition
  /// At the beginning of a sentence: it is about some cases only.
  case scope
  /// At the beginning of a sentence: it is about one way to use the operation.
  case purpose
  /// Examples follow.
  case sample
  /// What follows is said of a part of a value.
  case part
  /// The parameter is on its way out.
  case deprecated
  /// The parameter cannot be used yet.
  case unavailable
  /// A time format begins.
  case time
  /// A parameter has to be given.
  case required
  /// A parameter counts.
  case effective
  /// Parameters exclude each other.
  case exclusive
  /// Parameters are given together, which a negation forbids.
  case together
  /// Parameters cannot be given.
  case negation
  /// One of several parameters has to be given.
  case alternative
  /// An operation is called.
  case call
  /// A call tells something.
  case query
  /// A page lists the values.
  case listedElsewhere
  /// A JSON array.
  case jsonArray
  /// Several values with commas between them.
  case commas
  /// A password.
  case password
  /// A key that opens something.
  case key
  /// The name of a thing and not the thing, or whether there is one.
  case about
  /// A feature is open to few.
  case preview
  /// The number of a page.
  case pageNumber
  /// The number of entries of a page.
  case pageSize
  /// What a query goes on with.
  case queryToken
  /// The number of all entries.
  case totalCount
  /// Calls with the same value count once.
  case idempotency
  /// A call is checked and not carried out.
  case dryRun
}
