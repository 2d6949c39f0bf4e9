internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension SurfaceReader {
  /// The client that this tool generates, and what people make of it: `OperationRequest`, `query.string("InstanceId", instanceID)`,
  /// `fields.string("InstanceId")`.
  static let generated = SurfaceReader(name: "generated") { code, _, _ in
    var reading = Reading()
    let methods = GeneratedMethods(code)
    for type in code.types where type.conforms(to: "OperationRequest") {
      guard let name = GeneratedOperation.wireName(of: type) else {
        reading.unread.append(
          .init(at: type.location, reason: "'\(type.name)' is a request, and does not say of which operation"))
        continue
      }
      var operation = GeneratedOperation(name: name, request: type, in: code)
      operation.read(methods)
      reading.operations.append(operation.coded)
      reading.unread += operation.unread
    }
    return reading
  }
}

/// The methods of clients by the type that they take.
private struct GeneratedMethods {
  private var methods: [String: OutlineFunction] = [:]

  init(_ code: CodeIndex) {
    for type in code.types {
      for function in type.functions where function.parameters.count == 1 && function.name != "init" {
        let input = function.parameters[0].type
        if methods[input] == nil, function.returnType != nil { methods[input] = function }
      }
    }
  }

  subscript(request: String) -> OutlineFunction? { methods[request] }
}

/// Reads an operation from its request type.
private struct GeneratedOperation {
  let request: CodeIndex.JoinedType
  let code: CodeIndex
  var coded: CodedOperation
  var unread: [AuditResult.Unread] = []

  /// Deeper and larger than any page, so that types that hold themselves, and one another, come to an end.
  private static let (depth, size) = (32, 20_000)

  init(name: String, request: CodeIndex.JoinedType, in code: CodeIndex) {
    self.request = request
    self.code = code
    coded = CodedOperation(
      surface: OperationSurface(name: name, location: request.location), isGenerated: true, givenNames: [request.name],
      types: [request.name])
  }

  static func wireName(of request: CodeIndex.JoinedType) -> String? { descriptor(of: request)?["name"]?.text }

