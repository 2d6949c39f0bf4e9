internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension SurfaceReader {
  /// A client of a vendor's own library: classes derived from one, as `TeaModel`, with names on the wire in `toMap` and `fromMap`, and
  /// client methods that fill a query and name the action.
  static let teaModel = SurfaceReader(name: "TeaModel") { code, taken, documented in
    var reading = Reading()
    guard let library = code.callNames.library else { return reading }
    let models = TeaModels(code, taken, library)
    var requests: Set<String> = []
    for (function, owner) in code.allFunctions where !taken.contains(owner?.name ?? "") {
      guard let call = models.call(in: function, of: owner) else { continue }
      if let request = call.request { requests.insert(request.name) }
      reading.add(models.operation(call))
    }
    // Without a client, a request is known by its name.
    for type in code.types where models.names.contains(type.name) && !requests.contains(type.name) {
      guard type.name.hasSuffix("Request"), !type.name.contains(".") else { continue }
      let name = String(type.name.dropLast("Request".count))
      guard documented.contains(name) || code.type("\(name)Response") != nil else { continue }
      reading.add(
        models.operation(
          .init(
            action: name, location: type.location, request: type, response: code.type("\(name)Response"))
        ))
    }
    return reading
  }
}

extension SurfaceReader.Reading {
  fileprivate mutating func add(_ result: (CodedOperation, [AuditResult.Unread])) {
    operations.append(result.0)
    unread += result.1
  }
}

/// The classes of the code that are derived from that of a library.
private struct TeaModels {
  /// A method of a client, and what it works with.
  struct Call {
    var action: String
    var version: String?
    /// Where its method is declared; without one, its request.
    var location: SourceLocation
    var actionLocation: SourceLocation?
    var versionLocation: SourceLocation?
    /// The request; nil for operations without parameters, and where the code doesn't have it.
    var request: CodeIndex.JoinedType?
    /// The parameter of the method for a request that the code doesn't have.
    var unknownRequest: OutlineFunction.Parameter?
    var response: CodeIndex.JoinedType?
    var function: OutlineFunction?
    var client: CodeIndex.JoinedType?
  }

  let code: CodeIndex
  let names: Set<String>
  private let presence: WireFields.Presence
  private let library: CodeConventions.ModelLibrary

  init(_ code: CodeIndex, _ taken: Set<String>, _ library: CodeConventions.ModelLibrary) {
    (self.code, self.library) = (code, library)
    let models = code.types.filter { type in
      type.kind == .class && !taken.contains(type.name) && code.conforms(type, to: [library.modelClass])
    }
    names = Set(models.map(\.name))
    // Clients that never check what is missing do not say that everything may be.
    let checks = models.contains { $0.functions.contains { !$0.requiredNames.isEmpty } }
    presence = checks ? .validated : .unknown
  }

  /// The call that a method makes, where it is one of an operation.
  func call(in function: OutlineFunction, of owner: CodeIndex.JoinedType?) -> Call? {
    var named: [String: OutlineExpression] = [:]
    var called: Set<String> = []
    let (operation, version) = (library.operationLabel, library.versionLabel)
    func note(_ name: String?, _ value: OutlineExpression) {
      guard let name, name == operation || name == version, named[name] == nil, value.text != nil else { return }
      named[name] = value
    }
    for part in function.body.flatMap(\.all) {
      switch part {
      case .dictionary(let pairs): for pair in pairs { note(pair.key.text, pair.value) }
      case .call(let callee, let arguments, _):
        for argument in arguments { note(argument.label, argument.value) }
        guard let name = callee.lastName else { continue }
        called.insert(name)
        if library.positionalCalls.contains(name), arguments.count > 3 {
          note(operation, arguments[0].value)
          note(version, arguments[1].value)
        }
      default: break
      }
    }
    guard let action = named[operation]?.text else { return nil }
    let scope = owner?.name ?? ""
    let request = function.parameters.lazy.compactMap({ code.type($0.type, seenFrom: scope) })
      .first { names.contains($0.name) }
    // An operation without parameters has no request, and the requests of others can be in files that aren't read.
    guard request != nil || called.isSuperset(of: library.calls) || !called.isDisjoint(with: library.positionalCalls)
    else {
      return nil
    }
    let unknown = function.parameters.first {
      $0.type.hasSuffix("Request") && code.type($0.type, seenFrom: scope) == nil
    }
    let response = function.returnType.flatMap { code.type(SwiftTypeText.unwrapped($0), seenFrom: scope) }
    return Call(
      action: action, version: named[version]?.text, location: function.location,
      actionLocation: named[operation]?.place, versionLocation: named[version]?.place, request: request,
      unknownRequest: request == nil ? unknown : nil, response: response, function: function, client: owner)
  }

