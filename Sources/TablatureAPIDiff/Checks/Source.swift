internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension DiffCheck {
  static let sourceRemoved = DiffCheck(
    "source.removed", .breaking, .major, on: .source, meaning: "code that names it does not compile",
    .declaration { pair, _, changes in
      // A parameter of an initializer goes with its property.
      guard let old = pair.old, pair.new == nil, old.kind != .parameter else { return }
      changes.add("\(old.noun) \(old.name.quoted) is gone", path: old.name, old: old.location, new: nil)
    })

  static let sourceAdded = DiffCheck(
    "source.added", .note, .minor, on: .source, meaning: "there is more to use",
    .declaration { pair, _, changes in
      guard let new = pair.new, pair.old == nil, new.kind != .parameter else { return }
      changes.add("\(new.noun) \(new.name.quoted) is new", path: new.name, old: nil, new: new.location)
    })

  static let sourceType = DiffCheck(
    "source.type", .breaking, .major, on: .source, meaning: "code that gives or takes the older type does not compile",
    .declaration { pair, _, changes in
      guard let old = pair.old, let new = pair.new, old.kind != .parameter, old.type != new.type else { return }
      changes.add(
        "\(old.noun) \(old.name.quoted) was a \((old.type ?? "").quoted), and is a \((new.type ?? "").quoted)",
        path: old.name,
        old: old.location, new: new.location)
    })

  static let sourceMeaning = DiffCheck(
    "source.meaning", .breaking, .major, on: .source, meaning: "code that names it compiles, and means something else",
    .declaration { pair, operation, changes in
      guard let old = pair.old, let new = pair.new, old.kind != .parameter, pair.changesMeaning(in: operation)
      else { return }
      changes.add(
        "\(old.noun) \(old.name.quoted) meant \(old.meaning.quoted), and means \(new.meaning.quoted)", path: old.name,
        old: old.location, new: new.location)
    })

  static let sourceRequired = DiffCheck(
    "source.required", .breaking, .major, on: .source, meaning: "initializers that leave it out do not compile",
    .declaration { pair, _, changes in
      guard let new = pair.new, new.kind == .parameter, new.isRequired, pair.old?.isRequired != true else { return }
      changes.add(
        "\(new.name.quoted) has to be given", path: new.name, old: pair.old?.location, new: new.location)
    })
}

extension SwiftDeclaration {
  /// What it is, in words.
  fileprivate var noun: String {
    switch kind {
    case .type: "the type"
    case .method: "the method"
    case .property: "the property"
    case .parameter: "the parameter"
    case .value: "the value"
    case .enumCase: "the case"
    }
  }
}
