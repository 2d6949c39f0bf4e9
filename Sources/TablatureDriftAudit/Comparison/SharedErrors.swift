internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// Lists of error codes that several operations share, as clients that people write have them.
///
/// No page documents such a list, so each code counts once, for the first operation that documents it:
/// - a code is too much where no page at all documents it, and most of the operations have pages that list codes, since vendors leave
///   codes that all operations have to pages of their own;
/// - a code is missing where at least two of them do, since what only one operation says is what such a list leaves to the text of
///   the error;
/// - its statuses are those of all the pages.
struct SharedErrors {
  private struct Group {
    /// The operations by the codes that their pages list, in order.
    var owners: [String: [String]] = [:]
    var pages: [String: ErrorCode] = [:]
    /// The operation that tells of codes that are too much; nil where too few pages list any.
    var first: String?
  }

  private var groups: [String: Group] = [:]
  /// The codes that any page lists.
  let listed: Set<String>

  init(_ comparisons: [OperationComparison]) {
    listed = Set(comparisons.flatMap { $0.documented?.errors ?? [] }.map(\.code))
    var operations: [String: [OperationComparison]] = [:]
    for comparison in comparisons where comparison.documented != nil {
      guard let coded = comparison.coded, !coded.isGenerated, let type = coded.errorType else { continue }
      operations[type, default: []].append(comparison)
    }
    for (type, operations) in operations where Set(operations.map(\.name)).count > 1 {
      let telling = operations.filter(\.listsErrors)
      var group = Group(first: 2 * telling.count >= operations.count ? telling.first?.name : nil)
      for operation in operations {
        for error in operation.errors where error.documented != nil {
          if group.owners[error.code]?.last != operation.name {
            group.owners[error.code, default: []].append(operation.name)
          }
          guard let page = error.page else { continue }
          group.pages[error.code, default: ErrorCode(code: error.code, meanings: [])].meanings += page.meanings
        }
      }
      groups[type] = group
    }
  }

  /// What of an operation's errors is compared.
  func compared(of operation: OperationComparison) -> [ErrorComparison] {
    guard let coded = operation.coded, !coded.isGenerated, let type = coded.errorType, let group = groups[type] else {
      return operation.errors
    }
    return operation.errors.compactMap { error in
      let owners = group.owners[error.code] ?? []
      if owners.isEmpty, listed.contains(error.code) { return nil }
      guard (owners.first ?? group.first) == operation.name else { return nil }
      if error.coded == nil, owners.count < 2 { return nil }
      return ErrorComparison(
        documented: error.documented, coded: error.coded, page: group.pages[error.code], operation: error.operation)
    }
  }
}
