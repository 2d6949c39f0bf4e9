internal import SwiftEmitter

extension DriftCheck {
  static let sourceRemoved = DriftCheck(
    "source.removed", .breaking, .major, on: .source, meaning: "code that names it does not compile",
    .declaration { old, new, changes in
      // A parameter of an initializer goes with its property.
      guard let old, new == nil, old.kind != .parameter else { return }
      changes.add("\(old.noun) \(old.name.quoted) is gone", path: old.name, old: old.location, new: nil)
    })

  static let sourceAdded = DriftCheck(
    "source.added", .note, .minor, on: .source, meaning: "there is more to use",
    .declaration { old, new, changes in
      guard let new, old == nil, new.kind != .parameter else { return }
      changes.add("\(new.noun) \(new.name.quoted) is new", path: new.name, old: nil, new: new.location)
    })

  static let sourceType = DriftCheck(
    "source.type", .breaking, .major, on: .source, meaning: "code that gives or takes the older type does not compile",
    .declaration { old, new, changes in
      guard let old, let new, old.kind != .parameter, old.type != new.type else { return }
      changes.add(
        "\(old.noun) \(old.name.quoted) was a \((old.type ?? "").quoted), and is a \((new.type ?? "").quoted)",
        path: old.name,
        old: old.location, new: new.location)
    })

  static let sourceRequired = DriftCheck(
    "source.required", .breaking, .major, on: .source, meaning: "initializers that leave it out do not compile",
    .declaration { old, new, changes in
      guard let new, new.kind == .parameter, new.isRequired, old?.isRequired != true else { return }
      changes.add(
        "\(new.name.quoted) has to be given", path: new.name, old: old?.location, new: new.location)
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
