internal import APIModel

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
  /// The element that has it, where it is a property of one; none or one.
  var holders: [ValueSource] = []

  init(type: String?, scope: String) { (self.type, self.scope) = (type, scope) }

  init(_ property: OutlineProperty, in scope: String) {
    self.init(type: property.type ?? property.value.flatMap(Self.type), scope: scope)
    name = property.name
    defaultValue = property.isComputed ? nil : property.value
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

  /// An element of it, where it is a list.
  var element: ValueSource {
    guard let type, let element = SwiftTypeText.element(type) else { return self }
    var source = self
    source.type = element
    source.isElement = true
    return source
  }

  /// The type of a value without one beside it: `false`, `10`, `"cn-hangzhou"`, `Charge.postPaid`.
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

/// What names stand for in a function.
struct ValueScope: Sendable {
  let code: CodeIndex
  /// The type around the function.
  let owner: CodeIndex.JoinedType?
  private let properties: [String: OutlineProperty]
  /// Parameters and local names.
  var values: [String: ValueSource] = [:]
  /// Texts that local names and parameters stand for, with holes.
  var texts: [String: String] = [:]

  init(_ code: CodeIndex, owner: CodeIndex.JoinedType?) {
    self.code = code
    self.owner = owner
    properties = owner?.propertiesByName ?? [:]
  }

  /// The name from which types are seen.
  var name: String { owner?.name ?? "" }

  mutating func add(_ parameters: [OutlineFunction.Parameter]) {
    for parameter in parameters { values[parameter.name] = ValueSource(parameter, in: name) }
  }

  // MARK: - Values

  /// The declared value that an expression is made from; conversions are looked through.
  func source(of expression: OutlineExpression) -> ValueSource? {
    switch expression {
    case .name("self", _): return ValueSource(type: name, scope: name)
    case .name(let name, _): return values[name] ?? properties[name].map { ValueSource($0, in: self.name) }
    case .member(.some(let base), let member, _):
      guard let source = source(of: base) else { return nil }
      return property(member, of: source) ?? converted(source, by: member)
    case .member(nil, _, _): return nil
    case .call(let callee, let arguments, _):
      if let type = callee.typeText, code.type(code.aliased(type, seenFrom: name), seenFrom: name) != nil {
        return ValueSource(type: type, scope: name)
      }
      return source(of: callee) ?? first(arguments.map(\.value))
    case .index(let base, _, _): return source(of: base)?.element
    case .cast(let value, let type): return source(of: value) ?? ValueSource(type: type, scope: name)
    case .group(let parts), .array(let parts), .interpolated(let parts, _): return first(parts)
    default: return nil
    }
  }

  private func first(_ parts: [OutlineExpression]) -> ValueSource? {
    for part in parts { if let source = source(of: part) { return source } }
    return nil
  }

  private func property(_ member: String, of source: ValueSource) -> ValueSource? {
    guard let type = source.type.map({ code.aliased(SwiftTypeText.unwrapped($0), seenFrom: source.scope) }),
      let joined = code.type(type, seenFrom: source.scope)
    else { return nil }
    for type in code.lineage(of: joined) {
      guard let property = type.propertiesByName[member] else { continue }
      var found = ValueSource(property, in: type.name)
      found.holders = source.isElement ? [source] : source.holders
      return found
    }
    return nil
  }

  private func converted(_ source: ValueSource, by member: String) -> ValueSource {
    var source = source
    switch member {
    case "count", "size": source.type = "Int"
    case "first", "last", "element": source = source.element
    // One text of many values: what is on the wire is not known to be a list.
    case "joined" where source.type.flatMap(SwiftTypeText.element) != nil: source.type = nil
    default: break
    }
    return source
  }

  // MARK: - Texts

  /// The text of an expression, with holes where values are put in; nil where it is no text.
  func text(of expression: OutlineExpression) -> String? {
    switch expression {
    case .string(let text, _): return text
    case .interpolated(let pieces, _):
      return pieces.map { piece in
        if case .string(let text, _) = piece { return text }
        return text(of: piece) ?? String(WirePath.hole)
      }.joined()
    case .name(let name, _):
      if let text = texts[name] { return text }
      return values[name] == nil ? constant(name) : nil
    case .group(let parts) where parts.contains { $0.isPlus }:
      let pieces = parts.filter { !$0.isPlus }
      let texts = pieces.map { text(of: $0) }
      guard texts.contains(where: { $0 != nil }) else { return nil }
      return texts.map { $0 ?? String(WirePath.hole) }.joined()
    case .group(let parts) where parts.count == 1: return text(of: parts[0])
    case .member(let base, "rawValue", _): return base.flatMap { rawValue(of: $0) }
    case .member(let base, let member, _):
      if base == nil || base?.lastName == "self" || base?.lastName == "Self" {
        if let text = constant(member) { return text }
      }
      return rawValue(of: expression)
    case .cast(let value, _): return text(of: value)
    default: return nil
    }
  }

  /// Where the text stands that an expression is, be it that of a constant.
  func textPlace(of expression: OutlineExpression) -> Place? {
    switch expression {
    case .string(_, let place), .interpolated(_, let place): return place
    case .name(let name, _): return texts[name] == nil && values[name] == nil ? properties[name]?.value?.place : nil
    case .member(.some(let base), "rawValue", _): return textPlace(of: base)
    case .member(let base, let member, _):
      if base == nil || base?.lastName == "self" || base?.lastName == "Self", let property = properties[member] {
        return property.value?.place
      }
      guard let type = base?.typeText, let joined = code.type(type, seenFrom: name) else { return nil }
      return joined.cases.first { $0.name == member }?.location
        ?? joined.properties.first { $0.name == member && $0.isStatic }?.value?.place
    case .cast(let value, _): return textPlace(of: value)
    case .group(let parts) where parts.count == 1: return textPlace(of: parts[0])
    default: return nil
    }
  }

  private func constant(_ name: String) -> String? {
    guard let property = properties[name], property.isStatic || !property.isComputed else { return nil }
    return property.value?.text
  }

  /// The raw value of `Action.modifyInstanceSpec`, or the text of a static property of another type.
  private func rawValue(of expression: OutlineExpression) -> String? {
    guard case .member(.some(let base), let member, _) = expression, let type = base.typeText,
      let joined = code.type(type, seenFrom: name)
    else { return nil }
    if let item = joined.cases.first(where: { $0.name == member }) { return item.rawValue }
    return joined.properties.first { $0.name == member && $0.isStatic }?.value?.text
  }
}

extension CodeIndex {
  /// A type and the classes and protocols behind its colon, as far as they stand in the code.
  func lineage(of type: JoinedType) -> [JoinedType] {
    var found = [type]
    var seen: Set<String> = [type.name]
    var next = 0
    while next < found.count {
      let current = found[next]
      next += 1
      for name in current.inherits {
        guard let parent = self.type(name, seenFrom: current.name), seen.insert(parent.name).inserted else { continue }
        found.append(parent)
      }
    }
    return found
  }

  /// Whether a type, or one that it builds on, stands behind one of these names.
  func conforms(_ type: JoinedType, to names: Set<String>) -> Bool {
    lineage(of: type).contains { ancestor in
      ancestor.inherits.contains { inherited in
        inherited.split { $0 == "&" || $0 == " " }.contains { part in
          names.contains(part.lastIndex(of: ".").map { String(part[part.index(after: $0)...]) } ?? String(part))
        }
      }
    }
  }
}

extension OutlineExpression {
  /// The type that it names: `Disks.Disk`; nil where it begins with a small letter.
  var typeText: String? {
    switch self {
    case .name(let name, _): return name.first?.isUppercase == true ? name : nil
    case .member(.some(let base), let name, _):
      guard let outer = base.typeText, name.first?.isUppercase == true else { return nil }
      return "\(outer).\(name)"
    case .group(let parts) where parts.count == 1: return parts[0].typeText
    default: return nil
    }
  }

  fileprivate var isPlus: Bool { if case .name("+", _) = self { true } else { false } }

  /// Where it stands, as far as it tells.
  var place: Place? {
    switch self {
    case .string(_, let place), .interpolated(_, let place), .name(_, let place), .member(_, _, let place),
      .call(_, _, let place), .index(_, _, let place):
      place
    default: children.lazy.compactMap(\.place).first
    }
  }
}
