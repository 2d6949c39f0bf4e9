/// Reports the differences between the responses of an operation and its documentation: to the handler of the client's configuration,
/// or without one to its logger.
struct DriftReporter: Sendable {
  private let client: ServiceClient
  private let operation: OperationDescriptor

  /// Makes a reporter; nil if nothing is observed.
  init?(_ client: ServiceClient, _ operation: OperationDescriptor) {
    let configuration = client.configuration
    guard configuration.driftHandler != nil || configuration.logger.logLevel <= .debug else { return nil }
    (self.client, self.operation) = (client, operation)
  }

  /// Observes one response.
  func observation() -> ResponseObservation {
    var envelopeMembers = client.serviceProtocol.envelopeMembers
    if let member = client.serviceProtocol.requestIDMember { envelopeMembers.insert(member.lowercased()) }
    return ResponseObservation(envelopeMembers: envelopeMembers)
  }

  /// Reports what a response was found to differ in.
  ///
  /// - Parameters:
  ///   - observation: The observation of the response, which is over.
  ///   - secrets: What the request held and must not be shown.
  func report(_ observation: ResponseObservation, hiding secrets: [String]) {
    for difference in observation.differences {
      report(
        ObservedDifference(
          product: operation.product, version: operation.version, operation: operation.name, path: difference.path,
          kind: difference.kind, observedType: difference.observedType, documentedType: difference.documentedType),
        hiding: secrets)
    }
    if observation.isIncomplete, client.state.drift.noteIncomplete() { log.leavesOutDifferences() }
  }

  /// Reports an error code that the documentation of the operation doesn't list, unless it is one that all operations share.
  ///
  /// - Parameter failure: The failure, without secrets.
  func reportUndocumented(_ failure: ServiceFailure) {
    let code = failure.rawCode
    guard Self.isCode(code), failure.condition == nil, !failure.isThrottling,
      !client.serviceProtocol.isCommonErrorCode(code)
    else { return }
    report(
      ObservedDifference(
        product: operation.product, version: operation.version, operation: operation.name, path: code, kind: .error,
        httpStatus: failure.httpStatus),
      hiding: [])
  }

  private func report(_ difference: ObservedDifference, hiding secrets: [String]) {
    guard client.state.drift.isNew(difference) else { return }
    // A service may send back a secret as the name of a member.
    guard Redaction.redact(secrets, in: difference.path) == difference.path else { return }
    switch client.state.drift.add(difference) {
    case .known: return
    case .full(let isFirst): if isFirst { log.leavesOutDifferences() }
    case .added:
      if let handler = client.configuration.driftHandler { handler(difference) } else { log.differs(difference) }
    }
  }

  private var log: CallLog {
    CallLog(client.configuration.logger, operation: operation, region: client.region)
  }

  /// Whether a text is written like an error code, not like a sentence or a part of a document.
  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 128
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte)
        }
      }
  }
}

/// The differences that a client and its copies have reported already.
final class ReportedDifferences: Sendable {
  /// How many are kept; when there are as many, no further one is reported.
  static let limit = 1000
  /// How many members of one undocumented object are kept: more are the keys of a map, which are data and have no end.
  static let insideLimit = ResponseObservation.insideLimit

  /// What became of a difference.
  enum Outcome: Sendable {
    /// It is to be reported.
    case added
    /// It was reported before.
    case known
    /// There are too many.
    case full(isFirst: Bool)
  }

  private struct Key: Hashable, Sendable {
    let product: String
    let version: String
    let operation: String
    let path: String
    let kind: ObservedDifference.Kind

    init(_ difference: ObservedDifference, path: String? = nil) {
      (product, version, operation) = (difference.product, difference.version, difference.operation)
      (self.path, kind) = (path ?? difference.path, difference.kind)
    }
  }

  private struct Content: Sendable {
    /// Whether the type of the value is known, by the difference.
    var isDefinite: [Key: Bool] = [:]
    /// The numbers of members inside undocumented objects.
    var countsInside: [Key: Int] = [:]
    var isIncomplete = false
  }

  private let content = Lock(Content())

  /// Whether a difference has yet to be reported.
  ///
  /// One whose value was null or an empty list is new once more when the value has a type.
  func isNew(_ difference: ObservedDifference) -> Bool { content.withLock { Self.isNew(difference, $0) } }

  /// Adds a difference that is about to be reported.
  func add(_ difference: ObservedDifference) -> Outcome {
    content.withLock { content in
      guard Self.isNew(difference, content) else { return .known }
      let key = Key(difference)
      if content.isDefinite[key] == nil {
        let object = Self.object(around: difference, content)
        let countInside = object.map { content.countsInside[$0] ?? 0 } ?? 0
        guard content.isDefinite.count < Self.limit, countInside < Self.insideLimit else {
          let isFirst = !content.isIncomplete
          content.isIncomplete = true
          return .full(isFirst: isFirst)
        }
        if let object { content.countsInside[object] = countInside + 1 }
      }
      content.isDefinite[key] = !Self.isIndefinite(difference)
      return .added
    }
  }

  /// Notes that differences are left out; true the first time.
  func noteIncomplete() -> Bool {
    content.withLock { content in
      defer { content.isIncomplete = true }
      return !content.isIncomplete
    }
  }

  private static func isNew(_ difference: ObservedDifference, _ content: Content) -> Bool {
    switch content.isDefinite[Key(difference)] {
    case nil: true
    case false?: !isIndefinite(difference)
    case true?: false
    }
  }

  /// The outermost undocumented object around a member.
  private static func object(around difference: ObservedDifference, _ content: Content) -> Key? {
    guard difference.kind == .member else { return nil }
    let path = difference.path
    return path.indices.lazy.filter { path[$0] == "." }.map { Key(difference, path: String(path[..<$0])) }
      .first { content.isDefinite[$0] != nil }
  }

  private static func isIndefinite(_ difference: ObservedDifference) -> Bool {
    (difference.kind == .member || difference.kind == .type) && JSONTypeName.isIndefinite(difference.observedType)
  }
}
