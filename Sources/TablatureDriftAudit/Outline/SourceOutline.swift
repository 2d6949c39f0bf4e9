public import TablatureAPIModel

/// A place in a file, beside the parser's type of the same name.
typealias Place = SourceLocation

/// A Swift file as it lies on disk.
public struct SwiftFile: Hashable, Sendable {
  /// The path as the user named it.
  public var path: String
  /// What it says.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// What a Swift file declares, and what its functions do with names on the wire, without the syntax of Swift.
///
/// Readers of code work on outlines, so only ``OutlineBuilder`` knows the parser.
public struct SourceOutline: Hashable, Sendable {
  /// The file.
  public var path: String
  /// Types and extensions at the top, in the order of the file; those of all branches of `#if`.
  public var types: [OutlineType] = []
  /// Functions at the top.
  public var functions: [OutlineFunction] = []
  /// Type aliases at the top.
  public var aliases: [OutlineType.Alias] = []
  /// Constants and variables at the top.
  public var properties: [OutlineProperty] = []
  /// Where errors are told apart.
  public var handlers: [OutlineHandler] = []
  /// What is set that makes other names of those of properties.
  public var keyStrategies: Set<KeyStrategy> = []
  /// Comments that hide findings.
  public var ignores: [AuditResult.InlineIgnore] = []
  /// What was not understood.
  public var unread: [AuditResult.Unread] = []
}

/// A type, or an extension of one.
public struct OutlineType: Hashable, Sendable {
  /// What is declared.
  public enum Kind: String, Hashable, Sendable {
    /// `struct`
    case `struct`
    /// `class`
    case `class`
    /// `enum`
    case `enum`
    /// `actor`
    case actor
    /// `protocol`
    case `protocol`
    /// `extension`
    case `extension`
  }

  /// Another name for a type.
  public struct Alias: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The type that it stands for.
    public var type: String
  }

  /// What is declared.
  public var kind: Kind
  /// The name with those of the types around it: `ModifyInstanceSpecRequest.Temporary`.
  public var name: String
  /// What stands behind the colon.
  public var inherits: [String]
  /// The names of the types that it is told: `Element` of `List<Element>`.
  public var generics: [String] = []
  /// The types that an extension requires generic parameters to be: `StatusValues` for `List`.
  public var requirements: [String: String] = [:]
  /// Stored and computed properties.
  public var properties: [OutlineProperty] = []
  /// Cases of an enum.
  public var cases: [OutlineCase] = []
  /// Functions and initializers.
  public var functions: [OutlineFunction] = []
  /// Type aliases.
  public var aliases: [Alias] = []
  /// Types inside.
  public var types: [OutlineType] = []
  /// What its documentation comment says, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Where its name stands.
  public var location: SourceLocation

  /// The name without those of the types around it.
  public var baseName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

/// A property.
public struct OutlineProperty: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The type, without white space around it; nil where the compiler finds it.
  public var type: String?
  /// Whether it belongs to the type itself.
  public var isStatic: Bool
  /// The value it begins with, or the only expression of its getter.
  public var value: OutlineExpression?
  /// Whether it is computed.
  public var isComputed: Bool
  /// Whether it is a `let`.
  public var isConstant = false
  /// Whether only the type itself sees it.
  public var isPrivate: Bool
  /// What is wrapped around it: `@Param("InstanceId")`.
  public var wrappers: [OutlineWrapper] = []
  /// Whether it is marked as deprecated.
  public var isDeprecated: Bool
  /// What its documentation comment says, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// What it does when it gets a value.
  public var observers: [OutlineExpression] = []
  /// Where its name stands.
  public var location: SourceLocation

  /// The type without `?` or `!` behind it.
  public var unwrappedType: String? { type.map(SwiftTypeText.unwrapped) }
  /// Whether it can be without a value.
  public var isOptional: Bool { type.map(SwiftTypeText.isOptional) ?? false }
}

/// A property wrapper, or a macro that is attached.
public struct OutlineWrapper: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What it is given.
  public var arguments: [OutlineExpression.Argument]
}

/// A case of an enum.
public struct OutlineCase: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The raw value, where it is text that stands there.
  public var rawValue: String?
  /// What comes with it.
  public var parameters: [OutlineFunction.Parameter] = []
  /// Whether it is marked as deprecated.
  public var isDeprecated: Bool
  /// What its documentation comment says, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Where its name stands.
  public var location: SourceLocation
}

/// A function or an initializer.
public struct OutlineFunction: Hashable, Sendable {
  /// A parameter.
  public struct Parameter: Hashable, Sendable {
    /// The label of the argument; nil for `_`.
    public var label: String?
    /// The name inside of the function.
    public var name: String
    /// The type.
    public var type: String
    /// The default value.
    public var defaultValue: OutlineExpression?
    /// Whether callers can leave it out.
    public var hasDefault: Bool
    /// Where its name stands.
    public var location: SourceLocation
  }

