internal import TablatureAPIModel

extension DiffCheck {
  static let errorAdded = DiffCheck(
    "error.added", .note, .minor, meaning: "calls may fail with a code that older code does not know",
    .operation { pair, changes in
      for error in pair.errors.onlyRight {
        changes.add(
          "the error code \(error.code.quoted) is new", path: "error.\(error.code)", old: nil,
          new: error.meanings.first?.location)
      }
    })

  static let errorRemoved = DiffCheck(
    "error.removed", .warning, .minor, meaning: "code that waits for the error code may wait in vain",
    .operation { pair, changes in
      for error in pair.errors.onlyLeft {
        changes.add(
          "the error code \(error.code.quoted) is gone", path: "error.\(error.code)",
          old: error.meanings.first?.location, new: nil)
      }
    })

  static let errorStatus = DiffCheck(
    "error.http-status", .warning, .minor, meaning: "code that looks at the status of HTTP meets another one",
    .error { old, new, changes in
      guard !old.statuses.isEmpty, !new.statuses.isEmpty, old.statuses != new.statuses else { return }
      changes.add(
        "the error code \(old.code.quoted) came with HTTP \(old.statuses.listed), and comes with \(new.statuses.listed)",
        path: "error.\(old.code)", old: old.meanings.first?.location, new: new.meanings.first?.location)
    })

  static let errorText = DiffCheck(
    "error.text", .note, .patch, meaning: "the message or the description of the error code changed",
    .error { old, new, changes in
      func text(_ error: ErrorCode) -> [String] { error.meanings.flatMap { [$0.message, $0.documentation.words] } }
      guard text(old) != text(new) else { return }
      changes.add(
        "the description of the error code \(old.code.quoted) changed", path: "error.\(old.code)",
        old: old.meanings.first?.location, new: new.meanings.first?.location)
    })
}
