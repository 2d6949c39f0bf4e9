import TablatureAPIModel

/// What the description cell of a row says beyond its text.
struct Description {
  var defaultValue: Documented<String>?
  var constraints: [Documented<Constraint>] = []
  var values: [DocumentedValue] = []
  var timeFormat: Documented<TimeFormat>?
  var deprecation: Documented<Prose>?
  var unavailability: Documented<Prose>?
  var conditions: [Documented<Condition>] = []
  var valueSources: [Documented<ValueSource>] = []
  var secret: Documented<Secret>?
  var embeddedList: Documented<EmbeddedList>?
  /// The number of elements that the list which the row's name has an `N` for may have.
  var count: Documented<Constraint>?
  /// The name of that list, where the text tells it: `NetworkInterface` of "NetworkInterface.N的N取值不能大于1".
  var countedList: String?
}

extension Field {
  /// Takes over what a description says, but for what depends on the type.
  mutating func take(_ description: Description) {
    deprecation = description.deprecation
    unavailability = description.unavailability
    conditions = description.conditions
    guard !type.holdsMembers else { return }
    defaultValue = description.defaultValue
    values = description.values
    constraints = description.constraints
    valueSources = description.valueSources
    secret = description.secret
    embeddedList = description.embeddedList
    timeFormat = type.innermost == .scalar(.timestamp) ? description.timeFormat : nil
  }
}
