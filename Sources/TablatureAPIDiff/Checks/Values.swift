internal import TablatureAPIModel

extension DiffCheck {
  /// Values that lists gained or lost. A list that is new, or gone as a whole, limits nothing in the same way.
  static let values: [DiffCheck] = [
    valueCheck(
      .request, "parameter.value-added", .note, .minor, isAddition: true, "there is one more value to give"),
    valueCheck(
      .request, "parameter.value-removed", .breaking, .major, isAddition: false,
      "requests that give the value may be refused"),
    valueCheck(
      .response, "member.value-added", .warning, .minor, isAddition: true,
      "code that knows the older values meets another one"),
    valueCheck(
      .response, "member.value-removed", .note, .minor, isAddition: false, "the value no longer comes"),
  ]

  private static func valueCheck(
    _ section: Operation.Section, _ id: String, _ level: Change.Level, _ step: VersionStep, isAddition: Bool,
    _ meaning: String
  ) -> DiffCheck {
    DiffCheck(
      id, level, step, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field.values, let new = pair.new?.field.values,
          !old.isEmpty, !new.isEmpty
        else { return }
        let pairing = Pairing(old, by: \.value, new, by: \.value)
        for value in isAddition ? pairing.onlyRight : pairing.onlyLeft {
          let outcome =
            isAddition ? "has one more value, \(value.value.quoted)" : "lost its value \(value.value.quoted)"
          changes.add("the \(pair.noun) \(pair.path.quotedPath) \(outcome)", of: pair, detail: value.value)
        }
      })
  }

  static let parameterDefault = DiffCheck(
    "parameter.default", .warning, .minor, meaning: "requests without the parameter mean something else",
    .field { pair, changes in
      guard pair.section == .request, let old = pair.old?.field, let new = pair.new?.field,
        old.statedDefault != new.statedDefault
      else { return }
      func text(_ value: String?) -> String { value.map(\.quoted) ?? "none" }
      changes.add(
        "the default of the parameter \(pair.path.quotedPath) was \(text(old.statedDefault)), and is \(text(new.statedDefault))",
        of: pair)
    })

  static let parameterLimits = DiffCheck(
    "parameter.limits", .warning, .minor, meaning: "requests that kept the older limits may be refused",
    .field { pair, changes in
      guard pair.section == .request, let old = pair.old?.field, let new = pair.new?.field else { return }
      let (before, after) = (old.constraints.map(\.value), new.constraints.map(\.value))
      guard Set(before) != Set(after) else { return }
      changes.add(
        "the limits of the parameter \(pair.path.quotedPath) were \(before.described), and are \(after.described)",
        of: pair)
    })
}

extension Field {
  /// The default that the page states, be it in words or in the list of values.
  fileprivate var statedDefault: String? { defaultValue?.value ?? values.first { $0.isDefault }?.value }
}
