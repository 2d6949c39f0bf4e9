/// A request parameter or a member of a response, with its members.
public struct Field: Hashable, Sendable {
  /// Whether a value has to be there.
  public enum Presence: String, Hashable, Sendable {
    /// Always.
    case required
    /// Never has to.
    case optional
    /// Depends on other parameters.
    case conditional
    /// The page does not tell, as for members of responses.
    case unspecified
  }

  /// Where a parameter travels in an HTTP request.
  public enum ParameterLocation: String, Hashable, Sendable, CaseIterable {
    /// In the query of the URL.
    case query
    /// In the path of the URL.
    case path
    /// In a header field.
    case header
    /// In the body.
    case body
  }

  /// A table row that describes a field.
  public struct Row: Hashable, Sendable {
    /// The name cell, without markup: `Tag.N.Key`.
    public var name: String
    /// Where the row begins.
    public var location: SourceLocation

    /// Makes a row.
    public init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// The name on the wire, one path component: `Key` of `Tag.N.Key`.
  public var name: String
  /// The type.
  public var type: TypeReference
  /// The type as the page writes it, if it does.
  public var writtenType: String?
  /// Whether a value has to be there.
  public var presence: Presence
  /// Where a request parameter travels; its members travel with it. Nil for members, for responses, and where the page doesn't specify
  /// it.
  public var parameterLocation: ParameterLocation?
  /// An example from the table.
  public var example: String?
  /// Where the example stands.
  public var exampleLocation: SourceLocation?
  /// What the page says.
  public var documentation: Prose
  /// The value that counts where none is given.
  public var defaultValue: Documented<String>?
  /// Limits on the value. For a list of scalars, `count` limits the list and the others its elements.
  public var constraints: [Documented<Constraint>]
  /// The values that the page lists; empty where any value goes.
  public var values: [DocumentedValue]
  /// Whether the list of values is known to be incomplete, because the service uses others, too.
  public var hasOtherValues = false
  /// How a point in time is written, for timestamps.
  public var timeFormat: Documented<TimeFormat>?
  /// Why it should not be used any more, as the page says it.
  public var deprecation: Documented<Prose>?
  /// Why it cannot be used yet, as the page says it.
  public var unavailability: Documented<Prose>?
  /// When it has to be given, counts, or excludes others.
  public var conditions: [Documented<Condition>]
  /// Where values come from.
  public var valueSources: [Documented<ValueSource>]
  /// That the value must not be shown.
  public var secret: Documented<Secret>?
  /// The list that a single text holds; the type stays that of the text.
  public var embeddedList: Documented<EmbeddedList>?
  /// The rows that describe it; none for a structure that only dotted names imply. The first one is its place.
  public var rows: [Row]
  /// Where it stands: its first row, or that of its first member.
  public var location: SourceLocation
  /// Members of a structure, or of the structures in a list.
  public var members: [Field]
  /// Why it stands where it does, and what speaks against it.
  public var evidence: [Evidence]

  /// Makes a field.
  public init(
    name: String, type: TypeReference, writtenType: String? = nil, presence: Presence = .unspecified,
    parameterLocation: ParameterLocation? = nil, example: String? = nil, exampleLocation: SourceLocation? = nil,
    documentation: Prose = Prose(),
    defaultValue: Documented<String>? = nil,
    constraints: [Documented<Constraint>] = [], values: [DocumentedValue] = [],
    timeFormat: Documented<TimeFormat>? = nil, deprecation: Documented<Prose>? = nil,
    unavailability: Documented<Prose>? = nil, conditions: [Documented<Condition>] = [],
    valueSources: [Documented<ValueSource>] = [], secret: Documented<Secret>? = nil,
    embeddedList: Documented<EmbeddedList>? = nil, rows: [Row] = [], location: SourceLocation, members: [Field] = [],
    evidence: [Evidence] = []
  ) {
    self.name = name
    self.type = type
    self.writtenType = writtenType
    self.presence = presence
    self.parameterLocation = parameterLocation
    self.example = example
    self.exampleLocation = exampleLocation
    self.documentation = documentation
    self.defaultValue = defaultValue
    self.constraints = constraints
    self.values = values
    self.timeFormat = timeFormat
    self.deprecation = deprecation
    self.unavailability = unavailability
    self.conditions = conditions
    self.valueSources = valueSources
    self.secret = secret
    self.embeddedList = embeddedList
    self.rows = rows
    self.location = location
    self.members = members
    self.evidence = evidence
  }

  /// The name with a `[]` for each list: `Tag[]`.
  public var pathComponent: String { name + type.listMarks }

  /// The corrections of the page that concern it, each with its reason as the name.
  public var corrections: [Evidence] { evidence.filter { $0.reason == .correction } }
}
