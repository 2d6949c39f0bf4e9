internal import TablatureAPIModel

/// What names stand for in a function.
struct ValueScope: Sendable {
  let code: CodeIndex
  /// The type around the function.
  let owner: CodeIndex.JoinedType?
  private let properties: [String: (property: OutlineProperty, owner: String)]
  /// Parameters and local names.
  var values: [String: ValueSource] = [:]
  /// Texts that local names and parameters stand for, with holes.
  var texts: [String: String] = [:]
  /// Where these texts stand.
  var textPlaces: [String: Place] = [:]
  /// Parameters that are known to be true, or false.
  var flags: [String: Bool] = [:]
  /// Parameters that are numbers or ranges which the call gives.
  var bounds: [String: LimitScan.Range] = [:]
  /// What `self` is, where a function is read for a value of another type.
  var own: ValueSource?
  /// Names that stand for something local, be it not known what, rather than for a property.
  var locals: Set<String> = []
  /// How many constants stand for one another so far.
  private var depth = 0

  init(_ code: CodeIndex, owner: CodeIndex.JoinedType?) {
    self.code = code
    self.owner = owner
    var properties: [String: (OutlineProperty, String)] = [:]
    for type in owner.map({ code.lineage(of: $0) }) ?? [] {
      for property in type.properties {
        // What a protocol only asks for is what an extension of it gives, where one does.
        if let known = properties[property.name]?.0, known.value != nil || !known.isComputed { continue }
        if properties[property.name] == nil || property.value != nil {
          properties[property.name] = (property, type.name)
        }
      }
    }
    self.properties = properties
  }

  /// The name from which types are seen.
  var name: String { owner?.name ?? "" }

  /// Adds parameters; `isCalled` says that nobody in the code tells what these are.
  mutating func add(_ parameters: [OutlineFunction.Parameter], isCalled: Bool = false) {
    for parameter in parameters {
      var source = ValueSource(parameter, in: name)
      if isCalled, let type = source.type { source.isOpen = SwiftTypeText.holdsPairs(aliased(type, source)) }
      values[parameter.name] = source
      locals.insert(parameter.name)
    }
  }

  /// Notes that parameters are values that callers set only where they want to.
  mutating func markSetLater() {
    for name in locals {
      values[name]?.isSetLater = true
      values[name]?.defaultValue = nil
    }
  }

  // MARK: - Values

  /// The declared value that an expression is made from; conversions are looked through.
  func source(of expression: OutlineExpression) -> ValueSource? {
    switch expression {
    case .name("self", _): return own ?? ValueSource(type: name, scope: name)
    case .name(let name, _): return values[name] ?? (locals.contains(name) ? nil : ownProperty(name))
    case .member(.some(let base), let member, _):
      if case .name("self", _) = base, let found = ownProperty(member) { return found }
      guard let source = source(of: base) else { return nil }
      return property(member, of: source) ?? converted(source, by: member)
    case .member(nil, _, _): return nil
    case .call(let callee, let arguments, _):
      if let type = callee.typeText, code.type(code.aliased(type, seenFrom: name), seenFrom: name) != nil {
        return ValueSource(type: type, scope: name)
      }
      return result(of: callee, arguments)
    case .index(let base, _, _): return source(of: base).map { element(of: $0) }
    case .cast(let value, let type): return source(of: value) ?? ValueSource(type: type, scope: name)
    case .group(let parts), .array(let parts), .interpolated(let parts, _): return first(parts)
    default: return nil
    }
  }

  /// What a call gives: mostly what it is called on, or with.
  private func result(of callee: OutlineExpression, _ arguments: [OutlineExpression.Argument]) -> ValueSource? {
    var base: ValueSource?
    var given: ValueSource?
    if case .member(.some(let value), let member, _) = callee {
      base = source(of: value)
      given = base.map { property(member, of: $0) ?? converted($0, by: member) }
    } else {
      given = source(of: callee)
    }
    guard var source = given ?? first(arguments.map(\.value)) else { return nil }
    let function = CallTargets(self).target(of: callee, arguments, on: base)?.function
    // What makes one text of many values.
    let isText =
      callee.lastName == "String" && ["data", "decoding"].contains(arguments.first?.label ?? "")
      || function?.returnType.map { SwiftTypeText.unwrapped($0) == "String" } ?? false
    if isText, source.type.map({ SwiftTypeText.element(aliased($0, source)) != nil }) ?? false {
      (source.joinedType, source.type) = (source.type, nil)
      source.isJSON = arguments.contains { $0.value.isEncodedAsIs }
    }
    return source
  }

