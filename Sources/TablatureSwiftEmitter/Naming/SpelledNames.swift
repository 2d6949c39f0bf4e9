extension NameRole {
  /// Names that say more and more of how something is spelled, for what shares its plain name with another thing.
  ///
  /// Each follows from the service's name alone. The last one is given to nothing else.
  func spelledNames(for wireName: String, acronyms: Acronyms) -> [String] {
    guard !wireName.isEmpty else { return [isType ? "\(noun)Empty" : "emptyString", exactName(for: wireName)] }
    let plain = Words(wireName, acronyms: acronyms, reading: marks)
    let everything = Words(wireName, acronyms: acronyms, reading: .everything)
    let isForeign = wireName.unicodeScalars.first.map { !$0.isASCII } ?? false
    let candidates =
      everything.words == plain.words
      ? [plain.withLetterCase, plain.prefixed(with: ["plain"])]
      : [plain.withLetterCase, everything, everything.withLetterCase]
    var names: [String] = []
    for words in candidates.compactMap({ $0 }) where !words.words.isEmpty {
      names.append(allowed(identifier(words, isForeign: isForeign && words.words.first?.written == nil)))
    }
    return names + [exactName(for: wireName)]
  }

  /// The words as an identifier. One that begins with a digit, or with the number of a character, begins with the noun instead.
  func identifier(_ words: Words, isForeign: Bool = false) -> String {
    if words.beginsWithDigit || isForeign { return noun + words.upperCamel }
    return isType ? words.upperCamel : words.lowerCamel
  }

  /// The name that keeps every character: `value_c_2B_`. No other name has an underscore behind a letter.
  private func exactName(for wireName: String) -> String {
    var name = noun + "_"
    for scalar in wireName.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": name.unicodeScalars.append(scalar)
      default: name += "_\(String(scalar.value, radix: 16, uppercase: true))_"
      }
    }
    return name
  }
}

extension Words {
  /// How the letters of a word are written.
  private enum LetterCase: String {
    case lowercase, uppercase, capitalized, mixed

    init?(_ word: Word) {
      let letters = word.written?.utf8.filter { (0x61...0x7A).contains($0 | 0x20) } ?? []
      guard let first = letters.first else { return nil }
      let isCapital = letters.map { $0 < 0x61 }
      if isCapital.allSatisfy({ $0 }) {
        self = letters.count == 1 ? .capitalized : .uppercase
      } else if !isCapital.dropFirst().contains(true) {
        self = first < 0x61 ? .capitalized : .lowercase
      } else {
        self = .mixed
      }
    }

    var words: [String] { self == .mixed ? ["mixed", "case"] : [rawValue] }
  }

  /// The words with the letter case of each run of them in front: `uppercaseID`; nil where there are no letters.
  ///
  /// Of several runs the first one goes without, where its letter case is the usual one.
  var withLetterCase: Words? {
    let cases = words.map(LetterCase.init)
    let lettered = cases.compactMap { $0 }
    guard let first = lettered.first else { return nil }
    // A single letter in capitals tells nothing but that.
    if lettered == [.capitalized], let word = words.first(where: { LetterCase($0) != nil }),
      word.written?.utf8.count == 1
    {
      return prefixed(with: LetterCase.uppercase.words)
    }
    if lettered.allSatisfy({ $0 == first }) {
      return (first == .uppercase ? replacing(words.map(Words.inSmallLetters)) : self).prefixed(with: first.words)
    }
    if first == .lowercase, lettered.dropFirst().allSatisfy({ $0 == .capitalized }) {
      return prefixed(with: ["camel", "case"])
    }
    var result: [Word] = []
    var current = first == .uppercase || first == .mixed ? nil : first
    for (word, letterCase) in zip(words, cases) {
      if let letterCase, letterCase != current {
        result += letterCase.words.map { Word(text: $0, isAcronym: false) }
        current = letterCase
      }
      result.append(letterCase == .uppercase ? Words.inSmallLetters(word) : word)
    }
    return replacing(result)
  }

  /// The words with others in front.
  func prefixed(with texts: [String]) -> Words {
    replacing(texts.map { Word(text: $0, isAcronym: false) } + words)
  }

  /// A word whose capitals are said in front of it.
  private static func inSmallLetters(_ word: Word) -> Word {
    word.isAcronym ? word : Word(text: word.text.lowercased(), isAcronym: false, written: word.written)
  }
}
