internal import TablatureAPIModel

extension DiffCheck {
  static let parameterAdded = DiffCheck(
    "parameter.added", .note, .minor, meaning: "there is more to say in a request",
    .field { pair, changes in
      guard pair.section == .request, pair.fate == .added, let new = pair.new, new.field.presence != .required else {
        return
      }
      changes.add("the parameter \(pair.path.quotedPath) is new", of: pair)
    })

  static let parameterAddedRequired = DiffCheck(
    "parameter.added-required", .breaking, .major, meaning: "requests without the parameter are refused",
    .field { pair, changes in
      guard pair.section == .request, pair.fate == .added, pair.new?.field.presence == .required else { return }
      changes.add("the parameter \(pair.path.quotedPath) is new, and required", of: pair)
    })

  static let memberAdded = DiffCheck(
    "member.added", .note, .minor, meaning: "responses say more",
    .field { pair, changes in
      guard pair.section == .response, pair.fate == .added else { return }
      changes.add("the member \(pair.path.quotedPath) is new", of: pair)
    })

  static let parameterRequired = DiffCheck(
    "parameter.required", .breaking, .major, meaning: "requests without the parameter are refused",
    .field { pair, changes in
      guard pair.section == .request, let old = pair.old?.field, let new = pair.new?.field else { return }
      if old.presence != .required, new.presence == .required {
        changes.add("the parameter \(pair.path.quotedPath) is required now", of: pair)
      }
    })

  static let parameterOptional = DiffCheck(
    "parameter.optional", .note, .minor, meaning: "requests can do without the parameter",
    .field { pair, changes in
      guard pair.section == .request, let old = pair.old?.field, let new = pair.new?.field else { return }
      if old.presence == .required, new.presence != .required {
        changes.add("the parameter \(pair.path.quotedPath) is no longer required", of: pair)
      }
    })

  /// Parameters and members that are gone.
  static let removed: [DiffCheck] = [
    removal(.request, "parameter.removed", "requests that give the parameter may be refused, or it does nothing"),
    removal(.response, "member.removed", "code that reads the member finds nothing"),
  ]

  private static func removal(_ section: Operation.Section, _ id: String, _ meaning: String) -> DiffCheck {
    DiffCheck(
      id, .breaking, .major, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, pair.fate == .removed else { return }
        changes.add("the \(pair.noun) \(pair.path.quotedPath) is gone", of: pair)
      })
  }
}
