internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension SurfaceReader {
  /// Clients that people write: requests that are `Encodable`, or functions that fill dictionaries and query items.
  static let handWritten = SurfaceReader(name: "hand-written") { code, taken, documented in
    let calls = HandWrittenCalls(code, taken: taken, documented: documented)
    let errors = HandWrittenErrors(code, calls)
    var reading = Reading()
    for action in calls.actions {
      var operation = HandWrittenOperation(action, calls)
      operation.read()
      errors.add(to: &operation.coded, of: action)
      reading.operations.append(operation.coded)
      reading.unread += operation.unread
    }
    reading.unread += calls.unread
    return reading
  }
}

/// Reads an operation from its request types and the functions that make the call.
private struct HandWrittenOperation {
  let action: HandWrittenCalls.Action
  let calls: HandWrittenCalls
  var coded: CodedOperation
  var unread: [AuditResult.Unread] = []
  private var fields: WireFields

  private var code: CodeIndex { calls.code }

  init(_ action: HandWrittenCalls.Action, _ calls: HandWrittenCalls) {
    self.action = action
    self.calls = calls
    fields = WireFields(calls.code, presence: .declared)
    let version = action.version ?? calls.version
    let place = action.functions.first?.function.location ?? action.requests.first?.location
    coded = CodedOperation(
      surface: OperationSurface(name: action.name, version: version?.text, location: place), isGenerated: false)
    coded.actionLocation = action.location
    coded.versionLocation = version?.location
    coded.givenNames = action.requests.map(\.name) + action.functions.map(\.function.name)
    if let call = action.functions.first(where: { !$0.isCase }) ?? action.functions.first {
      coded.surface.method = call.function.name
      coded.surface.isDeprecated = call.function.isDeprecated
    }
  }

  mutating func read() {
    for call in action.functions {
      var handled = HandledErrors(ValueScope(code, owner: call.owner))
      handled.read(call.function.body)
      coded.handled += handled.errors
    }
    readRequest()
    readResponse()
    coded.surface.fields = fields.fields
    coded.structures = fields.structures
    coded.idle = fields.idle
    coded.held = fields.held
    coded.alwaysSent = fields.alwaysSent
    coded.joined = fields.joined
    coded.jsonElements = fields.jsonElements
    coded.clientWide = calls.shared
    coded.types = fields.types.union(action.requests.map(\.name))
    unread += fields.unread
    noteOpen(fields.open)
  }

  private mutating func readResponse() {
    let finder = HandWrittenResponse(code, calls.taken)
    if let response = finder.declared(by: action) { return addResponse(response) }
    var scans: [(JSONReadScan, Place)] = []
    for call in action.functions {
      var scan = JSONReadScan(code, owner: call.owner)
      scan.read(call.function, takesJSON: false)
      scans.append((scan, call.function.location))
    }
    for request in action.requests {
      // 'func parse(_ json: [String: Any]) -> Reply', or a property that holds such a function.
      var scan = JSONReadScan(code, owner: request)
      for function in request.functions where function.name != "init" { scan.read(function, takesJSON: true) }
      for property in request.properties where !property.isComputed { scan.read(property) }
      scans.append((scan, request.location))
    }
    scans = scans.filter { !$0.0.reads.isEmpty || !$0.0.roots.isEmpty }
    guard !scans.isEmpty else { return finder.type(of: action).map { addResponse($0) } ?? () }
    for (scan, place) in scans {
      for root in scan.roots { addResponse(root) }
      guard !scan.reads.isEmpty else { continue }
      fields.note("", at: place, .response)
      fields.add(scan.entries, .response, below: WirePath(), limits: [:])
    }
    // Who only takes a number out of it leaves the rest alone.
    if !scans.contains(where: { $0.0.isModelled }) { coded.open.insert(.response) }
  }

  private mutating func addResponse(_ response: CodeIndex.JoinedType) {
    guard !fields.add(response, .response) else { return }
    unread.append(.init(at: response.location, reason: "how '\(response.name)' is read is not known"))
  }

  private mutating func readRequest() {
    for request in action.requests { fields.add(request, .request) }
    for call in action.functions {
      let entries = entries(of: call)
      unread += call.scan.unread.map { .init(at: $0, reason: "the name of a parameter is put together here") }
      noteOpen(call.scan.open)
      // What a function gets as a dictionary may hold anything.
      let isOpen = entries.isEmpty && call.function.parameters.contains { SwiftTypeText.isDictionary($0.type) }
      guard !isOpen else { continue }
      if call.isUnknown, action.requests.isEmpty {
        unread.append(.init(at: call.function.location, reason: "what '\(call.function.name)' sends is not known"))
        continue
      }
      var limits: [String: [CodedLimit]] = [:]
      for (source, checked) in call.scan.limits { if let key = source.limitKey { limits[key, default: []] += checked } }
      if let place = place(of: call, entries) { fields.note("", at: place, .request) }
      fields.add(entries, .request, below: WirePath(), limits: limits)
    }
    guard fields.structures[.request] == nil, let request = action.requests.first else { return }
    unread.append(.init(at: request.location, reason: "how '\(request.name)' is written is not known"))
  }

