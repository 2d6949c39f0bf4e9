internal import TablatureAPIModel

/// Which operation a type of hand-written code stands for.
struct HandWrittenActions {
  /// A name on the wire, or a version, and where it stands.
  typealias Found = CodeIndex.NamedText

  let code: CodeIndex
  let documented: Set<String>
  /// Cases that stand for operations: `modifyInstanceSpec`.
  var cases: [String: Found] = [:]
  /// The words that names of operations begin with.
  private let verbs: Set<Substring>
  private let folded: Set<String>

  init(_ code: CodeIndex, documented: Set<String>) {
    (self.code, self.documented) = (code, documented)
    verbs = Set(documented.map(Self.verb))
    folded = Set(documented.map { $0.lowercased() })
  }

  static let requestNames = ["Request", "Input", "Parameters", "Params", "Query"]

  // MARK: - Types

  func action(of type: CodeIndex.JoinedType) -> Found? {
    if let found = property(of: type) { return found }
    for property in type.properties where property.isStatic {
      if let text = property.value?.text, documented.contains(text) {
        return Found(text: text, location: property.value?.place ?? property.location)
      }
    }
    if let found = initialized(type) { return found }
    let isRequest = Self.requestNames.contains { type.baseName.hasSuffix($0) }
    if isRequest, let name = Self.strip(type.name, documented) { return Found(text: name, location: type.location) }
    if let found = cases(of: type) ?? named(type) { return found }
    // The name may stand only in what the type writes.
    guard isRequest || code.conforms(type, to: ["Encodable", "Codable"]) || !type.functions.isEmpty else { return nil }
    let entry = TypeCoding.written(type, code)?.entries.first { $0.path.text == code.callNames.common.operation }
    guard let entry, let text = entry.constant, Self.isName(text), !isClient(type) else { return nil }
    return Found(text: text, location: entry.constantLocation ?? entry.location)
  }

  /// The version that a type gives, or a protocol that it conforms to.
  func version(of type: CodeIndex.JoinedType) -> Found? {
    let scope = ValueScope(code, owner: type)
    for property in code.lineage(of: type).flatMap(\.properties)
    where code.callNames.versions.contains(property.name.lowercased()) {
      guard let value = property.value, let text = scope.text(of: value) else { continue }
      return Found(text: text, location: scope.textPlace(of: value) ?? property.location)
    }
    return nil
  }

  /// `ModifyInstanceSpec` of `ModifyInstanceSpecRequest`, and of `ModifyInstanceSpec.Request`.
  private static func strip(_ name: String, _ documented: Set<String>) -> String? {
    let parts = name.split(separator: ".")
    guard let last = parts.last else { return nil }
    for ending in requestNames where last.hasSuffix(ending) {
      let rest = last.dropLast(ending.count)
      let name = String(rest.isEmpty ? parts.dropLast().last ?? "" : rest)
      if documented.contains(name) { return name }
    }
    return nil
  }

  /// What a property says, be it one of a protocol that the type conforms to.
  private func property(of type: CodeIndex.JoinedType) -> Found? {
    let names = code.callNames.operations
    let lineage = code.lineage(of: type)
    for property in lineage.flatMap(\.properties) where names.contains(property.name.lowercased()) {
      if let value = property.value, let found = name(from: value, of: type, lineage, 0) { return found }
    }
    for function in lineage.flatMap(\.functions) where names.contains(function.name.lowercased()) {
      guard function.parameters.isEmpty, function.returnType == "String" else { continue }
      if let found = name(from: .group(function.body), of: type, lineage, 0) { return found }
    }
    // A property of any name counts where it says the name of a documented operation.
    for property in lineage.flatMap(\.properties) where property.type == "String" && property.isComputed {
      if let value = property.value, let found = selfName(value, of: type), documented.contains(found.text) {
        return found
      }
    }
    return nil
  }

  private func name(
    from value: OutlineExpression, of type: CodeIndex.JoinedType, _ lineage: [CodeIndex.JoinedType], _ depth: Int
  ) -> Found? {
    let scope = ValueScope(code, owner: type)
    if let text = scope.text(of: value) {
      guard Self.isName(text) || documented.contains(text) else { return nil }
      return Found(text: text, location: scope.textPlace(of: value) ?? type.location)
    }
    if let found = selfName(value, of: type) { return found }
    guard depth < 4, let member = value.lastName, member != "self", member != "rawValue" else { return nil }
    guard let other = lineage.lazy.compactMap({ $0.propertiesByName[member]?.value }).first else { return nil }
    return name(from: other, of: type, lineage, depth + 1)
  }

