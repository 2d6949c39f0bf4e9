public import TablatureAPIModel
public import TablatureSwiftEmitter

/// Holds Swift code against the pages that it was written after: a pure function of both.
///
/// Reading a file is the costly part, and goes file by file, so that one that changed is read again alone:
///
///     let audit = Audit(service, conventions: profile.code, options: options)
///     let outlines = files.map { SourceOutline(of: $0) }
///     let result = audit.result(of: outlines)
public struct Audit: Sendable {
  /// What generated code has to say, by operation.
  private let documented: [String: OperationSurface]
  private let pages: [String: Operation]
  /// Operations that are not compared, whatever the code has of them.
  private let leftOut: Set<String>
  private let wireProtocol: WireProtocol
  /// The names by which calls are recognized.
  private let names: CallNames

  /// Creates an audit.
  ///
  /// - Parameters:
  ///   - service: The service that the pages describe.
  ///   - conventions: How hand-written code calls the services of its vendor.
  ///   - options: How the client is generated, where code was generated.
  public init(_ service: ServiceModel, conventions: CodeConventions, options: EmitterOptions) {
    self.init(service, conventions, leavingOut: [], SwiftEmitter.surfaces(of: service, options: options))
  }

  /// Creates an audit, planning several operations at the same time.
  ///
  /// - Parameters:
  ///   - service: The service that the pages describe.
  ///   - conventions: How hand-written code calls the services of its vendor.
  ///   - leftOut: Names of operations that pages describe, and that are not compared: code that has them is not wrong.
  ///   - options: How the client is generated, where code was generated.
  ///   - limit: How many operations are planned at the same time.
  public init(
    _ service: ServiceModel, conventions: CodeConventions, leavingOut leftOut: Set<String> = [],
    options: EmitterOptions, atOnce limit: Int
  ) async {
    self.init(
      service, conventions, leavingOut: leftOut,
      await SwiftEmitter.surfaces(of: service, options: options, atOnce: limit))
  }

