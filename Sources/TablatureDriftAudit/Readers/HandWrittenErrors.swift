internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Which error codes hand-written operations know.
struct HandWrittenErrors {
  private let code: CodeIndex
  private let scan: ErrorCodeScan
  /// Types that stand in one for errors or codes, by their own names: those of `ServiceError.CopyImage`.
  private let inner: [String: [CodeIndex.JoinedType]]
  /// Lists that belong to no operation, so to all that have none of their own.
  private let shared: ErrorCodeScan.Codes?

  /// Constants of all types that are lists or dictionaries.
  private let lists: [(OutlineProperty, CodeIndex.JoinedType)]

  init(_ code: CodeIndex, _ calls: HandWrittenCalls) {
    self.code = code
    lists = code.types.flatMap { type in
      type.properties.filter { property in
        guard property.isStatic else { return false }
        return switch property.value {
        case .array, .dictionary: true
        default: false
        }
      }.map { ($0, type) }
    }
    let scan = ErrorCodeScan(code)
    self.scan = scan
    let inner = Dictionary(grouping: code.types.filter(Self.standsInErrors), by: \.baseName)
    self.inner = inner
    var found: [ErrorCodeScan.Codes] = []
    let names = Set(calls.actions.flatMap { action in Self.endings.map { action.name + $0 } })
    var own: Set<String> = []
    for action in calls.actions {
      for type in Self.types(of: action, code, inner) { if let codes = scan.codes(of: type) { own.insert(codes.type) } }
    }
    for type in code.types where !calls.taken.contains(type.name) && !names.contains(type.name) {
      guard Self.isError(type, code), let codes = scan.codes(of: type), Self.areCodes(codes.errors),
        !own.contains(codes.type), !found.contains(where: { $0.type == codes.type })
      else { continue }
      found.append(codes)
    }
    // With several of them, nobody knows which one counts.
    shared = found.count == 1 ? found[0] : nil
  }

  /// Gives an operation its codes.
  func add(to operation: inout CodedOperation, of action: HandWrittenCalls.Action) {
    let codes = Self.types(of: action, code, inner).lazy.compactMap { scan.codes(of: $0) }.first {
      Self.areCodes($0.errors)
    }
    guard let codes = codes ?? listed(for: action) ?? shared else { return }
    operation.surface.errors = codes.errors
    operation.errorList = codes.location
    operation.errorType = codes.type
    operation.types.insert(codes.type)
  }

  /// The codes in a constant: `static let errorCodes = ["Gone": 404]` of a request, `Codes.copyImage`.
  private func listed(for action: HandWrittenCalls.Action) -> ErrorCodeScan.Codes? {
    for request in action.requests {
      for property in request.properties where Self.listNames.contains(property.name.lowercased()) {
        if let codes = scan.codes(in: property, of: request), Self.areCodes(codes.errors) { return codes }
      }
    }
    let name = action.name.lowercased()
    for (property, type) in lists {
      let isList = type.name.contains("Code") || type.name.contains("Error")
      let own = property.name.lowercased()
      guard own.hasPrefix(name), isList && own == name || Self.listNames.contains(String(own.dropFirst(name.count)))
      else { continue }
      if let codes = scan.codes(in: property, of: type), Self.areCodes(codes.errors) { return codes }
    }
    return nil
  }

  private static let listNames: Set<String> = ["errors", "errorcodes", "codes", "knownerrors", "knowncodes"]

  /// What types are called that stand in that of a request, or behind its name.
  private static let ownNames = [
    "ErrorCode", "Failure", "ErrorType", "Error", "Code", "Codes", "ErrorCodes", "Errors", "Problem", "Fault",
    "KnownError", "Reason",
  ]

  private static let endings = ["Error", "ErrorCode", "Errors", "ErrorCodes", "Failure"]

  /// The types that can have the codes of an operation, those that say so best first.
  private static func types(
    of action: HandWrittenCalls.Action, _ code: CodeIndex, _ inner: [String: [CodeIndex.JoinedType]]
  ) -> [CodeIndex.JoinedType] {
    var types: [CodeIndex.JoinedType] = []
    for request in action.requests {
      for name in ownNames {
        if let alias = request.alias(name), let type = code.type(alias, seenFrom: request.name) { types.append(type) }
        if let type = code.type("\(request.name).\(name)") { types.append(type) }
      }
    }
    for call in action.functions {
      let scope = call.owner?.name ?? ""
      for name in call.function.thrownType?.typeNames ?? [] {
        if let type = code.type(name, seenFrom: scope) { types.append(type) }
      }
    }
    for name in ownNames {
      if let type = code.type(action.name + name) { types.append(type) }
      // 'Codes.CopyImage', 'CopyImage.Code'
      if let type = code.type("\(name).\(action.name)") ?? code.type("\(action.name).\(name)") { types.append(type) }
    }
    types += inner[action.name] ?? []
    for call in action.functions {
      for part in call.function.body.flatMap(\.all) {
        if case .call(let callee, let arguments, _) = part, arguments.count == 1, arguments[0].label == "rawValue",
          codeNames.contains(arguments[0].value.lastName?.lowercased() ?? ""), let name = callee.typeText,
          let type = code.type(name, seenFrom: call.owner?.name ?? "")
        {
          types.append(type)
        }
        guard let name = part.typeText, let type = code.type(name, seenFrom: call.owner?.name ?? ""),
          isError(type, code)
        else { continue }
        types.append(type)
      }
    }
    return types
  }

  private static func standsInErrors(_ type: CodeIndex.JoinedType) -> Bool {
    guard let dot = type.name.lastIndex(of: ".") else { return false }
    let holder = type.name[..<dot]
    return ["Error", "Errors", "Code", "Codes", "Failure", "Failures"].contains { holder.hasSuffix($0) }
  }

  private static let codeNames: Set<String> = ["code", "rawcode", "errorcode"]

  private static func isError(_ type: CodeIndex.JoinedType, _ code: CodeIndex) -> Bool {
    code.conforms(type, to: ["Error", "LocalizedError"]) || endings.contains { type.baseName.hasSuffix($0) }
  }

  /// Codes of a service begin with a capital letter; those that a client makes up for itself mostly do not.
  private static func areCodes(_ errors: [SurfaceError]) -> Bool {
    !errors.isEmpty && errors.filter { $0.code.first?.isUppercase == true }.count * 2 > errors.count
  }
}
