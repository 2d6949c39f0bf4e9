public import TablatureAPIModel

/// What came of a run.
public struct GenerationResult: Hashable, Sendable {
  /// The output directory as it is shown.
  public var output: String
  /// What was read and written.
  public var report: Report
  /// Everything that was noticed, ordered by place.
  public var diagnostics: [Diagnostic]
  /// What was, or would be, done to the output directory; nil where it did not come to that.
  public var plan: WritePlan?
  /// How the tool ends.
  public var status: RunStatus

  /// Makes a result.
  public init(output: String, report: Report, diagnostics: [Diagnostic], plan: WritePlan?, status: RunStatus) {
    self.output = output
    self.report = report
    self.diagnostics = diagnostics
    self.plan = plan
    self.status = status
  }
}
