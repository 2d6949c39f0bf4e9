/// A type of JSON values as clients observe it.
package indirect enum ObservedType: Hashable, Sendable {
  /// Nothing is known of the type: `null`, or an element of an empty list.
  case unknown
  /// A value without members.
  case scalar(ScalarType)
  case object
  case list(ObservedType)

  /// Reads `string`, `[object]`, `[]`; anything else is a value of any type.
  package init(_ text: String) {
    if text.hasPrefix("["), text.hasSuffix("]") {
      self = .list(ObservedType(String(text.dropFirst().dropLast())))
      return
    }
    self =
      switch text {
      case "", "null": .unknown
      case "string": .scalar(.string)
      case "integer": .scalar(.integer)
      case "number": .scalar(.float)
      case "boolean": .scalar(.boolean)
      case "object": .object
      default: .scalar(.any)
      }
  }

  /// The type that reads values of both types.
  package func joined(with other: ObservedType) -> ObservedType {
    switch (self, other) {
    case (.unknown, let known), (let known, .unknown): known
    case _ where self == other: self
    case (.list(let element), .list(let otherElement)): .list(element.joined(with: otherElement))
    case (.scalar(.integer), .scalar(.float)), (.scalar(.float), .scalar(.integer)): .scalar(.float)
    // Clients read numbers and booleans as text, too.
    case (.scalar(.string), .scalar(let scalar)) where scalar != .any: self
    case (.scalar(let scalar), .scalar(.string)) where scalar != .any: other
    default: .scalar(.any)
    }
  }

  /// The type that reads all values that differences have.
  package init(joining differences: [ObservedDifference]) {
    self = differences.map { ObservedType($0.observedType ?? "null") }.reduce(.unknown) { $0.joined(with: $1) }
  }

  /// Whether clients read values of another type as this one.
  package func reads(_ other: ObservedType) -> Bool {
    switch (self, other) {
    case (.scalar(.any), _), (_, .unknown): true
    case (.list(let element), .list(let otherElement)): element.reads(otherElement)
    // Clients read numbers and booleans as text, too.
    case (.scalar(.string), .scalar(let scalar)): scalar != .any
    case (.scalar(.float), .scalar(.integer)): true
    default: self == other
    }
  }

  package var innermost: ObservedType { if case .list(let element) = self { element.innermost } else { self } }

  /// The type with another one for the values that its lists hold.
  package func withInnermost(_ type: ObservedType) -> ObservedType {
    if case .list(let element) = self { .list(element.withInnermost(type)) } else { type }
  }

  /// The type for an overlay.
  ///
  /// - Parameter hasMembers: Whether the members of an object are described; without them, it is a value of any type.
  package func type(hasMembers: Bool) -> TypeReference {
    switch self {
    case .unknown, .list(.unknown): .scalar(.any)
    case .scalar(let scalar): .scalar(scalar)
    case .object: hasMembers ? .structure : .scalar(.any)
    case .list(let element): .list(element.type(hasMembers: hasMembers))
    }
  }
}

extension TypeReference {
  /// The type of the values in JSON.
  package var observed: ObservedType {
    switch self {
    case .scalar(.timestamp): .scalar(.string)
    case .scalar(.map), .structure: .object
    case .scalar(let scalar): .scalar(scalar)
    case .list(let element): .list(element.observed)
    }
  }
}
