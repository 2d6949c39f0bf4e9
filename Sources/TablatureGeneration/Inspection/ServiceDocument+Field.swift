internal import TablatureAPIModel

extension ServiceDocument {
  /// A request parameter or a member of a response.
  public struct Field: Codable, Hashable, Sendable {
    /// The name on the wire, one path component: `Key` of `Tag.N.Key`.
    public var name: String
    /// The type of the value or, with ``listDepth``, of the innermost elements: `String`, `Integer`, `Float`, `Boolean`,
    /// `Timestamp`, `Map`, `Any`, or `Struct` where ``members`` tells more.
    public var type: String
    /// How many lists are around the type: 0 for a single value, 1 for a list.
    public var listDepth: Int
    /// The type as the page writes it.
    public var writtenType: String?
    /// `required`, `optional`, `conditional` or `unspecified`.
    public var presence: String
    /// Where a request parameter travels, and its members with it: `query`, `path`, `header` or `body`; left out for members, and where
    /// the page doesn't specify it.
    public var location: String?
    /// An example.
    public var example: String?
    /// What the page says.
    public var documentation: [Block]
    /// The value that counts where none is given.
    public var defaultValue: Stated?
    /// Limits on the value.
    public var constraints: [Constraint]
    /// The values that the page lists; empty where any value goes.
    public var values: [Value]
    /// True if the service uses values that the page doesn't list; left out otherwise.
    public var hasOtherValues: Bool?
    /// How a point in time is written.
    public var timeFormat: TimeFormat?
    /// Why it should not be used any more.
    public var deprecation: Deprecation?
    /// Why it cannot be used yet.
    public var unavailability: Deprecation?
    /// When it has to be given, counts, or excludes others; left out where the page tells none.
    public var conditions: [Condition]?
    /// Where values come from; left out where the page does not tell.
    public var valueSources: [ValueSource]?
    /// That the value must not be shown.
    public var secret: Secret?
    /// The list that a single text holds.
    public var embeddedList: EmbeddedList?
    /// Corrections of what the page says, each with its reason; left out where there are none.
    public var corrections: [Correction]?
    /// The rows that describe it; none where only names of members imply it.
    public var rows: [Row]
    /// Where it stands.
    public var source: Place
    /// Members of a structure, or of the structures in a list.
    public var members: [Field]
  }

  /// A correction of what the page says of a field.
  public struct Correction: Codable, Hashable, Sendable {
    /// Why the page is wrong.
    public var reason: String
    /// Where the correction stands.
    public var source: Place?
  }

  /// A table row of a field.
  public struct Row: Codable, Hashable, Sendable {
    /// The name cell: `Tag.N.Key`.
    public var name: String
    /// Where the row begins.
    public var source: Place
  }

  /// A text that a page states.
  public struct Stated: Codable, Hashable, Sendable {
    /// The text.
    public var text: String
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// A limit on a value.
  public struct Constraint: Codable, Hashable, Sendable {
    /// `range` (of a number), `length` (in characters), `count` (of elements) or `ascii`.
    public var kind: String
    /// The smallest number that is allowed.
    public var minimum: Int?
    /// The largest number that is allowed.
    public var maximum: Int?
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// A value that a page lists.
  public struct Value: Codable, Hashable, Sendable {
    /// The value.
    public var value: String
    /// What the page says of it.
    public var meaning: [Block]
    /// Whether the list marks it as the default.
    public var isDefault: Bool
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String?
  }

  /// How a point in time is written.
  public struct TimeFormat: Codable, Hashable, Sendable {
    /// The pattern: `yyyy-MM-ddTHH:mm:ssZ`.
    public var pattern: String
    /// The smallest unit: `second`.
    public var precision: String
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// Why a field should not be used any more.
  public struct Deprecation: Codable, Hashable, Sendable {
    /// What the page says.
    public var documentation: [Block]
    /// Where it does.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// What a field means only together with others.
  public struct Condition: Codable, Hashable, Sendable {
    /// What is said of another field.
    public struct Requirement: Codable, Hashable, Sendable {
      /// The name of the other field.
      public var name: String
      /// `equals`, `given` or `absent`.
      public var state: String
      /// The values of which it has to have one, where the state is `equals`.
      public var values: [String]?
    }

