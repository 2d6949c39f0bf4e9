/// The words with which a dialect says facts in descriptions. Data only.
struct DescriptionPhrases: Sendable {
  /// The phrases that the reader looks for.
  let cues: CueIndex
  /// What stands between the ends of a range.
  let rangeSeparators: [Phrase]
  /// What stands between values of a list inside a sentence, besides `|` and commas.
  let alternatives: [Phrase]
  /// Units that may stand behind a number, besides words of ASCII letters.
  let units: [Phrase]
  /// What marks the default in a list of values.
  let defaultMarks: [Phrase]
  /// Words that say that there is no default.
  let emptyValues: Set<String>
  /// What may stand between a number and the word for characters.
  let characterKinds: [Phrase]
  /// What stands before a number of characters that is the largest.
  let lengthMaxima: [Phrase]
  /// What may stand between a number of elements and the name of a thing: `100个`.
  let counters: [Phrase]
  /// What a number may count that is no element of a list.
  let notThings: [Phrase]
  /// The words for characters, among ``notThings``.
  let characterWords: [Phrase]
  /// Whether a condition stands behind what it is said of: "10 if …", where Chinese has it before.
  let conditionsFollow: Bool
  /// What may stand before the name of an operation, and behind it.
  let callArticles: [Phrase]
  let callNouns: [Phrase]
  /// What stands between a thing and what it belongs to, or before the thing that a sentence is about.
  let possessives: [Phrase]
  /// Phrases before a link that say by themselves that the values stand there.
  let valuesElsewhere: [Phrase]
  /// Words of conditions.
  let conditions: ConditionWords
}

/// The words of conditions: "当参数A取值为B时，该参数必选", "This parameter is required when A is set to B".
struct ConditionWords: Sendable {
  /// What stands for the field itself.
  let itself: [Phrase]
  /// Words around names that say nothing.
  let fillers: [Phrase]
  /// What begins a condition.
  let openers: [Phrase]
  /// What ends one.
  let closers: [Phrase]
  /// What stands between a name and its value.
  let equals: [Phrase]
  /// What stands behind a name that has a value, or none.
  let isGiven: [Phrase]
  let isAbsent: [Phrase]
  /// What stands before such a name.
  let give: [Phrase]
  let giveNone: [Phrase]
  /// What stands between a name and its value where a verb stands before the name.
  let to: [Phrase]
  let and: [Phrase]
  let or: [Phrase]
  /// What stands between parameters that exclude each other, besides the words for and and or.
  let joints: [Phrase]
  /// What follows: a value has to be given, or counts.
  let required: [Phrase]
  let effective: [Phrase]
  /// What begins a sentence that says to give something: "You must specify".
  let mustGive: [Phrase]
}
