/// A text of sections and of keys with values: `[section]`, `key = value`, comments after `#` or `;`.
///
/// A comment stands at the beginning of a line or after white space. Lines end as they do on any system. In one linear pass; errors hold
/// nothing of the text.
struct INIDocument: Sendable {
  /// The values of a section, and the line in which it begins.
  struct Section: Sendable {
    let line: Int
    var values: [String: Value] = [:]

    subscript(key: String) -> Value? { values[key] }
  }

  /// A value, and its line.
  struct Value: Sendable {
    let value: String
    let line: Int
  }

  /// A line that is none of these.
  struct ParsingError: Error, Hashable {
    let line: Int
    let reason: String
  }

  /// The sections by their names.
  private(set) var sections: [String: Section] = [:]

  /// Reads a text.
  init(parsing text: String) throws(ParsingError) {
    var name: String?
    // One Character stands for both bytes of the line ends of Windows.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (index, content) in lines.enumerated() {
      let line = index + 1
      let content = Self.withoutComment(content).trimmingWhitespace()
      if content.isEmpty { continue }
      if content.hasPrefix("[") {
        guard content.hasSuffix("]") else {
          throw ParsingError(line: line, reason: "the name of a section does not end")
        }
        let section = String(content.dropFirst().dropLast()).trimmingWhitespace()
        guard sections[section] == nil else { throw ParsingError(line: line, reason: "this section is there twice") }
        sections[section] = Section(line: line)
        name = section
        continue
      }
      guard let equals = content.firstIndex(of: "=") else {
        throw ParsingError(line: line, reason: "there is no = in this line")
      }
      guard let name else { throw ParsingError(line: line, reason: "this line stands before the first section") }
      let key = String(content[..<equals]).trimmingWhitespace()
      guard sections[name]?.values[key] == nil else {
        throw ParsingError(line: line, reason: "this key is there twice in its section")
      }
      let value = String(content[content.index(after: equals)...]).trimmingWhitespace()
      sections[name]?.values[key] = Value(value: value, line: line)
    }
  }

  private static func withoutComment(_ line: Substring) -> String {
    var isAfterSpace = true
    for index in line.indices {
      let character = line[index]
      if isAfterSpace, character == "#" || character == ";" { return String(line[..<index]) }
      isAfterSpace = character.isWhitespace
    }
    return String(line)
  }
}