  private func first(_ parts: [OutlineExpression]) -> ValueSource? {
    for part in parts { if let source = source(of: part) { return source } }
    return nil
  }

  /// An element of a list, or a pair of a dictionary.
  func element(of source: ValueSource) -> ValueSource {
    guard let type = source.type else { return source }
    let meant = aliased(type, source)
    var element = source
    if let pair = SwiftTypeText.pair(meant) {
      element.type = "(key: \(pair.key), value: \(pair.value))"
    } else if let inner = SwiftTypeText.element(meant) {
      element.type = inner
    } else {
      return source
    }
    element.isElement = true
    return element
  }

  private func aliased(_ type: String, _ source: ValueSource) -> String {
    code.aliased(SwiftTypeText.unwrapped(type), seenFrom: source.scope)
  }

  private func ownProperty(_ name: String) -> ValueSource? {
    guard let (property, type) = properties[name] else { return nil }
    var source = ValueSource(property, in: type)
    source.isOpen = isHandedIn(property, source)
    if let own {
      if own.isOptional, !own.isElement { (source.isOptional, source.isInOptional) = (true, true) }
      if own.isSetLater, !own.isElement { source.isSetLater = true }
      source.holders = own.isElement ? [own] : own.holders
    }
    return source
  }

  /// Whether a property holds names and values that callers give.
  private func isHandedIn(_ property: OutlineProperty, _ source: ValueSource) -> Bool {
    guard !property.isStatic, !property.isPrivate, !property.isComputed, property.value == nil, let type = property.type
    else { return false }
    return SwiftTypeText.holdsPairs(aliased(type, source))
  }

  private func property(_ member: String, of source: ValueSource) -> ValueSource? {
    guard let type = source.type.map({ aliased($0, source) }) else { return nil }
    if let label = SwiftTypeText.tuple(type)?.first(where: { $0.label == member }) {
      var found = ValueSource(type: label.type, scope: source.scope)
      found.name = member
      found.isOptional = SwiftTypeText.isOptional(label.type) || source.isOptional && !source.isElement
      found.isElement = source.isElement
      found.isSetLater = source.isSetLater
      found.holders = source.isElement ? [source] : source.holders
      return found
    }
    guard let joined = code.type(type, seenFrom: source.scope) else { return nil }
    // A structure with raw values says what the text can be, which its property does not.
    if member == "rawValue", joined.conforms(to: "RawRepresentable") { return nil }
    for type in code.lineage(of: joined) {
      guard let property = type.propertiesByName[member] else { continue }
      var found = ValueSource(property, in: type.name)
      found.isOpen = isHandedIn(property, found)
      found.holders = source.isElement ? [source] : source.holders
      // What stands in something that may be missing may be missing itself.
      if source.isOptional, !source.isElement, source.name != nil {
        (found.isOptional, found.isInOptional) = (true, true)
      }
      found.isSetLater = source.isSetLater && !source.isElement
      return found
    }
    return nil
  }

  private func converted(_ source: ValueSource, by member: String) -> ValueSource {
    var source = source
    switch member {
    case "count", "size": source.type = "Int"
    case "first", "last", "element": source = element(of: source)
    // One text of many values: what is on the wire is not known to be a list.
    case "joined" where source.type.flatMap(SwiftTypeText.element) != nil:
      (source.joinedType, source.type) = (source.type, nil)
    default: break
    }
    return source
  }

