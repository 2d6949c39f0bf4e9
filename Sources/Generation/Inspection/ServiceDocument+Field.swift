internal import APIModel

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
    /// How a point in time is written.
    public var timeFormat: TimeFormat?
    /// Why it should not be used any more.
    public var deprecation: Deprecation?
    /// The rows that describe it; none where only names of members imply it.
    public var rows: [Row]
    /// Where it stands.
    public var source: Place
    /// Members of a structure, or of the structures in a list.
    public var members: [Field]
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
      writtenType: field.writtenType, presence: field.presence.rawValue, example: field.example,
      documentation: field.documentation.document, defaultValue: field.defaultValue.map(ServiceDocument.Stated.init),
      constraints: field.constraints.map(ServiceDocument.Constraint.init),
      values: field.values.map(ServiceDocument.Value.init),
      timeFormat: field.timeFormat.map(ServiceDocument.TimeFormat.init),
      deprecation: field.deprecation.map(ServiceDocument.Deprecation.init),
      rows: field.rows.map { ServiceDocument.Row(name: $0.name, source: ServiceDocument.Place($0.location)) },
      source: ServiceDocument.Place(field.location), members: field.members.map(ServiceDocument.Field.init))
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
      source: ServiceDocument.Place(value.location))
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
