/// The meaning of a phrase in a description.
public enum Keyword: UInt8, Hashable, Sendable, CaseIterable {
  /// No meaning: a phrase that contains another keyword by coincidence.
  case nothing
  /// A list or a range of values follows.
  case values
  /// Values follow if the sentence is about the field itself.
  case valuesOfSubject
  /// The number of elements of a list follows.
  case count
  /// The maximum number of elements of a list follows, as a single number.
  case countMaximum
  /// The maximum number of characters or elements follows.
  case upTo
  /// The unit of a length: characters.
  case characters
  /// A length in characters follows, without a unit.
  case length
  /// A string must not be empty.
  case notEmpty
  /// Only ASCII characters are allowed.
  case ascii
  /// The default follows.
  case defaultValue
  /// The maximum of a number follows.
  case maximum
  /// The minimum of a number follows.
  case minimum
  /// Only positive numbers are allowed.
  case positive
  /// The preceding or following text applies only under a condition.
  case condition
  /// At the beginning of a sentence: the sentence applies only to some cases.
  case scope
  /// At the beginning of a sentence: the sentence applies to one use of the operation.
  case purpose
  /// Examples follow.
  case sample
  /// The following text applies to a part of a value.
  case part
  /// The parameter is deprecated.
  case deprecated
  /// The parameter can't be used yet.
  case unavailable
  /// A time format follows.
  case time
  /// A parameter is required.
  case required
  /// A parameter takes effect.
  case effective
  /// Parameters are mutually exclusive.
  case exclusive
  /// Parameters are specified together; with a negation, they can't be.
  case together
  /// Parameters can't be specified.
  case negation
  /// One of several parameters is required.
  case alternative
  /// An operation is called.
  case call
  /// A call returns something.
  case query
  /// Another page lists the values.
  case listedElsewhere
  /// A JSON array.
  case jsonArray
  /// Several values, separated by commas.
  case commas
  /// A password.
  case password
  /// A key that grants access.
  case key
  /// Not a secret itself, but its name, or whether there is one.
  case about
  /// A feature is in preview.
  case preview
  /// The number of a page.
  case pageNumber
  /// The number of entries per page.
  case pageSize
  /// A token that continues a query.
  case queryToken
  /// The total number of entries.
  case totalCount
  /// Calls with the same value have an effect once.
  case idempotency
  /// A call is validated but not performed.
  case dryRun
}
