internal import TablatureAPIModel

/// Which operations hand-written code calls: the types of requests, and the functions that send them.
struct HandWrittenCalls {
  /// A function that makes a call.
  struct Call {
    var function: OutlineFunction
    var owner: CodeIndex.JoinedType?
    var scan: WriteScan
    /// Whether it stands for a case of an enum.
    var isCase = false
    /// Whether it sends something that is not understood.
    var isUnknown = false
  }

  /// An operation by its name on the wire.
  struct Action {
    var name: String
    /// Where the name stands.
    var location: Place
    var version: CodeIndex.NamedText?
    var requests: [CodeIndex.JoinedType] = []
    var functions: [Call] = []
  }

  let code: CodeIndex
  let taken: Set<String>
  /// In the order of the code: types, then functions.
  private(set) var actions: [Action] = []
  /// What looks like a call, and was not understood.
  private(set) var unread: [AuditResult.Unread] = []
  /// The version that is given to all calls.
  private(set) var version: CodeIndex.NamedText?
  /// Functions that belong to no operation.
  private(set) var others: [(OutlineFunction, CodeIndex.JoinedType?)] = []
  /// What these put under names for all operations.
  private(set) var shared: Set<String> = []

  private typealias Found = CodeIndex.NamedText
  private var names: HandWrittenActions
  private var positions: [String: Int] = [:]
  /// Enums whose cases are operations.
  private var endpoints: Set<String> = []

  init(_ code: CodeIndex, taken: Set<String>, documented: Set<String>) {
    (self.code, self.taken) = (code, taken)
    names = HandWrittenActions(code, documented: documented)
    findRawCases()
    findEndpoints()
    findRequests()
    findFunctions()
  }

  private var documented: Set<String> { names.documented }
  private var common: CommonParameters { code.callNames.common }

  // MARK: - Enums

  /// Cases with the names of operations as raw values; one that no page describes counts among many that are described.
  private mutating func findRawCases() {
    for type in code.types where type.kind == .enum && !taken.contains(type.name) {
      let values = type.cases.compactMap(\.rawValue)
      let known = values.count(where: documented.contains)
      guard known > 0 else { continue }
      for item in type.cases {
        guard let value = item.rawValue else { continue }
        guard documented.contains(value) || 2 * known > values.count && HandWrittenActions.isName(value) else {
          continue
        }
        names.cases[item.name] = Found(text: value, location: item.location)
      }
    }
  }

  /// Enums that say for each case what is called, and with what.
  private mutating func findEndpoints() {
    for type in code.types where type.kind == .enum && !taken.contains(type.name) && !type.cases.isEmpty {
      let endpoint = EndpointCases(type, names)
      guard !endpoint.actions.isEmpty else { continue }
      for (item, found) in endpoint.actions {
        names.cases[item.name] = found
        guard let scan = endpoint.scan(of: item) else { continue }
        endpoints.insert(type.name)
        let position = position(of: found)
        actions[position].functions.append(
          Call(function: endpoint.function(of: item), owner: type, scan: scan, isCase: true))
      }
    }
  }

  // MARK: - Types

  private mutating func findRequests() {
    for type in code.types where (type.kind == .struct || type.kind == .class) && !taken.contains(type.name) {
      guard let found = names.action(of: type), !isModel(type) else { continue }
      let position = position(of: found)
      actions[position].requests.append(type)
      if actions[position].version == nil { actions[position].version = names.version(of: type) }
    }
  }

  /// Whether a type is one of the vendor's own library.
  private func isModel(_ type: CodeIndex.JoinedType) -> Bool {
    code.callNames.library.map { code.conforms(type, to: [$0.modelClass]) } ?? false
  }

  // MARK: - Functions

