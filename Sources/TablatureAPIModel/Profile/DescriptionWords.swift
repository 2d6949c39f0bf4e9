/// The words that a dialect uses to state facts in descriptions. Data only.
public struct DescriptionWords: Hashable, Sendable {
  /// The phrases that the reader looks for.
  public var keywords: [Keyword: [String]]
  /// Words between the ends of a range.
  public var rangeSeparators: [String]
  /// Words between the values of a list inside a sentence, besides `|` and commas.
  public var alternatives: [String]
  /// Units that may follow a number, besides words of ASCII letters.
  public var units: [String]
  /// Marks of the default in a list of values.
  public var defaultMarks: [String]
  /// Words for a parameter without a default.
  public var emptyValues: Set<String>
  /// Words that may appear between a number and the word for characters.
  public var characterKinds: [String]
  /// Words before the maximum number of characters.
  public var lengthMaxima: [String]
  /// Measure words that may appear between a number and the noun that it quantifies: `100个`.
  public var counters: [String]
  /// Nouns after a number that aren't elements of a list.
  public var notThings: [String]
  /// The words for characters, among ``notThings``.
  public var characterWords: [String]
  /// Whether a condition follows the fact that it applies to, as in "10 if …". In Chinese, it comes first.
  public var conditionsFollow: Bool
  /// Words that may precede the name of an operation.
  public var callArticles: [String]
  /// Words that may follow the name of an operation.
  public var callNouns: [String]
  /// Words between a thing and its owner, or before the subject of a sentence.
  public var possessives: [String]
  /// Phrases before a link that mean by themselves that the linked page lists the values.
  public var valuesElsewhere: [String]
  /// The words of conditions.
  public var conditions: ConditionWords

  /// Creates a set of words, empty by default.
  public init(
    keywords: [Keyword: [String]] = [:],
    rangeSeparators: [String] = [],
    alternatives: [String] = [],
    units: [String] = [],
    defaultMarks: [String] = [],
    emptyValues: Set<String> = [],
    characterKinds: [String] = [],
    lengthMaxima: [String] = [],
    counters: [String] = [],
    notThings: [String] = [],
    characterWords: [String] = [],
    conditionsFollow: Bool = false,
    callArticles: [String] = [],
    callNouns: [String] = [],
    possessives: [String] = [],
    valuesElsewhere: [String] = [],
    conditions: ConditionWords = ConditionWords()
  ) {
    self.keywords = keywords
    self.rangeSeparators = rangeSeparators
    self.alternatives = alternatives
    self.units = units
    self.defaultMarks = defaultMarks
    self.emptyValues = emptyValues
    self.characterKinds = characterKinds
    self.lengthMaxima = lengthMaxima
    self.counters = counters
    self.notThings = notThings
    self.characterWords = characterWords
    self.conditionsFollow = conditionsFollow
    self.callArticles = callArticles
    self.callNouns = callNouns
    self.possessives = possessives
    self.valuesElsewhere = valuesElsewhere
    self.conditions = conditions
  }
}

/// The words of conditions: "当参数A取值为B时，该参数必选", "This parameter is required when A is set to B".
public struct ConditionWords: Hashable, Sendable {
  /// Words that refer to the field itself.
  public var itself: [String]
  /// Words around names that carry no information.
  public var fillers: [String]
  /// Words that begin a condition.
  public var openers: [String]
  /// Words that end a condition.
  public var closers: [String]
  /// Words between a name and its value.
  public var equals: [String]
  /// Words after the name of a parameter that has a value.
  public var isGiven: [String]
  /// Words after the name of a parameter that has no value.
  public var isAbsent: [String]
  /// Words before the name of a parameter that has a value.
  public var give: [String]
  /// Words before the name of a parameter that has no value.
  public var giveNone: [String]
  /// Words between a name and its value if a verb precedes the name.
  public var to: [String]
  /// Words that join conditions that must all be met.
  public var and: [String]
  /// Words that join alternative values.
  public var or: [String]
  /// Words between mutually exclusive parameters, besides ``and`` and ``or``.
  public var joints: [String]
  /// Words for the consequence that a value is required.
  public var required: [String]
  /// Words for the consequence that a value takes effect.
  public var effective: [String]
  /// Words that begin a sentence that requires a value: "You must specify".
  public var mustGive: [String]

  /// Creates a set of words, empty by default.
  public init(
    itself: [String] = [],
    fillers: [String] = [],
    openers: [String] = [],
    closers: [String] = [],
    equals: [String] = [],
    isGiven: [String] = [],
    isAbsent: [String] = [],
    give: [String] = [],
    giveNone: [String] = [],
    to: [String] = [],
    and: [String] = [],
    or: [String] = [],
    joints: [String] = [],
    required: [String] = [],
    effective: [String] = [],
    mustGive: [String] = []
  ) {
    self.itself = itself
    self.fillers = fillers
    self.openers = openers
    self.closers = closers
    self.equals = equals
    self.isGiven = isGiven
    self.isAbsent = isAbsent
    self.give = give
    self.giveNone = giveNone
    self.to = to
    self.and = and
    self.or = or
    self.joints = joints
    self.required = required
    self.effective = effective
    self.mustGive = mustGive
  }
}
