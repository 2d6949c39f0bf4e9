import TablatureAPIModel

/// Reads what is a password or a key that opens something.
struct SecretReader {
  let phrases: DescriptionPhrases

  func read(_ cells: [CellText], of subject: DescriptionReader.Subject) -> Documented<Secret>? {
    guard subject.type.innermost == .scalar(.string),
      let cell = cells.first(where: { $0.holds(.password) || $0.holds(.key) }),
      let match = cell.matches.first(where: { $0.keyword == .password || $0.keyword == .key })
    else { return nil }
    let secret: Secret = match.keyword == .password ? .password : .key
    let path = subject.path.map { $0.lowercased() }
    if let name = path.last, Secret.names.contains(where: name.hasSuffix) {
      return Documented(secret, at: cell.location)
    }
    // The first sentence says what a field is.
    guard cell.location == cells.first?.location, cell.isMain, cell.sentence(at: match.range.lowerBound) == 0,
      !cell.matches.contains(where: { $0.keyword == .about && cell.sentence(at: $0.range.lowerBound) == 0 })
    else { return nil }
    if path.contains(where: { Secret.names.contains(where: $0.contains) }) {
      return Documented(secret, at: cell.location)
    }
    let isSubject =
      match.range.lowerBound == 0
      || cell.text.longestStart(of: phrases.possessives, before: match.range.lowerBound) != nil
    return isSubject && cell.plain.utf8.count <= 120 ? Documented(secret, at: cell.location, confidence: .likely) : nil
  }
}