  func operation(_ call: Call) -> (CodedOperation, [AuditResult.Unread]) {
    var fields = WireFields(code, presence: presence)
    fields.note("", at: call.request?.location ?? call.location, .request)
    let sent = sent(by: call)
    if sent.entries.isEmpty, let request = call.request {
      fields.add(request, .request)
    } else {
      fields.add(sent.entries, .request, below: WirePath(), limits: [:])
    }
    var surface = OperationSurface(name: call.action, version: call.version, location: call.location)
    if let function = call.function {
      surface.method = function.name
      surface.isDeprecated = function.isDeprecated
    }
    var unread = sent.unread + readResponse(of: call, &fields)
    surface.fields = fields.fields
    var coded = CodedOperation(surface: surface, isGenerated: false)
    coded.isTeaModel = true
    coded.structures = fields.structures
    coded.held = fields.held
    coded.alwaysSent = fields.alwaysSent
    coded.actionLocation = call.actionLocation
    coded.versionLocation = call.versionLocation
    coded.givenNames = [call.request?.name, call.function?.name].compactMap { $0 }
    coded.idle = fields.idle + idle(of: call, sent.entries)
    coded.types = fields.types.union([call.request, call.response, call.client].compactMap { $0?.name })
    if let parameter = call.unknownRequest, sent.entries.isEmpty {
      // What is sent is what the request has.
      coded.structures[.request] = nil
      unread.append(
        .init(at: parameter.location, reason: "the request of '\(call.action)' is not in this code"))
    }
    return (coded, unread + fields.unread)
  }

  private func readResponse(of call: Call, _ fields: inout WireFields) -> [AuditResult.Unread] {
    guard let response = call.response.map(body) else {
      return [.init(at: call.location, reason: "the response of '\(call.action)' is not in this code")]
    }
    guard !fields.add(response, .response) else { return [] }
    return [.init(at: response.location, reason: "how '\(response.name)' is read is not known")]
  }

  /// What the method of the client puts into the query or the body.
  private func sent(by call: Call) -> (entries: [TypeCoding.Entry], unread: [AuditResult.Unread]) {
    guard let function = call.function else { return ([], []) }
    var scan = WriteScan(code, skippingCallsOf: library.descriptions)
    var scope = ValueScope(code, owner: call.client)
    scope.add(function.parameters)
    scan.read(function.body, in: scope)
    return (
      scan.writes.map { unshrunk(known(TypeCoding.Entry($0), in: call)) },
      scan.unread.map { .init(at: $0, reason: "the name of a parameter is put together here") }
    )
  }

  /// An entry without a source where that is a property of a request that the code doesn't have, of which nothing is known.
  private func known(_ entry: TypeCoding.Entry, in call: Call) -> TypeCoding.Entry {
    guard let parameter = call.unknownRequest, entry.source?.location == parameter.location else { return entry }
    var entry = entry
    entry.source = nil
    return entry
  }

  /// What goes as text is a property of a request of its own, 'tagsShrink' of 'RunShrinkRequest', which stands for that of the
  /// request that callers make.
  private func unshrunk(_ entry: TypeCoding.Entry) -> TypeCoding.Entry {
    let mark = "Shrink"
    guard var source = entry.source, source.scope.hasSuffix("\(mark)Request"),
      let request = code.type(source.scope.dropLast(mark.count + "Request".count) + "Request"), let name = source.name
    else { return entry }
    let plain = name.hasSuffix(mark) ? String(name.dropLast(mark.count)) : name
    guard let property = request.propertiesByName[plain] else { return entry }
    source.name = plain
    if property.type == source.type { source.location = property.location }
    var entry = entry
    entry.source = source
    return entry
  }

  /// Properties of a request that its method never sends.
  private func idle(of call: Call, _ sent: [TypeCoding.Entry]) -> [CodedOperation.Idle] {
    guard !sent.isEmpty, let request = call.request else { return [] }
    let used = Set(sent.compactMap(\.source?.name))
    return request.properties.filter { !$0.isStatic && !$0.isComputed && !used.contains($0.name) }.map {
      .init(section: .request, parent: "", name: $0.name, location: call.function?.location ?? $0.location)
    }
  }

  /// What a response holds besides its status and its header fields.
  private func body(of response: CodeIndex.JoinedType) -> CodeIndex.JoinedType {
    guard let type = response.propertiesByName["body"]?.unwrappedType else { return response }
    return code.type(type, seenFrom: response.name) ?? response
  }
}

extension CodeIndex {
  /// All functions, with the types that they belong to.
  var allFunctions: [(OutlineFunction, JoinedType?)] {
    types.flatMap { type in type.functions.map { ($0, Optional(type)) } } + functions.map { ($0, nil) }
  }
}
