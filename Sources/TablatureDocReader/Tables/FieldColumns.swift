import TablatureAPIModel

/// Tells what the columns of a table of fields hold.
enum FieldColumns {
  /// The column of each role: by its title, else by its cells.
  ///
  /// Names and types look like nothing else, and the longest texts are descriptions.
  static func roles(of table: SourceTable, dialect: CompiledDialect) -> [Dialect.ColumnRole: Int] {
    var guess = ColumnGuess(table, titles: dialect.fieldColumns)
    if guess.columns[.name] != nil, guess.columns[.type] != nil { return guess.columns }
    guess.take(.type) { text in
      if case .unknown = WrittenType.read(text, words: dialect.typeWords) { return false }
      return !text.isEmpty
    }
    // Without a column of types a table of names and texts could be anything.
    guard guess.columns[.type] != nil else { return guess.columns }
    guess.take(.name) { FieldTable.isName(String($0.drop { !$0.isASCIIAlphanumeric && $0 != "_" })) }
    guess.take(.presence) {
      let word = $0.foldedTitle()
      return dialect.required.contains(word) || dialect.optional.contains(word) || dialect.conditional.contains(word)
    }
    guess.takeLongest(.documentation)
    return guess.columns
  }
}