  /// The name; `init` for initializers.
  public var name: String
  /// The parameters.
  public var parameters: [Parameter]
  /// The type behind `throws`, where one stands there.
  public var thrownType: String?
  /// The type behind the arrow.
  public var returnType: String?
  /// Whether it belongs to the type itself.
  public var isStatic = false
  /// What it does, in the order of the text; conditions and loops are left out, what stands in them is not.
  public var body: [OutlineExpression]
  /// Whether it is marked as deprecated.
  public var isDeprecated: Bool
  /// What its documentation comment says, as ``SurfaceText/normalized(_:)`` gives it.
  public var documentation: String?
  /// Where its name stands.
  public var location: SourceLocation
}

/// An expression, as far as readers of code have to know it.
public indirect enum OutlineExpression: Hashable, Sendable {
  /// An argument of a call.
  public struct Argument: Hashable, Sendable {
    /// The label.
    public var label: String?
    /// The value.
    public var value: OutlineExpression
  }

  /// A key with its value.
  public struct Pair: Hashable, Sendable {
    /// The key.
    public var key: OutlineExpression
    /// The value.
    public var value: OutlineExpression
  }

  /// What a `switch` does for some values.
  public struct Branch: Hashable, Sendable {
    /// The values; none for `default`.
    public var patterns: [OutlineExpression]
    /// What stands behind the colon.
    public var body: [OutlineExpression]
  }

  /// Text without anything interpolated.
  case string(String, SourceLocation)
  /// Text with values in it: `"Tag.\(index).Key"`. The pieces in order, those that stand there as strings.
  case interpolated([OutlineExpression], SourceLocation)
  /// A number, as it is written.
  case number(String)
  /// `true` or `false`
  case boolean(Bool)
  /// `nil`
  case null
  /// A name: `request`, `self`.
  case name(String, SourceLocation)
  /// A member: `self.instanceID`; without a base, `.throttling`.
  case member(base: OutlineExpression?, String, SourceLocation)
  /// A call.
  case call(OutlineExpression, [Argument], SourceLocation)
  /// A subscript: `map["InstanceId"]`.
  case index(OutlineExpression, [Argument], SourceLocation)
  /// An array.
  case array([OutlineExpression])
  /// A dictionary.
  case dictionary([Pair])
  /// A name that is given a value: `let x = 1`, `if let x = y`.
  case binding(String, OutlineExpression)
  /// An assignment.
  case assignment(OutlineExpression, OutlineExpression)
  /// A cast: `x as? String`.
  case cast(OutlineExpression, String)
  /// A loop: the names that it gives to elements, what it goes over, and what it does with each.
  case loop([String], over: OutlineExpression, [OutlineExpression])
  /// A closure: the names of its parameters, none where it uses `$0`, and what it does.
  case closure([String], [OutlineExpression])
  /// A `switch`: the value, and its branches.
  case selection(OutlineExpression, [Branch])
  /// A condition that code checks: whether it holds from there on, as that of a `guard`, or does not, as that of an `if` which leaves.
  case check(OutlineExpression, holds: Bool)
  /// What holds expressions and is nothing of the above: operators, statements.
  case group([OutlineExpression])

  /// What stands directly inside.
  public var children: [OutlineExpression] {
    switch self {
    case .string, .number, .boolean, .null, .name: []
    case .member(let base, _, _): base.map { [$0] } ?? []
    case .call(let callee, let arguments, _), .index(let callee, let arguments, _): [callee] + arguments.map(\.value)
    case .array(let elements), .group(let elements), .interpolated(let elements, _), .closure(_, let elements): elements
    case .loop(_, let sequence, let body): [sequence] + body
    case .selection(let value, let branches): [value] + branches.flatMap { $0.patterns + $0.body }
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .binding(_, let value), .cast(let value, _), .check(let value, _): [value]
    case .assignment(let target, let value): [target, value]
    }
  }

  /// The expression and everything inside of it, in the order of the text.
  public var all: [OutlineExpression] {
    var found: [OutlineExpression] = []
    var open = [self]
    while let next = open.popLast() {
      found.append(next)
      open += next.children.reversed()
    }
    return found
  }

  /// The text, where it is a string literal.
  public var text: String? { if case .string(let text, _) = self { text } else { nil } }

  /// The name that it ends in: `instanceID` of `self.request.instanceID`, of `instanceID!`, of `instanceID`.
  public var lastName: String? {
    switch self {
    case .name(let name, _), .member(_, let name, _): name
    case .group(let parts) where parts.count == 1: parts[0].lastName
    default: nil
    }
  }
}

/// A place where code tells error codes apart: a `catch`, or a `switch`.
public struct OutlineHandler: Hashable, Sendable {
  /// A code that is looked for.
  public struct Code: Hashable, Sendable {
    /// The member, `throttling` of `.throttling`, or the text of a string literal.
    public var name: String
    /// Whether it is text.
    public var isText: Bool
    /// The type in front of the dot, where one stands there.
    public var type: String?
    /// Whether what it is compared with is named like an error code: `error.rawCode`.
    public var comparesCode = false
    /// Where it stands.
    public var location: SourceLocation
  }

  /// The names of the functions that are called where the errors come from.
  public var calls: [String]
  /// The types that the function around it names in its parameters.
  public var types: [String]
  /// The codes.
  public var codes: [Code]
}
