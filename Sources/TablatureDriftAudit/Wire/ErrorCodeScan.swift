internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Reads error codes from the type that has them.
struct ErrorCodeScan {
  /// The codes of a type.
  struct Codes: Hashable {
    /// The type, as handlers name it.
    var type: String
    var location: Place
    var errors: [SurfaceError]
  }

  let code: CodeIndex

  init(_ code: CodeIndex) { self.code = code }

  /// The codes of a type, or of the one that it holds them in; nil where it has none.
  func codes(of type: CodeIndex.JoinedType) -> Codes? {
    if let errors = listed(by: type) { return Codes(type: type.name, location: type.location, errors: errors) }
    for property in type.properties where !property.isStatic {
      guard let name = property.unwrappedType, let held = code.type(name, seenFrom: type.name), held.kind == .enum,
        let errors = listed(by: held)
      else { continue }
      return Codes(type: held.name, location: held.location, errors: errors)
    }
    return nil
  }

  private func listed(by type: CodeIndex.JoinedType) -> [SurfaceError]? {
    var errors: [SurfaceError] = []
    if type.kind == .enum, type.inherits.contains("String") {
      errors = type.cases.compactMap { item in
        item.rawValue.map { SurfaceError($0, name: item.name, location: item.location) }
      }
    } else if type.conforms(to: "RawRepresentable") || type.conforms(to: "Error") || type.conforms(to: "LocalizedError")
    {
      errors = type.properties.filter(\.isStatic).compactMap { property in
        guard case .call(_, let arguments, _) = property.value, let text = arguments.first?.value.text else {
          return nil
        }
        return SurfaceError(text, name: property.name, location: property.location)
      }
      if errors.isEmpty, type.kind == .enum { errors = matched(by: type) }
    }
    if errors.isEmpty { errors = constants(of: type) }
    guard !errors.isEmpty else { return nil }
    let statuses = statuses(of: type)
    for index in errors.indices {
      guard let name = errors[index].name else { continue }
      errors[index].statuses =
        statuses.named[name] ?? statuses.named[errors[index].code] ?? statuses.others ?? errors[index].statuses
    }
    return errors
  }

  /// Codes that stand in constants: each in one of its own, or all in a list or a dictionary.
  private func constants(of type: CodeIndex.JoinedType) -> [SurfaceError] {
    guard type.cases.isEmpty, type.properties.allSatisfy({ $0.isStatic || $0.isComputed }) else { return [] }
    return type.properties.filter(\.isStatic).compactMap { property in
      guard case .string(let text, let place) = property.value else { return nil }
      return SurfaceError(text, name: property.name, location: place)
    }
  }

  /// Codes in the value of a constant: `["InvalidId.NotFound": 404]`, `["Gone", "Slow"]`.
  func codes(in property: OutlineProperty, of type: CodeIndex.JoinedType) -> Codes? {
    guard property.isStatic || !property.isComputed else { return nil }
    var errors: [SurfaceError] = []
    switch property.value {
    case .array(let elements):
      for case .string(let text, let place) in elements { errors.append(SurfaceError(text, location: place)) }
    case .dictionary(let pairs):
      for pair in pairs {
        guard case .string(let text, let place) = pair.key else { continue }
        let statuses = Set(pair.value.all.compactMap(\.status))
        errors.append(SurfaceError(text, statuses: statuses.isEmpty ? nil : statuses, location: place))
      }
    default: return nil
    }
    return errors.isEmpty
      ? nil : Codes(type: "\(type.name).\(property.name)", location: property.location, errors: errors)
  }

  /// Codes that an initializer tells apart: `case "Throttling": self = .throttling`.
  private func matched(by type: CodeIndex.JoinedType) -> [SurfaceError] {
    var errors: [SurfaceError] = []
    for function in type.functions {
      for case .selection(_, let branches) in function.body.flatMap(\.all) {
        for branch in branches {
          let name = branch.body.flatMap(\.all).compactMap { part -> String? in
            if case .member(_, let name, _) = part, type.cases.contains(where: { $0.name == name }) {
              name
            } else {
              nil
            }
          }.first
          guard let name else { continue }
          for case .string(let text, let place) in branch.patterns.flatMap(\.all) {
            errors.append(SurfaceError(text, name: name, location: place))
          }
        }
      }
    }
    return errors
  }

  // MARK: - Statuses

  private struct Statuses {
    var named: [String: Set<Int>] = [:]
    /// Those of all other codes.
    var others: Set<Int>?
  }

  /// What a property such as `status` says: in a `switch` over the cases, or in a dictionary.
  private func statuses(of type: CodeIndex.JoinedType) -> Statuses {
    var statuses = Statuses()
    let properties = type.properties.filter { $0.name.lowercased().contains("status") }.compactMap(\.value)
    let functions = type.functions.filter { $0.name.lowercased().contains("status") }.flatMap(\.body)
    for part in (properties + functions).flatMap(\.all) {
      switch part {
      case .selection(_, let branches):
        for branch in branches {
          let numbers = Set(branch.body.flatMap(\.all).compactMap(\.status))
          let names = branch.patterns.flatMap(\.all).compactMap(\.lastName)
          if branch.patterns.isEmpty {
            if !numbers.isEmpty { statuses.others = numbers }
          } else {
            for name in names { statuses.named[name, default: []].formUnion(numbers) }
          }
        }
      case .dictionary(let pairs):
        for pair in pairs {
          guard let name = pair.key.lastName ?? pair.key.text else { continue }
          statuses.named[name, default: []].formUnion(pair.value.all.compactMap(\.status))
        }
      default: break
      }
    }
    statuses.named = statuses.named.filter { !$0.value.isEmpty }
    return statuses
  }
}

extension OutlineExpression {
  /// A number that can be an HTTP status.
  fileprivate var status: Int? {
    guard case .number(let text) = self, let number = Int(text), (100...599).contains(number) else { return nil }
    return number
  }
}
