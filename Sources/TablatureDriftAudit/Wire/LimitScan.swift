internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// A limit that code checks or sets, and where.
struct CodedLimit: Hashable, Sendable {
  var limit: Constraint
  var place: Place?
}

extension SurfaceField {
  /// Adds limits; the first one says where they stand.
  mutating func add(_ limits: [CodedLimit]?) {
    guard let limits, !limits.isEmpty else { return }
    self.limits = limits.map(\.limit.notation)
    places.limits = limits[0].place
  }
}

/// Reads the limits that code sets: `guard (1...50).contains(size)`, `precondition(ids.count <= 100)`, `min(size, Limits.size)`,
/// `if name.count > 64 { throw … }`, `tags.prefix(20)`.
struct LimitScan: Sendable {
  private let scope: ValueScope

  init(_ scope: ValueScope) { self.scope = scope }

  /// A number, or the ends of a range, that a call gives to a function which checks them.
  struct Range: Sendable {
    var lower: Int?
    var upper: Int?
    /// Whether it is one number, which both ends are.
    var isNumber: Bool
    var place: Place?
  }

  /// The number or the range that an argument is, be it a constant; `place` is that of the call.
  func range(_ argument: OutlineExpression, at place: Place?) -> Range? {
    if let number = bound(argument) {
      return Range(lower: number.value, upper: number.value, isNumber: true, place: number.place ?? place)
    }
    guard let (lower, upper, found) = bounds(of: argument) else { return nil }
    return Range(lower: lower?.value, upper: upper?.value, isNumber: false, place: found ?? place)
  }

  typealias Limits = [ValueSource: [CodedLimit]]

  /// A number, and where it stands, where it is a constant.
  private struct Bound {
    var value: Int
    var place: Place?
  }

  // MARK: - Calls

  /// Reads what a call makes of a value.
  func add(
    _ callee: OutlineExpression, _ arguments: [OutlineExpression.Argument], _ place: Place?, to limits: inout Limits
  ) {
    let values = arguments.map(\.value)
    switch (callee, callee.lastName) {
    case (.name, "precondition"), (.name, "assert"):
      if let condition = values.first { add(condition, holds: true, to: &limits) }
    case (.name, "min") where values.count == 2, (.name, "max") where values.count == 2:
      let isMost = callee.lastName == "min"
      for (value, other) in [(values[0], values[1]), (values[1], values[0])] {
        guard let bound = bound(other), let value = limited(value) else { continue }
        insert(lower: isMost ? nil : bound, upper: isMost ? bound : nil, value, at: place, &limits)
        return
      }
    case (.member(.some(let base), "contains", _), _) where arguments.count == 1 && arguments[0].label == nil:
      addRange(base, of: values[0], to: &limits)
    case (.member(.some(let base), "prefix", _), _) where arguments.count == 1:
      guard let bound = bound(values[0]), let source = scope.source(of: base) else { return }
      insert(upper: bound, (source, Self.countKind(source)), at: place, &limits)
    case (.member(.some(let base), let name, _), _) where name.hasPrefix("clamp") && arguments.count == 1:
      addRange(values[0], of: base, to: &limits)
    default: break
    }
  }

  private func addRange(_ range: OutlineExpression, of value: OutlineExpression, to limits: inout Limits) {
    guard let (lower, upper, place) = bounds(of: range), let value = measured(value) else { return }
    insert(lower: lower, upper: upper, value, at: place, &limits)
  }

  // MARK: - Conditions

  /// Reads a condition that is known to hold, or not to hold, where the code goes on.
  func add(_ condition: OutlineExpression, holds: Bool, to limits: inout Limits) {
    guard case .group(let parts) = condition, parts.count > 1 else { return }
    if parts.count == 2, case .name("!", _) = parts[0] { return add(parts[1], holds: !holds, to: &limits) }
    // 'a && b' holds where both do; 'a || b' does not where neither does.
    let sign = holds ? "&&" : "||"
    let others = holds ? "||" : "&&"
    if parts.contains(where: { $0.isSign(others) }) {
      return
    }
    for part in parts.split(whereSeparator: { $0.isSign(sign) }) {
      if part.count == 1, let only = part.first {
        add(only, holds: holds, to: &limits)
      } else {
        addComparison(Array(part), holds: holds, to: &limits)
      }
    }
  }

  /// `size <= 100`, `1...50 ~= size`
  private func addComparison(_ parts: [OutlineExpression], holds: Bool, to limits: inout Limits) {
    guard let position = parts.firstIndex(where: \.isComparison), case .name(let sign, let place) = parts[position]
    else {
      return
    }
    let (left, right) = (OutlineExpression.of(parts[..<position]), OutlineExpression.of(parts[(position + 1)...]))
    if sign == "~=" { return addRange(left, of: right, to: &limits) }
    // The value to the left, and the sign that holds.
    var (value, other, sign2) = (left, right, sign)
    if bound(left) != nil { (value, other, sign2) = (right, left, Self.turned[sign] ?? sign) }
    guard let number = bound(other), let measured = measured(value) else { return }
    switch holds ? sign2 : Self.opposite[sign2] ?? sign2 {
    case "<=": insert(upper: number, measured, at: place, &limits)
    case "<": insert(upper: Bound(value: number.value - 1, place: number.place), measured, at: place, &limits)
    case ">=": insert(lower: number, measured, at: place, &limits)
    case ">": insert(lower: Bound(value: number.value + 1, place: number.place), measured, at: place, &limits)
    default: break
    }
  }