    /// `required`, `effective`, `exclusive` (not together with the others) or `alternative` (it or one of the others).
    public var effect: String
    /// What is said of others; for `required` and `effective` all of it has to hold.
    public var requirements: [Requirement]
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// Where a value comes from.
  public struct ValueSource: Codable, Hashable, Sendable {
    /// `operation` or `page`.
    public var kind: String
    /// The name of the operation, or the title of the page.
    public var name: String
    /// Where the link leads.
    public var destination: String?
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// That a value must not be shown.
  public struct Secret: Codable, Hashable, Sendable {
    /// `password` or `key`.
    public var kind: String
    /// Where the page tells it.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// A list that goes over the wire as one text.
  public struct EmbeddedList: Codable, Hashable, Sendable {
    /// `jsonArray` or `commaSeparated`.
    public var notation: String
    /// The type of an element.
    public var element: String
    /// The smallest number of elements.
    public var minimumCount: Int?
    /// The largest number of elements.
    public var maximumCount: Int?
    /// Where it stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// A paragraph or an item of a list.
  public struct Block: Codable, Hashable, Sendable {
    /// 0 for a paragraph, 1 for an item of a list, 2 for an item of a list inside it, and so on.
    public var level: Int
    /// Whether it is the first block of its item.
    public var beginsItem: Bool
    /// The number of an item in an ordered list.
    public var ordinal: Int?
    /// Whether the page marks it as a note.
    public var isNote: Bool
    /// The text.
    public var content: [Inline]
    /// The line on which it begins, counted from 1; 0 where that is not known.
    public var line: Int
  }

