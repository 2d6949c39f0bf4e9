internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// What pages and code say of an operation; at least one of them has it.
struct OperationComparison: Sendable {
  let name: String
  /// What generated code has to say.
  let documented: OperationSurface?
  /// What the page says.
  let page: Operation?
  /// What the code says.
  let coded: CodedOperation?
  /// Parameters and members, where both have the operation.
  let fields: [FieldComparison]
  /// Error codes, where both have the operation, and the code lists any.
  var errors: [ErrorComparison]

  init(
    name: String, documented: OperationSurface?, page: Operation?, coded: CodedOperation?, _ wireProtocol: WireProtocol
  ) {
    self.name = name
    self.documented = documented
    self.page = page
    self.coded = coded
    if let documented, let coded {
      fields = FieldComparison.comparisons(documented, page, coded, wireProtocol)
      errors = ErrorComparison.comparisons(documented, page, coded)
    } else {
      (fields, errors) = ([], [])
    }
  }
}

extension OperationComparison {
  /// Whether the page lists error codes.
  var listsErrors: Bool { !(documented?.errors ?? []).isEmpty }
}

/// What pages and code say of an error code.
struct ErrorComparison: Sendable {
  /// What generated code has to say.
  let documented: SurfaceError?
  /// What the code says.
  let coded: SurfaceError?
  /// What the page says.
  let page: ErrorCode?
  /// The operation of the code.
  let operation: CodedOperation

  var code: String { documented?.code ?? coded?.code ?? "" }
  var place: SourceLocation? { coded?.location ?? operation.errorList ?? operation.surface.location }

  fileprivate static func comparisons(
    _ documented: OperationSurface, _ page: Operation?, _ operation: CodedOperation
  ) -> [ErrorComparison] {
    let codes = Dictionary((page?.errors ?? []).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let handled = handled(by: operation, documented.errors ?? [], codes)
    guard let listed = operation.surface.errors else { return handled }
    let pairing = Pairing(documented.errors ?? [], by: \.code, listed, by: \.code)
    func comparison(_ documented: SurfaceError?, _ coded: SurfaceError?) -> ErrorComparison {
      ErrorComparison(
        documented: documented, coded: coded, page: documented.flatMap { codes[$0.code] }, operation: operation)
    }
    let known = pairing.pairs.map { comparison($0.left, $0.right) } + pairing.onlyLeft.map { comparison($0, nil) }
    // A page without any codes leaves them to others, so nothing is too much for it.
    let tellsCodes = operation.isGenerated || !(documented.errors ?? []).isEmpty
    let extra = tellsCodes ? pairing.onlyRight.map { comparison(nil, $0) } : []
    return known + extra + handled
  }

  /// The codes that functions tell apart, where the page lists them, or others that are nearly the same.
  ///
  /// What else functions wait for can be what every call may get, or what the page says in passing.
  private static func handled(
    by coded: CodedOperation, _ documented: [SurfaceError], _ pages: [String: ErrorCode]
  ) -> [ErrorComparison] {
    guard !coded.handled.isEmpty else { return [] }
    let listed = Dictionary(documented.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let own = Set((coded.surface.errors ?? []).map(\.code))
    let names = documented.map(\.code)
    return coded.handled.compactMap { error in
      if let known = listed[error.code] {
        guard error.statuses != nil else { return nil }
        return ErrorComparison(documented: known, coded: error, page: pages[error.code], operation: coded)
      }
      // A code of a list is judged there.
      guard !own.contains(error.code), NearestName.of(error.code, among: names) != nil else { return nil }
      return ErrorComparison(documented: nil, coded: error, page: nil, operation: coded)
    }
  }
}

/// A place where code tells error codes apart, with the operations whose errors come there.
struct HandlerComparison: Sendable {
  let handler: OutlineHandler
  let operations: [OperationComparison]
  /// The codes that any page lists.
  let listed: Set<String>
}
