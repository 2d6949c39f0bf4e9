internal import TablatureAPIModel

extension DiffCheck {
  /// Parameters and members that should not be used any more.
  static let deprecated: [DiffCheck] = [
    deprecation(.request, "parameter.deprecated"), deprecation(.response, "member.deprecated"),
  ]

  /// Parameters and members of which the page says something else.
  static let text: [DiffCheck] = [textCheck(.request, "parameter.text"), textCheck(.response, "member.text")]

  private static func deprecation(_ section: Operation.Section, _ id: String) -> DiffCheck {
    DiffCheck(
      id, .warning, .minor, meaning: "a later version may lack it",
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field, let new = pair.new?.field,
          old.deprecation == nil, new.deprecation != nil
        else { return }
        changes.add("the \(pair.noun) \(pair.path.quotedPath) is deprecated now", of: pair)
      })
  }

  private static func textCheck(_ section: Operation.Section, _ id: String) -> DiffCheck {
    DiffCheck(
      id, .note, .patch, meaning: "it may mean something else than before",
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field, let new = pair.new?.field,
          old.documentation.words != new.documentation.words || old.example != new.example
        else { return }
        changes.add("the description of the \(pair.noun) \(pair.path.quotedPath) changed", of: pair)
      })
  }
}
