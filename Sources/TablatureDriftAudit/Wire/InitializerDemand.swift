/// What the initializers of a type ask for, where it has some, of a property.
struct InitializerDemand {
  /// Whether all of them ask for a value; nil where they do not.
  private(set) var isRequired: Bool?
  /// Whether none of them takes one.
  private(set) var isNeverGiven = false
  /// The value that counts where callers give none.
  private(set) var defaultValue: OutlineExpression?
  /// Where that stands.
  private(set) var location: Place?

  /// Nil where the compiler makes the initializer.
  init?(_ source: ValueSource, _ code: CodeIndex) {
    guard let name = source.name, let type = code.type(source.scope), source.location != nil, !source.isParameter else {
      return nil
    }
    let initializers = type.functions.filter { function in
      function.name == "init"
        && !function.parameters.contains { $0.type.hasSuffix("Decoder") || SwiftTypeText.isDictionary($0.type) }
    }
    guard !initializers.isEmpty else { return nil }
    let parameters = initializers.map { Self.parameter(for: name, in: $0) }
    if parameters.allSatisfy({ $0.map { !$0.hasDefault && !SwiftTypeText.isOptional($0.type) } ?? false }) {
      // A list can be empty all the same.
      let isList = parameters.contains { $0.map { SwiftTypeText.element($0.type) != nil } ?? false }
      isRequired = isList ? nil : true
    }
    isNeverGiven = parameters.allSatisfy { $0 == nil }
    let parameter = parameters.lazy.compactMap { $0?.defaultValue == nil ? nil : $0 }.first
    (defaultValue, location) = (parameter?.defaultValue, parameter?.location)
  }

  /// The parameter that a property gets its value from.
  private static func parameter(
    for property: String, in initializer: OutlineFunction
  ) -> OutlineFunction.Parameter? {
    let names = initializer.parameters
    for case .assignment(let target, let value) in initializer.body.flatMap(\.all) where target.lastName == property {
      for part in value.all {
        if case .name(let name, _) = part, let found = names.first(where: { $0.name == name }) { return found }
      }
    }
    return names.first { ($0.label ?? $0.name) == property || $0.name == property }
  }
}
