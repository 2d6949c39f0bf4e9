import TablatureAPIModel

/// A struct to be emitted: the parameters of a request, a response, or a structure in one of them.
struct StructurePlan: Hashable, Sendable {
  /// Its name.
  var name: String
  /// What is said of it.
  var documentation: DocComment
  /// Its members in the order of the page.
  var members: [MemberPlan]

  /// The members in the order in which an initializer takes them: those that must be given first, then by wire name.
  var initializerMembers: [MemberPlan] {
    members.sorted { ($0.hasDefault ? 1 : 0, $0.path[0], $0.name) < ($1.hasDefault ? 1 : 0, $1.path[0], $1.name) }
  }
}

extension StructurePlan {
  /// Whether anything in it has to be there.
  var holdsRequired: Bool {
    members.contains { member in
      if member.isRequired { return true }
      return if case .structure(let nested) = member.type { nested.holdsRequired } else { false }
    }
  }
}

/// A stored property and what it is on the wire.
struct MemberPlan: Hashable, Sendable {
  /// The names on the wire; two where a structure that holds nothing but a list is left out in Swift.
  var path: [String]
  /// The name in Swift.
  var name: String
  /// The type, for a list that of an element.
  var type: TypePlan
  /// Whether it is a list.
  var isList: Bool
  /// Whether an initializer has to be given it.
  var isRequired: Bool
  /// Whether the client's region stands in where it is not given.
  var isRegion: Bool = false
  /// Limits to check before anything is sent.
  var limits: [LimitPlan] = []
  /// The smallest unit in which points in time are written.
  var precision: TimeFormat.Precision?
  /// How a list goes over the wire that is one text there.
  var notation: EmbeddedList.Notation?
  /// What to use instead, where it should not be used any more.
  var deprecation: Deprecation?
  /// What is said of it.
  var documentation: DocComment
  /// Where the page has it.
  var location: SourceLocation
  /// The example of the page.
  var example: String?

  /// Why a member should not be used any more, and where its value is stored.
  struct Deprecation: Hashable, Sendable {
    /// What the compiler says where it is used.
    var message: String
    /// The name of the private property that holds the value.
    var storage: String
  }

  /// The stored property.
  var storageName: String { deprecation?.storage ?? name }

  /// Whether an initializer can do without it.
  var hasDefault: Bool { !isRequired }
}

/// The Swift type of a value.
indirect enum TypePlan: Hashable, Sendable {
  /// `String`
  case string
  /// `Int`
  case integer
  /// `Double`
  case double
  /// `Bool`
  case boolean
  /// `Timestamp`
  case timestamp
  /// `SecretString`
  case secret
  /// `JSONValue`, for everything whose shape the page does not tell.
  case json
  /// An extensible enum, nested in the type that uses it.
  case values(ValueListPlan)
  /// A structure, nested in the type that uses it.
  case structure(StructurePlan)

  /// The name in Swift.
  var name: String {
    switch self {
    case .string: "String"
    case .integer: "Int"
    case .double: "Double"
    case .boolean: "Bool"
    case .timestamp: "Timestamp"
    case .secret: "SecretString"
    case .json: "JSONValue"
    case .values(let plan): plan.name
    case .structure(let plan): plan.name
    }
  }
}

/// A documented list of values that a `String` on the wire has.
struct ValueListPlan: Hashable, Sendable {
  /// A listed value.
  struct Value: Hashable, Sendable {
    /// The name of the static member.
    var name: String
    /// The value on the wire.
    var wireValue: String
    /// What is said of it.
    var documentation: DocComment
  }

  /// The name of the type.
  var name: String
  /// The name of the type that makes it differ from other lists, beside it.
  var listName: String
  /// What is said of it.
  var documentation: DocComment
  /// The values in the order of the page.
  var values: [Value]
  /// Whether the service is known to use other values.
  var isOpen = false
}

/// A limit that a value has to keep.
enum LimitPlan: Hashable, Sendable {
  /// The smallest and the largest number.
  case range(Bounds)
  /// The smallest and the largest number of characters.
  case length(Bounds)
  /// The smallest and the largest number of elements.
  case count(Bounds)
  /// Only ASCII characters.
  case ascii

  /// One or two bounds, both allowed; never the wrong way round.
  enum Bounds: Hashable, Sendable {
    /// `1...`
    case from(Int)
    /// `...64`
    case through(Int)
    /// `1...64`
    case between(Int, Int)

    /// The bounds, `nil` where there are none or where nothing lies between them.
    init?(_ minimum: Int?, _ maximum: Int?) {
      switch (minimum, maximum) {
      case (nil, nil): return nil
      case (let minimum?, nil): self = .from(minimum)
      case (nil, let maximum?): self = .through(maximum)
      case (let minimum?, let maximum?):
        guard minimum <= maximum else { return nil }
        self = .between(minimum, maximum)
      }
    }

    /// The smallest number, if there is one.
    var minimum: Int? {
      switch self {
      case .from(let minimum), .between(let minimum, _): minimum
      case .through: nil
      }
    }

    /// The largest number, if there is one.
    var maximum: Int? {
      switch self {
      case .through(let maximum), .between(_, let maximum): maximum
      case .from: nil
      }
    }

    /// Whether a number lies inside.
    func contains(_ number: Int) -> Bool {
      switch self {
      case .from(let minimum): number >= minimum
      case .through(let maximum): number <= maximum
      case .between(let minimum, let maximum): number >= minimum && number <= maximum
      }
    }
  }
}