  /// A piece of a line.
  public struct Inline: Codable, Hashable, Sendable {
    /// `text`, `code`, `strong` or `link`.
    public var kind: String
    /// The characters.
    public var text: String
    /// Where a link leads.
    public var destination: String?
  }
}

extension ServiceDocument.Field {
  init(_ field: Field) {
    self.init(
      name: field.name, type: field.type.documentName, listDepth: field.type.listMarks.count / 2,
      writtenType: field.writtenType, presence: field.presence.rawValue,
      location: field.parameterLocation?.rawValue, example: field.example,
      documentation: field.documentation.document, defaultValue: field.defaultValue.map(ServiceDocument.Stated.init),
      constraints: field.constraints.map(ServiceDocument.Constraint.init),
      values: field.values.map(ServiceDocument.Value.init), hasOtherValues: field.hasOtherValues ? true : nil,
      timeFormat: field.timeFormat.map(ServiceDocument.TimeFormat.init),
      deprecation: field.deprecation.map(ServiceDocument.Deprecation.init),
      unavailability: field.unavailability.map(ServiceDocument.Deprecation.init),
      conditions: field.conditions.isEmpty ? nil : field.conditions.map(ServiceDocument.Condition.init),
      valueSources: field.valueSources.isEmpty ? nil : field.valueSources.map(ServiceDocument.ValueSource.init),
      secret: field.secret.map(ServiceDocument.Secret.init),
      embeddedList: field.embeddedList.map(ServiceDocument.EmbeddedList.init),
      corrections: field.corrections.isEmpty ? nil : field.corrections.map(ServiceDocument.Correction.init),
      rows: field.rows.map { ServiceDocument.Row(name: $0.name, source: ServiceDocument.Place($0.location)) },
      source: ServiceDocument.Place(field.location), members: field.members.map(ServiceDocument.Field.init))
  }
}

extension ServiceDocument.Correction {
  init(_ correction: Evidence) {
    self.init(reason: correction.name ?? "", source: correction.location.map(ServiceDocument.Place.init))
  }
}

extension ServiceDocument.Stated {
  init(_ stated: Documented<String>) {
    self.init(
      text: stated.value, source: ServiceDocument.Place(stated.location), confidence: stated.confidence.rawValue)
  }
}

extension ServiceDocument.Constraint {
  init(_ documented: Documented<Constraint>) {
    let (kind, minimum, maximum): (String, Int?, Int?) =
      switch documented.value {
      case .range(let minimum, let maximum): ("range", minimum, maximum)
      case .length(let minimum, let maximum): ("length", minimum, maximum)
      case .count(let minimum, let maximum): ("count", minimum, maximum)
      case .ascii: ("ascii", nil, nil)
      }
    self.init(
      kind: kind, minimum: minimum, maximum: maximum, source: ServiceDocument.Place(documented.location),
      confidence: documented.confidence.rawValue)
  }
}

extension ServiceDocument.Value {
  init(_ value: DocumentedValue) {
    self.init(
      value: value.value, meaning: value.meaning.document, isDefault: value.isDefault,
      source: ServiceDocument.Place(value.location), confidence: value.confidence.rawValue)
  }
}

extension ServiceDocument.Condition {
  init(_ condition: Documented<TablatureAPIModel.Condition>) {
    self.init(
      effect: condition.value.effect.rawValue,
      requirements: condition.value.requirements.map { requirement in
        switch requirement.state {
        case .equals(let values): Requirement(name: requirement.name, state: "equals", values: values)
        case .given: Requirement(name: requirement.name, state: "given")
        case .absent: Requirement(name: requirement.name, state: "absent")
        }
      },
      source: ServiceDocument.Place(condition.location), confidence: condition.confidence.rawValue)
  }
}

extension ServiceDocument.ValueSource {
  init(_ source: Documented<TablatureAPIModel.ValueSource>) {
    self.init(
      kind: source.value.kind.rawValue, name: source.value.name, destination: source.value.destination,
      source: ServiceDocument.Place(source.location), confidence: source.confidence.rawValue)
  }
}

extension ServiceDocument.Secret {
  init(_ secret: Documented<TablatureAPIModel.Secret>) {
    self.init(
      kind: secret.value.rawValue, source: ServiceDocument.Place(secret.location),
      confidence: secret.confidence.rawValue)
  }
}

extension ServiceDocument.EmbeddedList {
  init(_ list: Documented<TablatureAPIModel.EmbeddedList>) {
    self.init(
      notation: list.value.notation.rawValue, element: list.value.element.documentName,
      minimumCount: list.value.minimumCount, maximumCount: list.value.maximumCount,
      source: ServiceDocument.Place(list.location), confidence: list.confidence.rawValue)
  }
}

extension ServiceDocument.TimeFormat {
  init(_ format: Documented<TimeFormat>) {
    self.init(
      pattern: format.value.pattern, precision: format.value.precision.rawValue,
      source: ServiceDocument.Place(format.location), confidence: format.confidence.rawValue)
  }
}

extension ServiceDocument.Deprecation {
  init(_ deprecation: Documented<Prose>) {
    self.init(
      documentation: deprecation.value.document, source: ServiceDocument.Place(deprecation.location),
      confidence: deprecation.confidence.rawValue)
  }
}

extension Prose {
  /// The blocks as the document has them.
  var document: [ServiceDocument.Block] {
    blocks.map { block in
      ServiceDocument.Block(
        level: block.level, beginsItem: block.beginsItem, ordinal: block.ordinal, isNote: block.isNote,
        content: block.content.map(ServiceDocument.Inline.init), line: block.line)
    }
  }
}

extension ServiceDocument.Inline {
  init(_ inline: Prose.Inline) {
    switch inline {
    case .text(let text): self.init(kind: "text", text: text)
    case .code(let text): self.init(kind: "code", text: text)
    case .strong(let text): self.init(kind: "strong", text: text)
    case .link(let text, let destination): self.init(kind: "link", text: text, destination: destination)
    }
  }
}

extension TypeReference {
  fileprivate var documentName: String {
    switch innermost {
    case .scalar(let scalar): scalar.rawValue
    case .structure, .list: "Struct"
    }
  }
}