  private init(
    _ service: ServiceModel, _ conventions: CodeConventions, leavingOut leftOut: Set<String>,
    _ surfaces: [OperationSurface]
  ) {
    self.leftOut = leftOut
    wireProtocol = service.wireProtocol
    names = CallNames(service.wireProtocol, conventions)
    documented = Dictionary(surfaces.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    pages = Self.operations(of: service)
  }

  /// Compares pages with what clients observed of the service, and with no code.
  ///
  /// - Parameters:
  ///   - observed: The differences, of operations that the pages describe.
  ///   - service: The service that the pages describe.
  /// - Returns: All findings, those that are known or excused among them.
  public static func result(ofObserved observed: [ObservedDifference], in service: ServiceModel) -> AuditResult {
    let pages = operations(of: service)
    var coverage = AuditResult.Coverage()
    coverage.documentedOperations = pages.count
    coverage.comparesCode = false
    coverage.observedDifferences = observed.count
    return AuditResult(findings: findings(ofObserved: observed, pages, coded: [:]), coverage: coverage)
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - outlines: What the files of the code declare.
  ///   - observed: What clients observed of the service, of operations that the pages describe; nil if nothing was recorded.
  /// - Returns: All findings, those that are known or excused among them.
  public func result(of outlines: [SourceOutline], observed: [ObservedDifference]? = nil) -> AuditResult {
    var reading = SurfaceReader.read(
      CodeIndex(outlines, names), documented: Set(documented.keys).union(leftOut))
    reading.operations.removeAll { leftOut.contains($0.surface.name) }
    var coded: [String: [CodedOperation]] = [:]
    let renamed = RenamedOperations(documented: documented, coded: reading.operations, wireProtocol)
    for var operation in reading.operations {
      let given = operation.surface.name
      let name = documented[given] == nil ? renamed.meant(by: operation) ?? given : given
      operation.samples = pages[name]?.responseSamples.filter { $0.format == .json } ?? []
      coded[name, default: []].append(operation)
    }
    var comparisons: [OperationComparison] = []
    let called = Set(coded.keys.filter { documented[$0] != nil }.map { $0.lowercased() })
    for name in Set(documented.keys).union(coded.keys).sorted() {
      // Two pages can spell the name of one operation differently, and code calls one of them.
      if coded[name] == nil, called.contains(name.lowercased()) { continue }
      // Code can have an operation twice, in two clients.
      for operation in coded[name].map({ $0.map(Optional.some) }) ?? [nil] {
        comparisons.append(
          OperationComparison(
            name: name, documented: documented[name], page: pages[name], coded: operation, wireProtocol))
      }
    }
    let shared = SharedErrors(comparisons)
    for index in comparisons.indices { comparisons[index].errors = shared.compared(of: comparisons[index]) }
    var findings = Self.once(comparisons.flatMap(Self.findings))
    findings += handlerFindings(outlines.flatMap(\.handlers), comparisons, listed: shared.listed)
    findings += Self.findings(ofObserved: observed ?? [], pages, coded: coded)
    var coverage = AuditResult.Coverage()
    coverage.documentedOperations = documented.count
    coverage.codedOperations = reading.operations.count
    coverage.comparedFacts = comparisons.reduce(0) { $0 + $1.fields.count + $1.errors.count }
    coverage.files = outlines.count
    coverage.observedDifferences = observed?.count
    coverage.readers = reading.counts
    return AuditResult(
      findings: findings, unread: outlines.flatMap(\.unread) + reading.unread, ignores: outlines.flatMap(\.ignores),
      coverage: coverage)
  }

  private static func findings(_ operation: OperationComparison) -> [Finding] {
    AuditCheck.all.flatMap { check -> [Finding] in
      var findings = Findings(check, in: operation.name, isGenerated: operation.coded?.isGenerated ?? false)
      switch check.comparison {
      case .operation(let find): find(operation, &findings)
      case .field(let find): for field in operation.fields { find(field, &findings) }
      case .error(let find): for error in operation.errors { find(error, &findings) }
      case .handler, .observed: break
      }
      return findings.found
    }
  }

  /// Findings with what one text says for many operations told once: the version that all calls of a client have.
  private static func once(_ findings: [Finding]) -> [Finding] {
    var places: Set<SourceLocation> = []
    return findings.filter { finding in
      guard finding.check == "operation.version", let place = finding.code else { return true }
      return places.insert(place).inserted
    }
  }

  private func handlerFindings(
    _ handlers: [OutlineHandler], _ comparisons: [OperationComparison], listed: Set<String>
  ) -> [Finding] {
    guard !handlers.isEmpty else { return [] }
    let byMethod = Dictionary(grouping: comparisons.filter { $0.coded?.surface.method != nil }) {
      $0.coded?.surface.method ?? ""
    }
    let byType = Dictionary(grouping: comparisons.filter { $0.coded?.errorType != nil }) { $0.coded?.errorType ?? "" }
    return handlers.flatMap { handler -> [Finding] in
      let types = (handler.types + handler.codes.compactMap(\.type)).flatMap(Self.names)
      // In an order of their own: the first one is part of what findings are known by.
      let called: [OperationComparison] = handler.calls.flatMap { byMethod[$0] ?? [] }
      let named: [OperationComparison] = types.flatMap { byType[$0] ?? [] }
      let operations = (called + named).sorted { $0.name < $1.name }
      guard let first = operations.first else { return [] }
      let comparison = HandlerComparison(handler: handler, operations: operations, listed: listed)
      return AuditCheck.all.flatMap { check -> [Finding] in
        guard case .handler(let find) = check.comparison else { return [] }
        var findings = Findings(check, in: first.name, isGenerated: false)
        find(comparison, &findings)
        return findings.found
      }
    }
  }

  private static func operations(of service: ServiceModel) -> [String: Operation] {
    Dictionary(service.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func findings(
    ofObserved differences: [ObservedDifference], _ pages: [String: Operation], coded: [String: [CodedOperation]]
  ) -> [Finding] {
    Dictionary(grouping: differences, by: \.operation).flatMap { name, differences -> [Finding] in
      guard let page = pages[name] else { return [] }
      let comparisons = ObservedComparison.comparisons(differences, page, coded[name]?.first)
      return AuditCheck.all.flatMap { check -> [Finding] in
        guard case .observed(let find) = check.comparison else { return [] }
        // Generating again mends nothing as long as the page lacks it.
        var findings = Findings(check, in: name, isGenerated: false)
        for comparison in comparisons { find(comparison, &findings) }
        return findings.found
      }
    }
  }

  /// The names in a type: `OperationError` and `XErrorCode` of `OperationError<XErrorCode>`.
  private static func names(in type: String) -> [String] {
    type.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