  private static func descriptor(of request: CodeIndex.JoinedType) -> [String: OutlineExpression]? {
    guard let property = request.properties.first(where: { $0.name == "operation" && $0.isStatic }),
      case .call(_, let arguments, _) = property.value
    else { return nil }
    return Dictionary(
      arguments.compactMap { argument in argument.label.map { ($0, argument.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ methods: GeneratedMethods) {
    coded.surface.version = Self.descriptor(of: request)?["version"]?.text
    if let method = methods[request.name] {
      coded.surface.method = method.name
      coded.surface.location = method.location
      coded.surface.documentation = method.documentation
      coded.surface.isDeprecated = method.isDeprecated
    }
    readStructure(request, .request, path: "", depth: 0)
    if let response = request.alias("Response").flatMap({ code.type($0, seenFrom: request.name) }) {
      readStructure(response, .response, path: "", depth: 0)
    } else {
      unread.append(.init(at: request.location, reason: "the response of '\(request.name)' is not in this code"))
    }
    readErrors()
  }

  // MARK: - Structures

  private mutating func readStructure(
    _ type: CodeIndex.JoinedType, _ section: Operation.Section, path: String, depth: Int
  ) {
    coded.types.insert(type.name)
    if coded.structures[section]?[path] == nil { coded.structures[section, default: [:]][path] = type.location }
    guard depth < Self.depth, coded.surface.fields.count < Self.size else {
      unread.append(.init(at: type.location, reason: "'\(type.name)' holds itself, or too much"))
      return
    }
    let properties = type.propertiesByName
    let accessors = Accessors(type)
    let initializer = Initializer(type)
    var used: Set<String> = []
    for coding in section == .request ? encodings(in: type) : decodings(in: type) {
      used.insert(coding.property)
      let name = accessors.publicName(of: coding.property)
      used.insert(name)
      guard let property = properties[name] else { continue }
      var field = SurfaceField(
        section: section, path: path.isEmpty ? coding.path : "\(path).\(coding.path)",
        isRequired: initializer.isRequired(name) ?? !(property.isOptional || coding.isList), name: name,
        type: property.type, defaultValue: initializer.defaultValue(name),
        limits: section == .request ? coding.limits : nil, isDeprecated: property.isDeprecated,
        documentation: property.documentation ?? "", location: property.location)
      field.places.wireName = coding.place
      let nested = describe(&field, property, in: type)
      coded.surface.fields.append(field)
      if let nested { readStructure(nested, section, path: field.path, depth: depth + 1) }
    }
    for property in type.properties where !property.isStatic && !property.isPrivate && !property.isComputed {
      if used.contains(property.name) || (section == .response && property.name == "requestID") { continue }
      coded.idle.append(
        .init(section: section, parent: path, name: property.name, location: property.location))
    }
  }

  /// Tells what a property holds, and gives the structure that it holds.
  private mutating func describe(
    _ field: inout SurfaceField, _ property: OutlineProperty, in type: CodeIndex.JoinedType
  ) -> CodeIndex.JoinedType? {
    guard let written = property.type else { return nil }
    let element = SwiftTypeText.element(written)
    field.isList = element != nil
    let name = element ?? SwiftTypeText.unwrapped(written)
    if let kind = Self.kinds[name] {
      field.kind = kind
      return nil
    }
    if let list = code.valueList(name, seenFrom: type.name) {
      field.kind = .string
      field.values = list.values
      if list.values == nil {
        unread.append(
          .init(at: property.location, reason: "the values of '\(name)' of '\(property.name)' are not in this code"))
      }
      if let type = list.type { coded.types.insert(type.name) }
      return nil
    }
    guard let nested = code.type(name, seenFrom: type.name) else {
      unread.append(
        .init(at: property.location, reason: "the type '\(name)' of '\(property.name)' is not in this code"))
      return nil
    }
    coded.types.insert(nested.name)
    if let values = nested.listedValues {
      field.kind = .string
      field.values = values
      return nil
    }
    field.kind = .structure
    return nested
  }

  private static let kinds: [String: SurfaceField.Kind] = [
    "String": .string, "Int": .integer, "Int64": .integer, "Int32": .integer, "Double": .number, "Float": .number,
    "Bool": .boolean, "Timestamp": .timestamp, "SecretString": .secret, "JSONValue": .json,
  ]

  // MARK: - Names on the wire

  /// A property and what it is on the wire.
  private struct Coding {
    var path: String
    var property: String
    /// Where the name on the wire stands.
    var place: Place?
    var isList = false
    var limits: [String] = []
  }

  private func encodings(in type: CodeIndex.JoinedType) -> [Coding] {
    var codings: [Coding] = []
    for function in type.functions where function.name == "encode" {
      guard let coder = function.parameters.first?.name else { continue }
      for case .call(let callee, let arguments, _) in function.body.flatMap(\.all) {
        guard case .member(.some(.name(coder, _)), let method, _) = callee, let path = arguments.first?.value.text,
          arguments.count > 1, let property = arguments[1].value.lastName
        else { continue }
        let limits = arguments[2...].filter { $0.label == nil }.map { $0.value.compact }
        codings.append(
          Coding(
            path: path, property: property, place: arguments[0].value.place, isList: Self.writesLists(method),
            limits: limits))
      }
    }
    return codings
  }

  private static func writesLists(_ method: String) -> Bool {
    method.hasSuffix("s") || method == "jsonList" || method == "commaSeparated"
  }

  private func decodings(in type: CodeIndex.JoinedType) -> [Coding] {
    var codings: [Coding] = []
    for function in type.functions where function.name == "init" {
      guard let parameter = function.parameters.first, parameter.type.hasSuffix("ResponseFields") else { continue }
      for case .assignment(let target, let value) in function.body.flatMap(\.all) {
        guard let property = target.lastName, case .call(let callee, let arguments, _) = value,
          case .member(.some(.name(parameter.name, _)), let method, _) = callee
        else { continue }
        let names = arguments.compactMap(\.value.text)
        guard !names.isEmpty else { continue }
        codings.append(
          Coding(
            path: names.joined(separator: "."), property: property, place: arguments.first?.value.place,
            isList: method.hasSuffix("s")))
      }
    }
    return codings
  }

  // MARK: - Errors

  private mutating func readErrors() {
    guard let name = request.alias("ErrorCode") else { return }
    coded.errorType = name
    guard let type = code.type(name, seenFrom: request.name), type.kind == .enum else {
      // An operation without documented codes shares a type that has none.
      coded.surface.errors = []
      return
    }
    coded.types.insert(type.name)
    coded.errorList = type.location
    coded.surface.errors = type.cases.compactMap { item in
      item.rawValue.map {
        let documentation = item.documentation ?? ""
        return SurfaceError(
          $0, name: item.name, statuses: Self.statuses(in: documentation), documentation: documentation,
          location: item.location)
      }
    }
  }

  /// The statuses that a comment names, as generated ones do: `**HTTP 404**`.
  private static func statuses(in documentation: String) -> Set<Int> {
    Set(
      documentation.split(separator: "**").compactMap { part in
        part.hasPrefix("HTTP") ? Int(part.dropFirst(4)) : nil
      })
  }
}

/// Properties that stand before others, which hold the value, as the generator writes deprecated ones.
private struct Accessors {
  private var names: [String: String] = [:]

  init(_ type: CodeIndex.JoinedType) {
    for property in type.properties where property.isComputed {
      for expression in property.value?.all ?? [] {
        if let stored = expression.lastName, names[stored] == nil { names[stored] = property.name }
      }
      // With a getter and a setter, the name says which one it is.
      let stored = "stored" + property.name.prefix(1).uppercased() + property.name.dropFirst()
      if names[stored] == nil { names[stored] = property.name }
    }
    for property in type.properties where !property.isPrivate && !property.isComputed {
      names[property.name] = property.name
    }
  }

  func publicName(of stored: String) -> String { names[stored] ?? stored }
}

/// The initializer that callers use.
private struct Initializer {
  private let parameters: [String: OutlineFunction.Parameter]?

  init(_ type: CodeIndex.JoinedType) {
    let initializer = type.functions.first { function in
      function.name == "init" && !function.parameters.contains { $0.type.hasSuffix("ResponseFields") }
    }
    parameters = initializer.map { function in
      Dictionary(
        function.parameters.map { ($0.label ?? $0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether callers have to give a property; nil where the initializer does not take it.
  func isRequired(_ name: String) -> Bool? { parameters?[name].map { !$0.hasDefault } }

  /// The value that is sent where callers give none.
  func defaultValue(_ name: String) -> String? {
    switch parameters?[name]?.defaultValue {
    case .string(let text, _): text
    case .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    default: nil
    }
  }
}

extension OutlineExpression {
  /// A short expression as text: `range(...100)` of `.range(...100)`.
  var compact: String {
    switch self {
    case .string(let text, _): "\"\(text)\""
    case .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null: "nil"
    case .name(let name, _): name
    case .member(let base, let name, _): base.map { "\($0.compact).\(name)" } ?? name
    case .call(let callee, let arguments, _):
      "\(callee.compact)(\(arguments.map(\.value.compact).joined(separator: ", ")))"
    case .array(let elements): "[\(elements.map(\.compact).joined(separator: ", "))]"
    case .group(let parts): parts.map(\.compact).joined()
    case .check(let condition, _): condition.compact
    case .index, .dictionary, .binding, .assignment, .cast, .interpolated, .loop, .closure, .selection: ""
    }
  }
}
