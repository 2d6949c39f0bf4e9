import TablatureAPIModel

/// Reads properties of an operation from its parameters and from what it returns.
struct OperationTraits {
  private let phrases: DescriptionPhrases

  init(_ dialect: CompiledDialect) { phrases = dialect.descriptions }

  /// Fills in how an operation pages, and which parameters make calls safe.
  func read(into operation: inout Operation) {
    operation.paging = PagingReader(phrases: phrases).read(operation)
    operation.idempotencyToken = idempotencyToken(in: operation.request)
    operation.dryRun = dryRun(in: operation.request)
  }

  /// A text that makes calls with the same value count once: the description says so.
  private func idempotencyToken(in fields: [Field]) -> Documented<String>? {
    // Fields are large: they are looked at where they stand, and copied only where they count.
    for index in fields.indices
    where fields[index].type == .scalar(.string) && fields[index].says(.idempotency, phrases) {
      let field = fields[index]
      let isNamed = NameWords(field.name).has("token")
      return Documented(field.name, at: field.location, confidence: isNamed ? .certain : .likely)
    }
    return nil
  }

  /// A switch that has a call checked only: its name or its description says so.
  private func dryRun(in fields: [Field]) -> Documented<String>? {
    for index in fields.indices where fields[index].type == .scalar(.boolean) {
      let field = fields[index]
      let isNamed = NameWords(field.name).has("dry", "run")
      let isDescribed = field.says(.dryRun, phrases)
      guard isNamed || isDescribed else { continue }
      return Documented(field.name, at: field.location, confidence: isNamed && isDescribed ? .certain : .likely)
    }
    return nil
  }
}

/// The words of a name, in lower case: `PageNumber` is `page` and `number`.
struct NameWords {
  private let words: [String]

  init(_ name: String) {
    var words: [String] = []
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in name.utf8 {
      let isLetter = ByteText.isLetter(byte)
      if !isLetter || (ByteText.isUppercase(byte) && !ByteText.isUppercase(previous)) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isLetter { word.append(byte | 0x20) }
      previous = byte
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    self.words = words
  }

  /// Whether all of the words stand in the name.
  func has(_ expected: String...) -> Bool { expected.allSatisfy(words.contains) }

  /// Whether one of the words stands in the name.
  func hasAny(_ expected: [String]) -> Bool { expected.contains(where: words.contains) }
}

extension Field {
  /// Whether the description holds a phrase.
  func says(_ keyword: Keyword, _ phrases: DescriptionPhrases) -> Bool {
    documentation.blocks.contains { block in
      phrases.keywords.matches(in: ByteText(block.plainText).bytes).contains { $0.keyword == keyword }
    }
  }
}