  /// What something computes that is no function: a property, be it of the type itself or of another value.
  func computed(_ expression: OutlineExpression) -> (value: OutlineExpression, type: String?, owner: ValueSource?)? {
    func result(_ property: OutlineProperty, _ owner: ValueSource?) -> (OutlineExpression, String?, ValueSource?)? {
      property.isComputed ? property.value.map { ($0, property.type, owner) } : nil
    }
    switch expression {
    case .name(let name, _):
      guard !locals.contains(name), let (property, _) = properties[name] else { return nil }
      return result(property, own ?? ValueSource(type: self.name, scope: self.name))
    case .member(.some(let base), let member, _):
      if case .name(let word, _) = base, word == "self" || word == "Self" {
        return properties[member].flatMap { result($0.property, own ?? ValueSource(type: name, scope: name)) }
      }
      let source = base.typeText.map { ValueSource(type: $0, scope: name) } ?? source(of: base)
      guard let source, let type = source.type, let joined = code.type(aliased(type, source), seenFrom: source.scope)
      else { return nil }
      for type in code.lineage(of: joined) {
        if let property = type.properties.first(where: { $0.name == member && $0.value != nil }) {
          return result(property, source)
        }
      }
      return nil
    case .cast(let value, _): return computed(value)
    case .group(let parts) where parts.count == 1: return computed(parts[0])
    default: return nil
    }
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
      return locals.contains(name) ? nil : constant(name)
    case .group(let parts) where parts.contains { $0.isPlus }:
      let pieces = parts.filter { !$0.isPlus }
      let texts = pieces.map { text(of: $0) }
      guard texts.contains(where: { $0 != nil }) else { return nil }
      return texts.map { $0 ?? String(WirePath.hole) }.joined()
    case .group(let parts) where parts.count == 1: return text(of: parts[0])
    case .member(let base, "rawValue", _): return base.flatMap { text(of: $0) ?? rawValue(of: $0)?.text }
    case .member(let base, let member, _):
      if base == nil || base?.lastName == "self" || base?.lastName == "Self" {
        if let text = constant(member) { return text }
      }
      return rawValue(of: expression)?.text
    case .cast(let value, _): return text(of: value)
    default: return nil
    }
  }

  /// Where the text of an expression stands, which may be a constant elsewhere.
  func textPlace(of expression: OutlineExpression) -> Place? {
    switch expression {
    case .name(let name, _):
      if texts[name] != nil { return textPlaces[name] }
      return locals.contains(name) ? nil : constantProperty(name)?.value?.place
    case .group(let parts) where parts.count == 1: return textPlace(of: parts[0])
    case .member(.some(let base), "rawValue", _): return textPlace(of: base)
    case .member(let base, let member, _):
      if base == nil || base?.lastName == "self" || base?.lastName == "Self",
        let place = constantProperty(member)?.value?.place
      {
        return place
      }
      return rawValue(of: expression)?.place
    case .cast(let value, _): return textPlace(of: value)
    default: return expression.place
    }
  }

  private func constantProperty(_ name: String) -> OutlineProperty? {
    guard let property = properties[name]?.property ?? code.globals[name], property.isStatic || !property.isComputed
    else { return nil }
    return property
  }

  private func constant(_ name: String) -> String? {
    constantProperty(name)?.value.flatMap { inner(owner)?.text(of: $0) }
  }

  /// This scope for what stands in a constant, without what is local.
  private func inner(_ owner: CodeIndex.JoinedType?) -> ValueScope? {
    guard depth < 8 else { return nil }
    var scope = owner?.name == self.owner?.name ? self : ValueScope(code, owner: owner)
    (scope.values, scope.texts, scope.locals, scope.depth) = ([:], [:], [], depth + 1)
    return scope
  }

  /// The raw value of `Action.modifyInstanceSpec`, or the text of a static property of another type.
  private func rawValue(of expression: OutlineExpression) -> (text: String, place: Place?)? {
    guard case .member(.some(let base), let member, _) = expression, let type = base.typeText,
      let joined = code.type(code.aliased(type, seenFrom: name), seenFrom: name)
    else { return nil }
    if let item = joined.cases.first(where: { $0.name == member }) { return item.rawValue.map { ($0, item.location) } }
    guard let value = joined.properties.first(where: { $0.name == member && $0.isStatic })?.value else { return nil }
    if let text = inner(joined)?.text(of: value) { return (text, value.place) }
    // 'static let name = Key("InstanceName")'
    guard case .call(_, let arguments, _) = value, arguments.count == 1 else { return nil }
    return arguments[0].value.text.map { ($0, value.place) }
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
  /// Whether an encoder makes JSON of something, and nothing makes other values of it before.
  fileprivate var isEncodedAsIs: Bool {
    var isEncoded = false
    for case .call(let callee, let arguments, _) in all {
      switch callee.lastName {
      case "encode": isEncoded = true
      case "data" where arguments.first?.label == "withJSONObject": isEncoded = true
      // 'Array(ids)'
      case "JSONEncoder", "Array", "sorted", "filter", "prefix": break
      default: return false
      }
    }
    return isEncoded
  }

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
