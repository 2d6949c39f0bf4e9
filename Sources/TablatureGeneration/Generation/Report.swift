internal import TablatureAPIModel

/// What a run read and wrote, in numbers.
public struct Report: Hashable, Sendable {
  /// Pages that were found.
  public var pages = 0
  /// Operations that they describe.
  public var operations = 0
  /// Operations among them that a filter leaves out.
  public var leftOut = 0
  /// Operations among the others that generated clients can't express.
  public var unsupported = 0
  /// Request parameters, members of structures included.
  public var parameters = 0
  /// Members of responses at all depths.
  public var responseMembers = 0
  /// Error codes, counted for each operation.
  public var errorCodes = 0
  /// Files that were, or would be, written.
  public var written = 0
  /// Files that were as they should be.
  public var unchanged = 0
  /// Files that were, or would be, removed.
  public var removed = 0
  /// How long it took.
  public var duration: Duration = .zero

  /// Makes a report without anything.
  public init() {}

  /// Counts what was read.
  init(_ pages: PageSet) {
    let model = pages.model
    self.pages = pages.pageCount
    operations = model.operations.count
    for operation in model.operations {
      parameters += operation.request.fieldCount
      responseMembers += operation.response.fieldCount
      errorCodes += operation.errors.count
    }
  }

  /// Counts what a plan does.
  public mutating func count(_ plan: WritePlan) {
    written = plan.created.count + plan.changed.count
    unchanged = plan.unchanged.count
    removed = plan.removed.count
  }

  /// What was read, in one line: `9 pages, 9 operations, 210 parameters, …`.
  public var readSummary: String {
    [
      pages.counted("page", "pages"),
      operations.counted("operation", "operations") + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"),
      parameters.counted("parameter", "parameters"), responseMembers.counted("response member", "response members"),
      errorCodes.counted("error code", "error codes"),
    ].joined(separator: ", ")
  }

  /// What became of operations that were read and not emitted.
  private var remarks: [String] {
    [leftOut == 0 ? nil : "\(operations - leftOut) chosen", unsupported == 0 ? nil : "\(unsupported) unsupported"]
      .compactMap { $0 }
  }

  /// What was written, in one line: `3 files written, 16 unchanged, 1 removed`.
  public var writeSummary: String {
    "\(written.counted("file", "files")) written, \(unchanged) unchanged, \(removed) removed"
  }

  /// How long it took: `0.12 s`.
  public var time: String {
    let (seconds, attoseconds) = duration.components
    let hundredths = (seconds * 100) + attoseconds / 10_000_000_000_000_000
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction) s"
  }

  /// Everything in one line.
  public var summary: String { "\(readSummary); \(writeSummary); \(time)" }
}

extension [Field] {
  /// The fields and everything in them. Fields are large: they are looked at where they are.
  fileprivate var fieldCount: Int { indices.reduce(count) { $0 + self[$1].members.fieldCount } }
}

extension Int {
  fileprivate func counted(_ one: String, _ several: String) -> String { "\(self) \(self == 1 ? one : several)" }
}
