internal import TablatureAPIModel

/// Where a value comes from that code sends: a property, or a parameter of a function.
struct ValueSource: Hashable, Sendable {
  /// The property or the parameter.
  var name: String?
  /// Its type, as it is written or as its value shows.
  var type: String?
  /// Whether callers can leave it out.
  var isOptional = false
  /// The value that counts where callers give none.
  var defaultValue: OutlineExpression?
  /// Whether it is marked as deprecated.
  var isDeprecated: Bool?
  /// Where it is declared.
  var location: Place?
  /// Whether it is a parameter of a function rather than a property.
  var isParameter = false
  /// The type around it, from which its type is seen.
  var scope = ""
  /// Whether it is one element of what callers give, rather than all of it.
  var isElement = false
  /// Whether it is sent whatever callers do.
  var isFixed = false
  /// Whether it holds names and values that nobody knows, or comes from a function that is not in the code.
  var isOpen = false
  /// Whether callers can leave out what it is a property of.
  var isInOptional = false
  /// Whether it is set by a method that callers need not call.
  var isSetLater = false
  /// The type of the values of which it is made, where it is one text.
  var joinedType: String?
  /// Whether that text is JSON of these values as they are.
  var isJSON = false
  /// The element that has it, where it is a property of one; none or one.
  var holders: [ValueSource] = []

  /// Whether it stands in an element of a list.
  var isHeld: Bool { isElement || !holders.isEmpty }

  /// Whether a value goes to the wire where callers give none.
  var isAlwaysSent: Bool {
    if isFixed { return true }
    guard let defaultValue, let type, !SwiftTypeText.isOptional(type) else { return false }
    return switch defaultValue {
    case .null, .string("", _), .array([]), .dictionary([]): false
    default: true
    }
  }

  init(type: String?, scope: String) { (self.type, self.scope) = (type, scope) }

  init(_ property: OutlineProperty, in scope: String) {
    self.init(type: property.type ?? property.value.flatMap(Self.type), scope: scope)
    name = property.name
    isFixed = property.isConstant && property.value != nil
    defaultValue = property.isComputed || isFixed ? nil : property.value
    isOptional = property.isOptional || defaultValue != nil
    isDeprecated = property.isDeprecated
    location = property.location
  }

  init(_ parameter: OutlineFunction.Parameter, in scope: String) {
    self.init(
      type: parameter.type.hasPrefix("inout ") ? String(parameter.type.dropFirst(6)) : parameter.type, scope: scope)
    name = parameter.label ?? parameter.name
    isOptional = parameter.hasDefault || SwiftTypeText.isOptional(parameter.type)
    defaultValue = parameter.defaultValue
    isParameter = true
    location = parameter.location
  }

  /// What limits of it are kept under.
  var limitKey: String? { name.map { "\(scope).\($0)" } }

  /// The type of a value without a type annotation, such as `false`, `10`, `"north-1"`, or `Charge.postPaid`.
  private static func type(of value: OutlineExpression) -> String? {
    switch value {
    case .string, .interpolated: "String"
    case .number(let text): text.contains(".") ? "Double" : "Int"
    case .boolean: "Bool"
    case .member(.some(let base), _, _): base.lastName.flatMap { $0.first?.isUppercase == true ? $0 : nil }
    case .call(let callee, _, _): callee.typeText
    case .array(let elements): elements.first.flatMap { type(of: $0) }.map { "[\($0)]" }
    case .cast(_, let type): type
    default: nil
    }
  }
}
