/// The type of a single value on the wire.
public enum ScalarType: String, Hashable, Sendable, CaseIterable {
  /// Text.
  case string = "String"
  /// A whole number of up to 64 bits.
  case integer = "Integer"
  /// A number with a fraction.
  case float = "Float"
  /// True or false.
  case boolean = "Boolean"
  /// A point in time, written in one of the service's formats.
  case timestamp = "Timestamp"
  /// Names and values that the page does not list.
  case map = "Map"
  /// A value of a type that the page does not tell.
  case any = "Any"
}

/// The type of a field.
public enum TypeReference: Hashable, Sendable {
  /// A single value.
  case scalar(ScalarType)
  /// A structure; its members are the field's members.
  case structure
  /// A list; where its elements are structures, their members are the field's members.
  indirect case list(TypeReference)

  /// The type of the innermost element of a list, or the type itself.
  public var innermost: TypeReference {
    if case .list(let element) = self { element.innermost } else { self }
  }

  /// Whether it is a list.
  public var isList: Bool { if case .list = self { true } else { false } }

  /// Whether it is, or is a list of, structures.
  public var holdsMembers: Bool { innermost == .structure }

  /// The type as people write it down: `String`, `[Integer]`, `Struct`.
  public var notation: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .structure: "Struct"
    case .list(let element): "[\(element.notation)]"
    }
  }

  /// The type in words, as messages have it: `String`, `a structure`, `a list of structures`.
  package var described: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .structure: "a structure"
    case .list(let element): "a list of \(element == .structure ? "structures" : element.described)"
    }
  }

  /// Whether tables specify the same for values of both types: a point in time is a string whose format the description gives.
  package func isSpecified(as other: TypeReference) -> Bool {
    switch (self, other) {
    case (.list(let element), .list(let otherElement)): element.isSpecified(as: otherElement)
    case (.scalar(.string), .scalar(.timestamp)), (.scalar(.timestamp), .scalar(.string)): true
    default: self == other
    }
  }

  /// `[]` for each list around the innermost type.
  public var listMarks: String { if case .list(let element) = self { "[]" + element.listMarks } else { "" } }
}

/// How a point in time is written.
public struct TimeFormat: Hashable, Sendable {
  /// The smallest unit that is written.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// `yyyy`
    case year
    /// `yyyy-MM`
    case month
    /// `yyyy-MM-dd`
    case day
    /// `yyyy-MM-ddTHHZ`
    case hour
    /// `yyyy-MM-ddTHH:mmZ`
    case minute
    /// `yyyy-MM-ddTHH:mm:ssZ`
    case second
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`
    case millisecond
  }

  /// The pattern as the page writes it, for example `yyyy-MM-ddTHH:mm:ssZ`.
  public var pattern: String
  /// The smallest unit that is written.
  public var precision: Precision

  /// Makes a format.
  public init(pattern: String, precision: Precision) {
    self.pattern = pattern
    self.precision = precision
  }
}

/// A documented limit on a value.
public enum Constraint: Hashable, Sendable {
  /// The smallest and the largest number, both allowed.
  case range(minimum: Int?, maximum: Int?)
  /// The smallest and the largest number of characters.
  case length(minimum: Int?, maximum: Int?)
  /// The smallest and the largest number of elements of a list.
  case count(minimum: Int?, maximum: Int?)
  /// Only ASCII characters are allowed.
  case ascii
}

/// A value that the page lists for a parameter or a member.
public struct DocumentedValue: Hashable, Sendable {
  /// The value as it goes over the wire.
  public var value: String
  /// What the page says of it.
  public var meaning: Prose
  /// Whether the list marks it as the default.
  public var isDefault: Bool
  /// Where it stands.
  public var location: SourceLocation
  /// How sure the reading is.
  public var confidence: Confidence

  /// Makes a documented value.
  public init(
    _ value: String, meaning: Prose = Prose(), isDefault: Bool = false, at location: SourceLocation,
    confidence: Confidence = .certain
  ) {
    self.value = value
    self.meaning = meaning
    self.isDefault = isDefault
    self.location = location
    self.confidence = confidence
  }
}