  /// What a call sends. What its client has is sent as well, and callers need not give it.
  private func entries(of call: HandWrittenCalls.Call) -> [TypeCoding.Entry] {
    let client = call.isCase ? [] : Set(call.owner.map { code.lineage(of: $0).map(\.name) } ?? [])
    return call.scan.writes.map { write in
      var entry = TypeCoding.Entry(write)
      if let source = entry.source, source.location != nil, !source.isParameter, !source.isHeld,
        client.contains(source.scope)
      {
        entry.source?.isFixed = true
      }
      return entry
    }
  }

  /// Where a parameter would stand that a call lacks: in the type that writes most of them, or in the function.
  private func place(of call: HandWrittenCalls.Call, _ entries: [TypeCoding.Entry]) -> Place? {
    let own = entries.filter { !code.callNames.common.addedByClient.contains($0.path.text) }
    guard !own.isEmpty || action.requests.isEmpty else { return nil }
    guard !call.isCase else { return call.function.location }
    let writers = Dictionary(grouping: own.compactMap(\.writer)) { $0 }.mapValues(\.count)
    guard let most = writers.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), 2 * most.value > own.count,
      most.key != call.owner?.name, let type = code.type(most.key)
    else { return call.function.location }
    return type.location
  }

  private mutating func noteOpen(_ places: [Place]) {
    guard let first = places.first else { return }
    coded.isOpen = true
    unread.append(.init(at: first, reason: "what else '\(action.name)' gets here is not known"))
  }
}

/// Finds the type that holds the response of an operation.
private struct HandWrittenResponse {
  private let code: CodeIndex
  private let taken: Set<String>

  init(_ code: CodeIndex, _ taken: Set<String>) { (self.code, self.taken) = (code, taken) }

  /// The type that the request says it gets.
  func declared(by action: HandWrittenCalls.Action) -> CodeIndex.JoinedType? {
    for request in action.requests {
      for name in ["Response", "Output", "Result", "Reply"] {
        if let type = request.alias(name).flatMap({ known($0, from: request.name) }) { return type }
        if let type = code.type("\(request.name).\(name)"), let known = known(type) { return known }
      }
      for name in request.inherits.flatMap(\.typeNames) {
        if let type = known(name, from: request.name) { return type }
      }
    }
    return nil
  }

  /// The type that calls read, by what they say, or by its name.
  func type(of action: HandWrittenCalls.Action) -> CodeIndex.JoinedType? {
    for call in action.functions {
      let scope = call.owner?.name ?? ""
      for part in call.function.body.flatMap(\.all) {
        if let type = part.metatype.flatMap({ known($0, from: scope) }) { return type }
        if case .cast(_, let text) = part, let type = known(text, from: scope) { return type }
      }
    }
    for name in ["Response", "Result", "Output", "Reply", ".Response", ".Result", ".Output", ".Reply"] {
      if let type = known(action.name + name, from: "") { return type }
    }
    for call in action.functions {
      // 'completion: (Result<DescribeRegionsReply, any Error>) -> Void'
      for parameter in call.function.parameters where parameter.type.contains("->") {
        for name in parameter.type.typeNames where !parameter.type.contains("[\(name)]") {
          if let type = known(name, from: call.owner?.name ?? ""), code.conforms(type, to: ["Decodable", "Codable"]) {
            return type
          }
        }
      }
      for name in call.function.returnType?.typeNames ?? [] {
        if let type = known(name, from: call.owner?.name ?? ""),
          SwiftTypeText.element(call.function.returnType ?? "") == nil,
          // What a function makes of the response is none, unless it can be read as one.
          !(call.function.returnType ?? "").contains("<") || code.conforms(type, to: ["Decodable", "Codable"])
        {
          return type
        }
      }
    }
    return nil
  }

  private func known(_ name: String, from scope: String) -> CodeIndex.JoinedType? {
    let name = code.aliased(SwiftTypeText.unwrapped(name), seenFrom: scope)
    return code.type(name, seenFrom: scope).flatMap(known)
  }

  /// The type, where it can be read and is no error.
  private func known(_ type: CodeIndex.JoinedType) -> CodeIndex.JoinedType? {
    guard !taken.contains(type.name), type.kind != .enum, !type.baseName.contains("Error"),
      !type.baseName.hasSuffix("Request"), TypeCoding.read(type, code) != nil
    else { return nil }
    return type
  }
}

extension CodeIndex.JoinedType {
  /// The name without those of the types around it.
  var baseName: String { name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name }
}

extension String {
  /// The names in a type: `Request` and `DescribeRegionsResponse` of `Request<DescribeRegionsResponse>`.
  var typeNames: [String] {
    split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init)
  }
}
