public import TablatureAPIModel

/// What code says of an operation: what it sends, what it reads, which errors it knows.
///
/// ``SwiftEmitter/surfaces(of:options:)`` tells what generated code has to say; the audit reads what code does say. What a kind of code
/// cannot say is nil.
public struct OperationSurface: Hashable, Sendable {
  /// The name on the wire: the value of the parameter `Action`.
  public var name: String
  /// The version of the API.
  public var version: String?
  /// The function that makes the call, without its parameters.
  public var method: String?
  /// Parameters and members of the response, each structure before what it holds.
  public var fields: [SurfaceField]
  /// The error codes; nil where the code has no list of them.
  public var errors: [SurfaceError]?
  /// What is said of the function, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Whether it is marked as deprecated.
  public var isDeprecated: Bool?
  /// Where it stands.
  public var location: SourceLocation?

  /// Makes one.
  public init(
    name: String, version: String? = nil, method: String? = nil, fields: [SurfaceField] = [],
    errors: [SurfaceError]? = nil, documentation: String? = nil, isDeprecated: Bool? = nil,
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.version = version
    self.method = method
    self.fields = fields
    self.errors = errors
    self.documentation = documentation
    self.isDeprecated = isDeprecated
    self.location = location
  }
}

/// What code says of a parameter, or of a member of a response.
public struct SurfaceField: Hashable, Sendable {
  /// What a value is in Swift.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// A number with a fraction.
    case number
    /// True or false.
    case boolean
    /// A point in time.
    case timestamp
    /// Text that is not shown.
    case secret
    /// Anything that JSON can hold.
    case json
    /// A structure.
    case structure
  }

  /// Where single facts stand, where that is not where the declaration stands.
  public struct Places: Hashable, Sendable {
    /// The text of its name on the wire; the first, where it stands in several places.
    public var wireName: SourceLocation?
    /// Where it is written or read by that name.
    public var use: SourceLocation?
    /// The type that lists its values.
    public var values: SourceLocation?
    /// What demands a value.
    public var presence: SourceLocation?
    /// What checks its limits.
    public var limits: SourceLocation?
    /// The value that is sent where callers give none.
    public var defaultValue: SourceLocation?

    /// Makes places that are all the one of the declaration.
    public init() {}
  }

  /// The table it belongs to.
  public var section: Operation.Section
  /// The names on the wire with dots between them, lists without a mark: `Tag.Key`.
  public var path: String
  /// What a value is, in a list each of them.
  public var kind: Kind?
  /// Whether it is a list.
  public var isList: Bool?
  /// Whether callers have to give it, or a response always has it.
  public var isRequired: Bool?
  /// The property.
  public var name: String?
  /// The type of the property, as it is written.
  public var type: String?
  /// The listed values; nil where any goes.
  public var values: [SurfaceValue]?
  /// The value that is sent where callers give none.
  public var defaultValue: String?
  /// Limits that are checked: `range(1...100)`; nil where the code checks none of its own.
  public var limits: [String]?
  /// Whether it is marked as deprecated.
  public var isDeprecated: Bool?
  /// What is said of it, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Where it stands.
  public var location: SourceLocation?
  /// Where single facts stand.
  public var places = Places()

  /// Makes one.
  public init(
    section: Operation.Section, path: String, kind: Kind? = nil, isList: Bool? = nil, isRequired: Bool? = nil,
    name: String? = nil, type: String? = nil, values: [SurfaceValue]? = nil, defaultValue: String? = nil,
    limits: [String]? = nil, isDeprecated: Bool? = nil, documentation: String? = nil, location: SourceLocation? = nil
  ) {
    self.section = section
    self.path = path
    self.kind = kind
    self.isList = isList
    self.isRequired = isRequired
    self.name = name
    self.type = type
    self.values = values
    self.defaultValue = defaultValue
    self.limits = limits
    self.isDeprecated = isDeprecated
    self.documentation = documentation
    self.location = location
  }

  /// The path of the structure that holds it; empty at the root.
  public var parent: String { path.lastIndex(of: ".").map { String(path[..<$0]) } ?? "" }
  /// The last name of the path.
  public var wireName: String { path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path }
}

/// A listed value.
public struct SurfaceValue: Hashable, Sendable {
  /// The value on the wire.
  public var value: String
  /// The name of its declaration.
  public var name: String?
  /// Where it stands.
  public var location: SourceLocation?
  /// Whether code has only a part of it: the member without the entry of the list that decides what is expected, or the entry alone.
  public var isPartial = false

  /// Makes one.
  public init(_ value: String, name: String? = nil, location: SourceLocation? = nil) {
    self.value = value
    self.name = name
    self.location = location
  }
}

/// An error code.
public struct SurfaceError: Hashable, Sendable {
  /// The code on the wire.
  public var code: String
  /// The name of its declaration.
  public var name: String?
  /// The HTTP statuses that it comes with; nil where the code tells none.
  public var statuses: Set<Int>?
  /// What is said of it, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Where it stands.
  public var location: SourceLocation?

  /// Makes one.
  public init(
    _ code: String, name: String? = nil, statuses: Set<Int>? = nil, documentation: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.code = code
    self.name = name
    self.statuses = statuses
    self.documentation = documentation
    self.location = location
  }
}

/// Documentation comments as they are compared.
public enum SurfaceText {
  /// The text of a comment without how it is broken into lines, and without where the page says it, which moves with every line.
  ///
  /// - Parameter comment: The lines without `///`.
  public static func normalized(_ comment: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(comment.utf8.count)
    for line in comment.utf8.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
      if text.starts(with: source) { break }
      bytes.append(contentsOf: text.lazy.filter { $0 > UInt8(ascii: " ") })
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let source = Array("Source: `".utf8)
}
