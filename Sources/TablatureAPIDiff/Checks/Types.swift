internal import TablatureAPIModel

extension DiffCheck {
  /// Parameters and members of another type.
  static let type: [DiffCheck] = [
    typeCheck(.request, "parameter.type", "requests that give a value of the older type may be refused"),
    typeCheck(.response, "member.type", "code that reads a value of the older type finds none"),
  ]

  /// Parameters and members of which the page says more, or less, about the same values.
  static let describedType: [DiffCheck] = [
    describedTypeCheck(.request, "parameter.type-described"), describedTypeCheck(.response, "member.type-described"),
  ]

  private static func describedTypeCheck(_ section: Operation.Section, _ id: String) -> DiffCheck {
    DiffCheck(
      id, .note, .patch, meaning: "the page describes the same values by another type",
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field.type, let new = pair.new?.field.type, old != new,
          old.isSameOnWire(as: new, in: section)
        else { return }
        changes.add(
          "the \(pair.noun) \(pair.path.quotedPath) was described as \(old.described), and is described as \(new.described)",
          of: pair)
      })
  }

  private static func typeCheck(_ section: Operation.Section, _ id: String, _ meaning: String) -> DiffCheck {
    DiffCheck(
      id, .breaking, .major, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field, let new = pair.new?.field,
          !old.type.isSameOnWire(as: new.type, in: section)
        else { return }
        changes.add(
          "the type of the \(pair.noun) \(pair.path.quotedPath) was \(old.type.described), and is \(new.type.described)",
          of: pair)
      })
  }
}

extension TypeReference {
  /// Whether values of both types may be the same ones on the wire: a point in time is a text, and a value whose type the page doesn't
  /// specify may be any.
  fileprivate func isSameOnWire(as other: TypeReference, in section: Operation.Section) -> Bool {
    switch (self, other) {
    case (.list(let element), .list(let otherElement)): element.isSameOnWire(as: otherElement, in: section)
    case (.scalar(.any), .scalar), (.scalar, .scalar(.any)): true
    // A request sends the elements of a list and the members of a structure as parameters of their own.
    case (.scalar(.any), _), (_, .scalar(.any)): section == .response
    case (.scalar(.map), .structure), (.structure, .scalar(.map)): section == .response
    default: isSpecified(as: other)
    }
  }
}
