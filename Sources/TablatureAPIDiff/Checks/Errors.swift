internal import TablatureAPIModel

extension DiffCheck {
  static let errorAdded = DiffCheck(
    "error.added", .note, .minor, meaning: "calls may fail with a code that older code does not know",
    .operation { pair, changes in
      guard let old = pair.old, let new = pair.new else { return }
      let known = Set(old.errors.map(\.code))
      for error in new.errors where !known.contains(error.code) {
        changes.add(
          "the error code \(error.code.quoted) is new", path: "error.\(error.code)", old: nil,
          new: error.meanings.first?.location)
      }
    })

  static let errorRemoved = DiffCheck(
    "error.removed", .warning, .minor, meaning: "code that waits for the error code may wait in vain",
    .operation { pair, changes in
      guard let old = pair.old, let new = pair.new else { return }
      let listed = Set(new.errors.map(\.code))
      for error in old.errors where !listed.contains(error.code) {
        changes.add(
          "the error code \(error.code.quoted) is gone", path: "error.\(error.code)",
          old: error.meanings.first?.location, new: nil)
      }
    })

  static let errorStatus = DiffCheck(
    "error.http-status", .warning, .minor, meaning: "code that looks at the status of HTTP meets another one",
    .error { old, new, changes in
      let before = Set(old.meanings.compactMap(\.status)).sorted()
      let after = Set(new.meanings.compactMap(\.status)).sorted()
      guard !before.isEmpty, !after.isEmpty, before != after else { return }
      func list(_ statuses: [Int]) -> String { statuses.map(String.init).joined(separator: ", ") }
      changes.add(
        "the error code \(old.code.quoted) came with HTTP \(list(before)), and comes with \(list(after))",
        path: "error.\(old.code)", old: old.meanings.first?.location, new: new.meanings.first?.location)
    })

  static let errorText = DiffCheck(
    "error.text", .note, .patch, meaning: "the message of the error code, or what is said of it, reads otherwise",
    .error { old, new, changes in
      func text(_ error: ErrorCode) -> [String] { error.meanings.flatMap { [$0.message, $0.documentation.words] } }
      guard text(old) != text(new) else { return }
      changes.add(
        "what is said of the error code \(old.code.quoted) changed", path: "error.\(old.code)",
        old: old.meanings.first?.location, new: new.meanings.first?.location)
    })
}
