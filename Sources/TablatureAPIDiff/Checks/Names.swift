internal import TablatureAPIModel

extension DiffCheck {
  /// Parameters and members that have another name.
  static let renamed: [DiffCheck] = [
    renaming(.request, "parameter.renamed", "requests that give the older name may be refused, or it does nothing"),
    renaming(.response, "member.renamed", "code that reads the older name finds nothing"),
  ]

  /// Parameters and members that are in another structure.
  static let moved: [DiffCheck] = [
    moving(.request, "parameter.moved", "requests that give it in the older place may be refused, or it does nothing"),
    moving(.response, "member.moved", "code that reads it in the older place finds nothing"),
  ]

  private static func renaming(_ section: Operation.Section, _ id: String, _ meaning: String) -> DiffCheck {
    DiffCheck(
      id, .breaking, .major, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, pair.fate == .renamed, let new = pair.new else { return }
        changes.add("the \(pair.noun) \(pair.path.quotedPath) is now called \(new.field.name.quoted)", of: pair)
      })
  }

  private static func moving(_ section: Operation.Section, _ id: String, _ meaning: String) -> DiffCheck {
    DiffCheck(
      id, .breaking, .major, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, pair.fate == .moved, let new = pair.new else { return }
        changes.add("the \(pair.noun) \(pair.path.quotedPath) is now at \(new.path.quotedPath)", of: pair)
      })
  }
}
