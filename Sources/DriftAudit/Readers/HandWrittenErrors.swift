internal import APIModel
internal import SwiftEmitter

/// Which error codes hand-written operations know.
struct HandWrittenErrors {
  private let code: CodeIndex
  private let scan: ErrorCodeScan
  /// Lists that belong to no operation, so to all that have none of their own.
  private let shared: ErrorCodeScan.Codes?

  init(_ code: CodeIndex, _ calls: HandWrittenCalls) {
    self.code = code
    let scan = ErrorCodeScan(code)
    self.scan = scan
    var found: [ErrorCodeScan.Codes] = []
    let names = Set(calls.actions.flatMap { action in Self.endings.map { action.name + $0 } })
    var own: Set<String> = []
    for action in calls.actions {
      for type in Self.types(of: action, code) { if let codes = scan.codes(of: type) { own.insert(codes.type) } }
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
    let codes = Self.types(of: action, code).lazy.compactMap { scan.codes(of: $0) }.first { Self.areCodes($0.errors) }
    guard let codes = codes ?? shared else { return }
    operation.surface.errors = codes.errors
    operation.errorList = codes.location
    operation.errorType = codes.type
    operation.types.insert(codes.type)
  }

  private static let endings = ["Error", "ErrorCode", "Errors", "ErrorCodes", "Failure"]

  /// The types that can have the codes of an operation, those that say so best first.
  private static func types(of action: HandWrittenCalls.Action, _ code: CodeIndex) -> [CodeIndex.JoinedType] {
    var types: [CodeIndex.JoinedType] = []
    for request in action.requests {
      for name in ["ErrorCode", "Failure", "ErrorType", "Error"] {
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
    for ending in endings { if let type = code.type(action.name + ending) { types.append(type) } }
    for call in action.functions {
      for part in call.function.body.flatMap(\.all) {
        guard let name = part.typeText, let type = code.type(name, seenFrom: call.owner?.name ?? ""),
          isError(type, code)
        else { continue }
        types.append(type)
      }
    }
    return types
  }

  private static func isError(_ type: CodeIndex.JoinedType, _ code: CodeIndex) -> Bool {
    code.conforms(type, to: ["Error", "LocalizedError"]) || endings.contains { type.baseName.hasSuffix($0) }
  }

  /// Codes of a service begin with a capital letter; those that a client makes up for itself mostly do not.
  private static func areCodes(_ errors: [SurfaceError]) -> Bool {
    !errors.isEmpty && errors.filter { $0.code.first?.isUppercase == true }.count * 2 > errors.count
  }
}
