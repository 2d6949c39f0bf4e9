import TablatureAPIModel

/// The words with which a dialect gives facts in descriptions, in the form in which readers look for them.
///
/// A class, since every reader of a description holds it.
final class DescriptionPhrases: Sendable {
  let keywords: KeywordMatcher
  let rangeSeparators: PhraseList
  /// What stands between the ends of a range of lengths.
  let lengthSeparators: PhraseList
  let alternatives: PhraseList
  let units: PhraseList
  let defaultMarks: PhraseList
  let emptyValues: Set<String>
  let characterKinds: PhraseList
  let lengthMaxima: PhraseList
  let counters: PhraseList
  let notThings: PhraseList
  let characterWords: PhraseList
  let conditionsFollow: Bool
  let callArticles: PhraseList
  let callNouns: PhraseList
  let possessives: PhraseList
  let valuesElsewhere: PhraseList
  let conditions: ConditionPhrases

  init(_ words: DescriptionWords) {
    keywords = KeywordMatcher(words.keywords)
    rangeSeparators = PhraseList(words.rangeSeparators)
    lengthSeparators = PhraseList(words.rangeSeparators + [", ", ","])
    alternatives = PhraseList(words.alternatives)
    units = PhraseList(words.units)
    defaultMarks = PhraseList(words.defaultMarks)
    emptyValues = words.emptyValues
    characterKinds = PhraseList(words.characterKinds)
    lengthMaxima = PhraseList(words.lengthMaxima)
    counters = PhraseList(words.counters)
    notThings = PhraseList(words.notThings)
    characterWords = PhraseList(words.characterWords)
    conditionsFollow = words.conditionsFollow
    callArticles = PhraseList(words.callArticles)
    callNouns = PhraseList(words.callNouns)
    possessives = PhraseList(words.possessives)
    valuesElsewhere = PhraseList(words.valuesElsewhere)
    conditions = ConditionPhrases(words.conditions)
  }
}

/// The words of conditions, in the form in which readers look for them.
final class ConditionPhrases: Sendable {
  let itself: PhraseList
  let fillers: PhraseList
  let openers: PhraseList
  let closers: PhraseList
  let equals: PhraseList
  let isGiven: PhraseList
  let isAbsent: PhraseList
  let give: PhraseList
  let giveNone: PhraseList
  let to: PhraseList
  let and: PhraseList
  let or: PhraseList
  let joints: PhraseList
  let required: PhraseList
  let effective: PhraseList
  let mustGive: PhraseList
  let andOr: PhraseList
  let andOrComma: PhraseList
  /// All words that join names.
  let allJoints: PhraseList
  /// The words between a name and its value that may precede an effect.
  let equalsBeforeEffects: PhraseList
  /// What ends a condition other than a comma.
  let closersBesideCommas: PhraseList

  init(_ words: ConditionWords) {
    itself = PhraseList(words.itself)
    fillers = PhraseList(words.fillers)
    openers = PhraseList(words.openers)
    closers = PhraseList(words.closers)
    equals = PhraseList(words.equals)
    isGiven = PhraseList(words.isGiven)
    isAbsent = PhraseList(words.isAbsent)
    give = PhraseList(words.give)
    giveNone = PhraseList(words.giveNone)
    to = PhraseList(words.to)
    and = PhraseList(words.and)
    or = PhraseList(words.or)
    joints = PhraseList(words.joints)
    required = PhraseList(words.required)
    effective = PhraseList(words.effective)
    mustGive = PhraseList(words.mustGive)
    andOr = and + or
    allJoints = andOr + joints
    andOrComma = and + .commas
    equalsBeforeEffects = equals.filter { !$0.contains(UInt8(ascii: " ")) && $0.first != UInt8(ascii: "i") }
    closersBesideCommas = closers.filter { mark in
      !PhraseList.commas.contains { $0.elementsEqual(mark) }
    }
  }
}
