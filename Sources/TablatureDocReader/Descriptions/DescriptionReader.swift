import TablatureAPIModel

/// Reads facts from the text of a cell, with the phrases of a dialect.
///
/// What a page says under a condition, in the items of a list or in a note, is no limit and no default of the parameter.
///
/// A class, for trees and their rows share it.
final class DescriptionReader {
  let phrases: DescriptionPhrases
  let file: String
  let section: Operation.Section
  /// The names that a text may mean: those of all rows of the page, and the last parts of dotted ones.
  let names: Set<String>

  init(dialect: CompiledDialect, file: String, section: Operation.Section, names: Set<String> = []) {
    phrases = dialect.descriptions
    self.file = file
    self.section = section
    self.names = names
  }

  /// The reader for another page, perhaps in another dialect, with names of both.
  func reading(_ file: String, dialect: CompiledDialect?) -> DescriptionReader {
    DescriptionReader(phrases: dialect?.descriptions ?? phrases, file: file, section: section, names: names)
  }

  private init(phrases: DescriptionPhrases, file: String, section: Operation.Section, names: Set<String>) {
    self.phrases = phrases
    self.file = file
    self.section = section
    self.names = names
  }

  /// The row that a description stands in.
  struct Subject {
    /// The components of its name.
    var path: [String]
    var example: String?
    var type: TypeReference
  }

  /// Reads the description of a row whose value has a type; limits that make no sense for the type stay text.
  func read(_ row: FieldRow, type: TypeReference) -> Description {
    read(row.documentation, of: Subject(path: row.path, example: row.example, type: type))
  }

  /// Reads a description.
  func read(_ prose: Prose, of subject: Subject) -> Description {
    let cells = prose.blocks.map { CellText($0, matcher: phrases.keywords, file: file) }
    var description = Description()
    for cell in cells where !cell.matches.isEmpty {
      NoticeReader.read(cell, into: &description)
      if description.timeFormat == nil { description.timeFormat = TimeFormatReader.read(cell) }
    }
    description.secret = SecretReader(phrases: phrases).read(cells, of: subject)
    description.embeddedList = EmbeddedListReader(phrases: phrases).read(cells, of: subject)
    ConditionReader(words: phrases.conditions, names: names).read(cells, of: subject, into: &description)
    if section == .request {
      description.valueSources = ValueSourceReader(phrases: phrases).read(cells, names: names)
    }
    ValueListReader(phrases: phrases, names: names).read(cells, of: subject, into: &description)
    LimitReader(phrases: phrases).read(cells, of: subject, into: &description)
    DefaultReader(phrases: phrases).read(cells, of: subject, into: &description)
    description.weighAgainstExample(subject)
    return description
  }
}

extension Description {
  /// A page that contradicts itself is not sure: where the example breaks a limit, the limit is no more than likely.
  fileprivate mutating func weighAgainstExample(_ subject: DescriptionReader.Subject) {
    guard let example = subject.example, !example.isEmpty else { return }
    for index in constraints.indices {
      let isBroken: Bool
      switch constraints[index].value {
      case .range(let minimum, let maximum):
        guard let number = Int(example) else { continue }
        isBroken = number < minimum ?? .min || number > maximum ?? .max
      case .length(let minimum, let maximum):
        // Examples are cut or masked now and then, so one that is too short says little.
        isBroken = minimum == nil && example.unicodeScalars.count > maximum ?? .max
      case .ascii: isBroken = !example.utf8.allSatisfy { $0 < 0x80 }
      case .count: isBroken = false
      }
      if isBroken { constraints[index].confidence = .likely }
    }
  }
}