  /// The name of the type, where an expression asks for it: `String(describing: Self.self)`, what it cuts off being cut off.
  private func selfName(_ value: OutlineExpression, of type: CodeIndex.JoinedType) -> Found? {
    let parts = value.all
    guard type.kind != .protocol, parts.contains(where: \.asksForItsType) else { return nil }
    let full = type.baseName
    var cut = full
    for text in parts.compactMap(\.text) where !text.isEmpty && cut.hasSuffix(text) && cut != text {
      cut = String(cut.dropLast(text.count))
    }
    if cut == full {
      for case .call(let callee, let arguments, _) in parts
      where ["dropLast", "removeLast"].contains(callee.lastName ?? "") {
        if case .number(let text) = arguments.first?.value, let count = Int(text), count < full.count {
          cut = String(full.dropLast(count))
        }
      }
    }
    if documented.contains(full) { return Found(text: full, location: type.location) }
    guard documented.contains(cut) || folded.contains(cut.lowercased()) || verbs.contains(Self.verb(cut)) else {
      return nil
    }
    return Found(text: cut, location: type.location)
  }

  /// What an initializer says: `super.init(action: "ModifyInstanceSpec")`, `action = "ModifyInstanceSpec"`.
  private func initialized(_ type: CodeIndex.JoinedType) -> Found? {
    let scope = ValueScope(code, owner: type)
    for part in type.functions.filter({ $0.name == "init" }).flatMap(\.body).flatMap(\.all) {
      var value: OutlineExpression?
      switch part {
      case .call(let callee, let arguments, _) where callee.lastName == "init":
        value = arguments.first { code.callNames.operations.contains($0.label?.lowercased() ?? "") }?.value
      case .assignment(let target, let given)
      where code.callNames.operations.contains(target.lastName?.lowercased() ?? ""):
        value = given
      default: break
      }
      guard let value, let text = scope.text(of: value), Self.isName(text) else { continue }
      return Found(text: text, location: scope.textPlace(of: value) ?? type.location)
    }
    return nil
  }

  private func cases(of type: CodeIndex.JoinedType) -> Found? {
    for property in type.properties where code.callNames.operations.contains(property.name.lowercased()) {
      if case .member(_, let name, _) = property.value, let action = cases[name] { return action }
    }
    return nil
  }

  /// A type that has the name of an operation, and is something that can be sent.
  private func named(_ type: CodeIndex.JoinedType) -> Found? {
    guard documented.contains(type.baseName) else { return nil }
    let isSent =
      code.conforms(type, to: ["Encodable", "Codable"]) || type.properties.contains { !$0.wrappers.isEmpty }
      || code.lineage(of: type).contains { $0.kind == .protocol }
    return isSent ? Found(text: type.baseName, location: type.location) : nil
  }

  /// Whether a type makes calls rather than being one.
  private func isClient(_ type: CodeIndex.JoinedType) -> Bool {
    type.functions.contains { function in function.name != "init" && !function.parameters.isEmpty }
      && type.properties.allSatisfy { $0.isPrivate || $0.isStatic || $0.isComputed || $0.type?.first != "S" }
      && !code.conforms(type, to: ["Encodable", "Codable"])
  }

  // MARK: - Names

  /// The first word of a name: `Describe` of `DescribeRegions`.
  private static func verb(_ name: String) -> Substring {
    let end = name.dropFirst().firstIndex(where: \.isUppercase) ?? name.endIndex
    return name[..<end]
  }

  /// Whether a text can name an operation.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
    return text.utf8.count > 3
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
  }
}

extension OutlineExpression {
  /// Whether it is the type of the value around it: `Self.self`, `type(of: self)`, `String(describing: self)`.
  fileprivate var asksForItsType: Bool {
    switch self {
    case .member(.some(.name("Self", _)), "self", _): true
    case .call(.name(let name, _), let arguments, _):
      switch (name, arguments.first?.label, arguments.first?.value.lastName) {
      case ("type", "of", "self"), ("String", "describing", "self"), ("String", "reflecting", "self"): true
      default: false
      }
    default: false
    }
  }
}
