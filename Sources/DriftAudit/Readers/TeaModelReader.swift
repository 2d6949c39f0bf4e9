internal import APIModel
internal import SwiftEmitter

extension SurfaceReader {
  /// The vendor's own kind of client: classes derived from `TeaModel`, with names on the wire in `toMap` and `fromMap`, and
  /// client methods that fill a query and name the action.
  static let teaModel = SurfaceReader(name: "TeaModel") { code, taken, documented in
    let models = TeaModels(code, taken)
    var reading = Reading()
    guard !models.names.isEmpty else { return reading }
    var requests: Set<String> = []
    for (function, owner) in code.allFunctions {
      guard let call = models.call(in: function, of: owner) else { continue }
      requests.insert(call.request.name)
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
            action: name, version: nil, request: type, response: code.type("\(name)Response"), function: nil,
            client: nil)
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

/// The classes of the code that are derived from `TeaModel`.
private struct TeaModels {
  /// A method of a client, and what it works with.
  struct Call {
    var action: String
    var version: String?
    var actionLocation: SourceLocation?
    var versionLocation: SourceLocation?
    var request: CodeIndex.JoinedType
    var response: CodeIndex.JoinedType?
    var function: OutlineFunction?
    var client: CodeIndex.JoinedType?
  }

  let code: CodeIndex
  let names: Set<String>
  private let presence: WireFields.Presence

  init(_ code: CodeIndex, _ taken: Set<String>) {
    self.code = code
    let models = code.types.filter { type in
      type.kind == .class && !taken.contains(type.name) && code.conforms(type, to: ["TeaModel"])
    }
    names = Set(models.map(\.name))
    // Clients that never check what is missing do not say that everything may be.
    let checks = models.contains { $0.functions.contains { !$0.requiredNames.isEmpty } }
    presence = checks ? .validated : .unknown
  }

  /// The call that a method makes, where it is one of an operation.
  func call(in function: OutlineFunction, of owner: CodeIndex.JoinedType?) -> Call? {
    var named: [String: OutlineExpression] = [:]
    func note(_ name: String?, _ value: OutlineExpression) {
      guard let name, name == "action" || name == "version", named[name] == nil, value.text != nil else { return }
      named[name] = value
    }
    for part in function.body.flatMap(\.all) {
      switch part {
      case .dictionary(let pairs): for pair in pairs { note(pair.key.text, pair.value) }
      case .call(_, let arguments, _): for argument in arguments { note(argument.label, argument.value) }
      default: break
      }
    }
    let scope = owner?.name ?? ""
    guard let action = named["action"]?.text,
      let request = function.parameters.lazy.compactMap({ code.type($0.type, seenFrom: scope) })
        .first(where: { names.contains($0.name) })
    else { return nil }
    let response = function.returnType.flatMap { code.type(SwiftTypeText.unwrapped($0), seenFrom: scope) }
    return Call(
      action: action, version: named["version"]?.text, actionLocation: named["action"]?.place,
      versionLocation: named["version"]?.place, request: request, response: response, function: function, client: owner)
  }

  func operation(_ call: Call) -> (CodedOperation, [AuditResult.Unread]) {
    var fields = WireFields(code, presence: presence)
    var unread: [AuditResult.Unread] = []
    fields.note("", at: call.request.location, .request)
    let sent = sent(by: call)
    if sent.entries.isEmpty {
      fields.add(call.request, .request)
    } else {
      fields.add(sent.entries, .request, below: WirePath(), limits: [:])
    }
    unread += sent.unread
    var surface = OperationSurface(name: call.action, version: call.version, location: call.request.location)
    if let function = call.function {
      surface.method = function.name
      surface.location = function.location
      surface.isDeprecated = function.isDeprecated
    }
    if let response = call.response.map(body) {
      if !fields.add(response, .response) {
        unread.append(.init(at: response.location, reason: "how '\(response.name)' is read is not known"))
      }
    } else {
      unread.append(
        .init(
          at: surface.location ?? call.request.location, reason: "the response of '\(call.action)' is not in this code")
      )
    }
    surface.fields = fields.fields
    var coded = CodedOperation(surface: surface, isGenerated: false)
    coded.isTeaModel = true
    coded.structures = fields.structures
    coded.held = fields.held
    coded.alwaysSent = fields.alwaysSent
    coded.actionLocation = call.actionLocation
    coded.versionLocation = call.versionLocation
    coded.givenNames = [call.request.name] + (call.function.map { [$0.name] } ?? [])
    coded.idle = fields.idle + idle(of: call, sent.entries)
    coded.types = fields.types.union([call.request.name])
    if let response = call.response { coded.types.insert(response.name) }
    if let client = call.client { coded.types.insert(client.name) }
    return (coded, unread + fields.unread)
  }

  /// What the method of the client puts into the query or the body.
  private func sent(by call: Call) -> (entries: [TypeCoding.Entry], unread: [AuditResult.Unread]) {
    guard let function = call.function else { return ([], []) }
    var scan = WriteScan(code, skippingCallsOf: ["Params", "OpenApiRequest"])
    var scope = ValueScope(code, owner: call.client)
    scope.add(function.parameters)
    scan.read(function.body, in: scope)
    return (
      scan.writes.map { unshrunk(TypeCoding.Entry($0)) },
      scan.unread.map { .init(at: $0, reason: "the name of a parameter is put together here") }
    )
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
    guard !sent.isEmpty else { return [] }
    let used = Set(sent.compactMap(\.source?.name))
    return call.request.properties.filter { !$0.isStatic && !$0.isComputed && !used.contains($0.name) }.map {
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