  private mutating func findFunctions() {
    var requests: [String: String] = [:]
    for action in actions { for request in action.requests { requests[request.name] = action.name } }
    version = VersionScan(code, leavingOut: taken).version
    let functions = code.allFunctions.filter { _, owner in
      owner.map { !taken.contains($0.name) && requests[$0.name] == nil && !endpoints.contains($0.name) } ?? true
    }
    let senders = Senders(functions, names)
    for (function, owner) in functions {
      var scan = WriteScan(code)
      var scope = ValueScope(code, owner: owner)
      scope.add(function.parameters, isCalled: true)
      scan.read(function.body, in: scope)
      let written = scan.writes.filter { $0.path.text == common.operation }.compactMap { write -> Found? in
        guard let text = write.constant, HandWrittenActions.isName(text) else { return nil }
        return Found(text: text, location: write.constantLocation ?? write.location)
      }
      let found = written.isEmpty ? senders.actions(in: function, scope) : written
      let called = Set(found.map(\.text))
      let known = Set(used(by: function, owner, requests))
      let call = Call(function: function, owner: owner, scan: scan)
      switch (called.count, known.count) {
      case (1, _): if let first = found.first { add(call, to: first, scope) }
      case (0, 1):
        if let name = known.first { add(call, to: Found(text: name, location: function.location), scope) }
      case (0, 0):
        others.append((function, owner))
        noteShared(scan)
      default:
        others.append((function, owner))
        if called.count > 1,
          scan.writes.contains(where: { $0.path.text != common.operation && $0.source != nil })
        {
          unread.append(
            .init(
              at: function.location,
              reason: "'\(function.name)' calls several operations, whose parameters are not told apart"))
        }
      }
    }
    for type in code.types where !taken.contains(type.name) && requests[type.name] == nil {
      for property in type.properties where property.isComputed {
        guard let value = property.value else { continue }
        var scan = WriteScan(code)
        scan.read([value], in: ValueScope(code, owner: type))
        noteShared(scan)
      }
    }
  }

  /// Keeps what goes with the version and the signature, which every call has.
  private mutating func noteShared(_ scan: WriteScan) {
    // What the cases of an enum send belongs to their operations, also where a function sends it for any of them.
    let names = Set(scan.writes.filter { !endpoints.contains($0.writer ?? "") }.map(\.path.text))
    if names.contains(where: { $0 != common.operation && common.addedByClient.contains($0) }) {
      shared.formUnion(names)
    }
  }

  private mutating func add(_ call: Call, to found: CodeIndex.NamedText, _ scope: ValueScope) {
    var call = call
    let position = position(of: found)
    if !call.scan.writes.contains(where: { !common.addedByClient.contains($0.path.text) }) {
      let payload = Payload(call.function, scope, of: found.text)
      call.isUnknown = payload.isUnknown
      let known = Set(actions[position].requests.map(\.name))
      actions[position].requests += payload.types.filter { !known.contains($0.name) && !taken.contains($0.name) }
    }
    if actions[position].version == nil {
      let write = call.scan.writes.first { $0.path.text == common.version && $0.constant != nil }
      actions[position].version = write.flatMap { write in
        write.constant.map { Found(text: $0, location: write.constantLocation ?? write.location) }
      }
    }
    actions[position].functions.append(call)
  }

  /// The operations whose requests a function takes or makes.
  private func used(
    by function: OutlineFunction, _ owner: CodeIndex.JoinedType?, _ requests: [String: String]
  ) -> [String] {
    guard !requests.isEmpty else { return [] }
    let scope = owner?.name ?? ""
    func action(_ name: String) -> String? { code.type(name, seenFrom: scope).flatMap { requests[$0.name] } }
    let taken = function.parameters.flatMap(\.type.typeNames).compactMap(action)
    if !taken.isEmpty { return taken }
    return function.body.flatMap(\.all).compactMap { part in
      guard case .call(let callee, _, _) = part else { return nil }
      return callee.typeText.flatMap(action)
    }
  }

  private mutating func position(of found: CodeIndex.NamedText) -> Int {
    if let position = positions[found.text] { return position }
    positions[found.text] = actions.count
    actions.append(Action(name: found.text, location: found.location))
    return actions.count - 1
  }
}
