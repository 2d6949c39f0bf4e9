internal import TablatureAPIModel

extension DiffCheck {
  static let operationRemoved = DiffCheck(
    "operation.removed", .breaking, .major, meaning: "calls of the operation may be refused at any time",
    .operation { pair, changes in
      if let old = pair.old, pair.new == nil {
        changes.add("the operation \(pair.name.quoted) is gone", old: old.location, new: nil)
      }
    })

  static let operationAdded = DiffCheck(
    "operation.added", .note, .minor, meaning: "there is more to call",
    .operation { pair, changes in
      if let new = pair.new, pair.old == nil {
        changes.add("the operation \(pair.name.quoted) is new", old: nil, new: new.location)
      }
    })

  static let operationText = DiffCheck(
    "operation.text", .note, .patch, meaning: "what the page says of the operation reads otherwise",
    .operation { pair, changes in
      if let old = pair.old, let new = pair.new, old.summary.words != new.summary.words {
        changes.add("the description of the operation changed", old: old.location, new: new.location)
      }
    })
}
