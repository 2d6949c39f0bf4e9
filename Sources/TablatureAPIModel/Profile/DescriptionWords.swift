/// The words with which a dialect gives facts in descriptions. Data only.
public struct DescriptionWords: Hashable, Sendable {
  /// The phrases that the reader looks for.
  public var keywords: [Keyword: [String]]
  /// What stands between the ends of a range.
  public var rangeSeparators: [String]
  /// What stands between values of a list inside a sentence, besides `|` and commas.
  public var alternatives: [String]
  /// Units that may stand behind a number, besides words of ASCII letters.
  public var units: [String]
  /// What marks the default in a list of values.
  public var defaultMarks: [String]
  /// Words that say that there is no default.
  public var emptyValues: Set<String>
  /// What may stand between a number and the word for characters.
  public var characterKinds: [String]
  /// What stands before a number of characters that is the largest.
  public var lengthMaxima: [String]
  /// What may stand between a number of elements and the name of a thing: `100个`.
  public var counters: [String]
  /// What a number may count that is no element of a list.
  public var notThings: [String]
  /// The words for characters, among ``notThings``.
  public var characterWords: [String]
  /// Whether a condition stands behind what it is said of: "10 if …", where Chinese has it before.
  public var conditionsFollow: Bool
  /// What may stand before the name of an operation.
  public var callArticles: [String]
  /// What may stand behind the name of an operation.
  public var callNouns: [String]
  /// What stands between a thing and what it belongs to, or before the thing that a sentence is about.
  public var possessives: [String]
  /// Phrases before a link that say by themselves that the values stand there.
  public var valuesElsewhere: [String]
  /// Words of conditions.
  public var conditions: ConditionWords

  /// Creates words; by default none.
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
  /// What stands for the field itself.
  public var itself: [String]
  /// Words around names that say nothing.
  public var fillers: [String]
  /// What begins a condition.
  public var openers: [String]
  /// What ends one.
  public var closers: [String]
  /// What stands between a name and its value.
  public var equals: [String]
  /// What stands behind a name that has a value.
  public var isGiven: [String]
  /// What stands behind a name that has no value.
  public var isAbsent: [String]
  /// What stands before a name that has a value.
  public var give: [String]
  /// What stands before a name that has no value.
  public var giveNone: [String]
  /// What stands between a name and its value where a verb stands before the name.
  public var to: [String]
  /// What joins conditions of which all have to be met.
  public var and: [String]
  /// What joins values of which one is enough.
  public var or: [String]
  /// What stands between parameters that exclude each other, besides the words for and and or.
  public var joints: [String]
  /// What follows from a condition: a value has to be given.
  public var required: [String]
  /// What follows from a condition: a value takes effect.
  public var effective: [String]
  /// What begins a sentence that says to give something: "You must specify".
  public var mustGive: [String]

  /// Creates words; by default none.
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
