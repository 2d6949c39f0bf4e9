import TablatureAPIModel

/// Decides which operation a page describes.
///
/// The title and the row of the parameter that names operations win where they agree, since links are copied from page to page. Otherwise
/// the link for debugging names the operation. Without a link it is the example of that row, a title that is written like a name, the
/// description of that row, a sample request, and at last whatever word the title begins with.
struct OperationNaming {
  /// The name of the operation, with everything on the page that names one.
  struct Choice: Equatable {
    var name: String
    /// What names an operation, in the order of ``Source``.
    var claims: [Claim]

    /// Whether nothing on the page names another operation.
    var isCertain: Bool { claims.allSatisfy { $0.name == name } }

    /// Whether the link for debugging belongs to another page.
    var hasForeignLink: Bool { claims.contains { $0.source == .link && $0.name != name } }
  }

  /// A part of the page, and the operation that it names.
  struct Claim: Equatable {
    var source: Source
    var name: String
  }

  enum Source: Equatable {
    case title
    /// The row of the parameter that names operations.
    case row(String)
    /// The link for debugging.
    case link
    /// A sample request.
    case sample

    /// How diagnostics name it.
    var description: String {
      switch self {
      case .title: "the title"
      case .row(let parameter): "the row '\(parameter)'"
      case .link: "the link for debugging"
      case .sample: "a sample request"
      }
    }
  }

  let title: String
  let link: OperationLink?
  /// The parameter that names operations; nil where none does.
  let parameter: String?
  /// The row of that parameter.
  let row: FieldRow?
  let samples: [RequestSample]
  let dialect: CompiledDialect

  /// The operation; nil where nothing on the page names one.
  func choice() -> Choice? {
    let word = title.split(whereSeparator: \.isWhitespace).first.map(String.init)
      .flatMap { OperationLink.isName($0) ? $0 : nil }
    let isTitled = word.map(Identifier.isCamelCase) ?? false
    let example = row?.example.flatMap(Self.name)
    let described = row.flatMap(describedName)
    let action = example ?? described
    let sampled = samples.compactMap(sampledName)
    let name =
      agreedName(titleWord: word, action: action) ?? link?.operation ?? example ?? (isTitled ? word : nil) ?? described
      ?? sampled.first ?? word
    guard let name else { return nil }
    var claims: [Claim] = []
    if let word, isTitled || word == name { claims.append(Claim(source: .title, name: word)) }
    if let action, let row {
      claims.append(Claim(source: .row(row.name), name: action == name || !isMentioned(name) ? action : name))
    }
    if let link { claims.append(Claim(source: .link, name: link.operation)) }
    // Where the title or the link names the operation, a sample of another one is a fault of the sample.
    if link == nil, !isTitled {
      for name in sampled where !claims.contains(where: { $0.source == .sample && $0.name == name }) {
        claims.append(Claim(source: .sample, name: name))
      }
    }
    return Choice(name: name, claims: claims)
  }

  /// The name on which the title and the row agree.
  private func agreedName(titleWord word: String?, action: String?) -> String? {
    if let word, word == action { return word }
    // Another name in the row is a slip, unless the link has it, too.
    if let word, Identifier.isCamelCase(word), isMentioned(word), action == nil || action != link?.operation {
      return word
    }
    if let action, Identifier.isCamelCase(action), Self.words(of: title).contains(where: { $0 == action }) {
      return action
    }
    return nil
  }

  /// Whether the row has a name anywhere.
  private func isMentioned(_ name: String) -> Bool {
    guard let row else { return false }
    return Self.words(of: row.example ?? "").contains { $0 == name }
      || row.documentation.blocks.contains { Self.words(of: $0.plainText).contains { $0 == name } }
  }

  /// The name that a description gives: behind words like "Set the value to", else the only word that is written like a name.
  private func describedName(_ row: FieldRow) -> String? {
    var names: [String] = []
    for block in row.documentation.blocks {
      let text = ByteText(block.plainText)
      let matches = dialect.descriptions.keywords.matches(in: text.bytes).filter {
        $0.keyword == .values || $0.keyword == .valuesOfSubject
      }
      for found in matches + dialect.operationKeywords.matches(in: text.bytes) {
        let start = text.skippingSpaces(from: found.range.upperBound)
        guard ByteText.isUppercase(text.byte(at: start)), let end = Identifier.end(in: text, at: start),
          let name = Self.name(text.string(start..<end))
        else { continue }
        return name
      }
      names += Self.words(of: block.plainText).filter { Identifier.isCamelCase($0) }.map(String.init)
    }
    return Set(names).count == 1 ? names.first : nil
  }

  private func sampledName(_ sample: RequestSample) -> String? {
    guard let parameter else { return nil }
    return sample.parameters.first { $0.name == parameter }.flatMap { Self.name($0.value) }
  }

  /// The text, if it can be the name of an operation and no placeholder like `XXXX`.
  private static func name(_ text: String) -> String? {
    OperationLink.isName(text) && text.utf8.contains { $0.isASCIILetter && !ByteText.isUppercase($0) } ? text : nil
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isASCIIAlphanumeric && $0 != "_" }
  }
}

extension OperationNaming.Choice {
  /// Everything that names an operation, where not all of it names the same.
  func diagnostic(at location: SourceLocation) -> Diagnostic? {
    guard !isCertain else { return nil }
    var names = [name]
    for claim in claims where !names.contains(claim.name) { names.append(claim.name) }
    let parts = names.map { name in
      let sources = claims.filter { $0.name == name }.map(\.source.description)
      let list = sources.joined(separator: " and ")
      return "\(list) \(sources.count == 1 ? "names" : "name") '\(name)'"
    }
    return Diagnostic(
      "page.operation-name", .warning, "\(parts.joined(separator: ", ")); '\(name)' is used", at: location,
      notes: [Diagnostic.Note("correct what was copied from another page")])
  }
}