  private static let turned = ["<=": ">=", "<": ">", ">=": "<=", ">": "<"]
  private static let opposite = ["<=": ">", "<": ">=", ">=": "<", ">": "<="]

  // MARK: - Values and bounds

  /// A value, or how long it is, and what the limit is one of.
  private func measured(_ value: OutlineExpression) -> (ValueSource, Constraint.Kind)? {
    if case .member(.some(let counted), "count", _) = value {
      // Of text, bytes and letters differ; 'name.utf8.count' is another limit.
      return scope.source(of: counted).map { ($0, Self.countKind($0)) }
    }
    return limited(value)
  }

  /// What stands for one value of the caller, be it in 'max(size, 1)'.
  private func limited(_ value: OutlineExpression) -> (ValueSource, Constraint.Kind)? {
    if case .member(_, "count", _) = value { return measured(value) }
    guard let source = scope.source(of: value), source.type.flatMap(SwiftTypeText.element) == nil else { return nil }
    return (source, .range)
  }

  private static func countKind(_ source: ValueSource) -> Constraint.Kind {
    guard let type = source.type.map(SwiftTypeText.unwrapped) else { return .count }
    return ["String", "Substring"].contains(type) ? .length : .count
  }

  private func insert(
    lower: Bound? = nil, upper: Bound? = nil, _ measured: (ValueSource, Constraint.Kind), at place: Place?,
    _ limits: inout Limits
  ) {
    guard measured.0.name != nil else { return }
    let limit = Constraint(measured.1, minimum: lower?.value, maximum: upper?.value)
    if limits[measured.0]?.contains(where: { $0.limit == limit }) ?? false { return }
    limits[measured.0, default: []].append(CodedLimit(limit: limit, place: upper?.place ?? lower?.place ?? place))
  }

  private func bound(_ expression: OutlineExpression) -> Bound? {
    switch expression {
    case .name(let name, _) where scope.bounds[name] != nil:
      guard let range = scope.bounds[name], range.isNumber else { return nil }
      return range.upper.map { Bound(value: $0, place: range.place) }
    case .member(.some(.name(let name, _)), let end, _) where scope.bounds[name] != nil:
      guard let range = scope.bounds[name], !range.isNumber else { return nil }
      let value = end == "upperBound" ? range.upper : end == "lowerBound" ? range.lower : nil
      return value.map { Bound(value: $0, place: range.place) }
    case .number(let text): return Int(text.filter { $0 != "_" }).map { Bound(value: $0) }
    case .group(let parts) where parts.count == 1: return bound(parts[0])
    case .group(let parts) where parts.count == 2 && parts[0].isSign("-"):
      return bound(parts[1]).map { Bound(value: -$0.value, place: $0.place) }
    default:
      guard let property = scope.constantProperty(expression), let value = property.value, let bound = bound(value)
      else { return nil }
      return Bound(value: bound.value, place: bound.place ?? property.location)
    }
  }

  /// The ends of `1...100`, `...64`, `1..<101`, be it a constant.
  private func bounds(of range: OutlineExpression) -> (lower: Bound?, upper: Bound?, place: Place?)? {
    if case .name(let name, _) = range, let given = scope.bounds[name], !given.isNumber {
      func end(_ value: Int?) -> Bound? { value.map { Bound(value: $0, place: given.place) } }
      return (end(given.lower), end(given.upper), given.place)
    }
    guard case .group(let parts) = range else {
      guard let property = scope.constantProperty(range), let value = property.value,
        case .group = value, let found = bounds(of: value)
      else { return nil }
      return (found.lower, found.upper, property.location)
    }
    if parts.count == 1 { return bounds(of: parts[0]) }
    guard let position = parts.firstIndex(where: { $0.isSign("...") || $0.isSign("..<") }) else { return nil }
    let (left, right) = (parts[..<position], parts[(position + 1)...])
    let lower = bound(.of(left))
    var upper = bound(.of(right))
    guard left.isEmpty == (lower == nil), right.isEmpty == (upper == nil), lower != nil || upper != nil else {
      return nil
    }
    if parts[position].isSign("..<"), let end = upper { upper = Bound(value: end.value - 1, place: end.place) }
    return (lower, upper, parts[position].place)
  }
}

extension ValueScope {
  /// The constant that an expression names: `Limits.tags`, `Self.maximum`.
  func constantProperty(_ expression: OutlineExpression) -> OutlineProperty? {
    switch expression {
    case .name(let name, _):
      guard values[name] == nil, let property = owner?.propertiesByName[name], property.isStatic else { return nil }
      return property
    case .member(.some(let base), let name, _):
      let type =
        base.lastName == "Self" || base.lastName == "self"
        ? owner : base.typeText.flatMap { code.type($0, seenFrom: self.name) }
      guard let property = type?.propertiesByName[name], property.isStatic || base.lastName == "self" else {
        return nil
      }
      // What callers can change is no constant.
      return property.isStatic ? property : nil
    default: return nil
    }
  }
}

extension OutlineExpression {
  fileprivate static func of(_ parts: ArraySlice<OutlineExpression>) -> OutlineExpression {
    parts.count == 1 ? parts[parts.startIndex] : .group(Array(parts))
  }

  fileprivate func isSign(_ sign: String) -> Bool { if case .name(sign, _) = self { true } else { false } }

  fileprivate var isComparison: Bool {
    guard case .name(let name, _) = self else { return false }
    return ["<=", "<", ">=", ">", "~="].contains(name)
  }
}
