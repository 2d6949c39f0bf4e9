internal import TablatureAPIModel

/// What is remembered of a run: what it was made from, what it left on the disk, and what it told.
///
/// A run that finds all of it as it was would do and tell the same again, so it need not be done.
struct RunRecord: Hashable, Sendable {
  /// A file, and a digest of what stands in it.
  struct File: Hashable, Sendable {
    var path: String
    var digest: ContentDigest
  }

  /// The pages that were found.
  struct Pages: Hashable, Sendable {
    /// Each page as it was read, in the order of the paths.
    var files: [File]
    /// What was noticed while they were looked for.
    var remarks: [Diagnostic]
  }

  /// What stood in the output directory at the end.
  struct Output: Hashable, Sendable {
    /// The files that were emitted, as they stand there: some may be the user's own.
    var files: [File]
    /// The folders that belong to the emission.
    var ownFolders: [String]
    /// Files of earlier runs that stayed.
    var kept: [String]
  }

  /// What all digests of this record are made with.
  var key: ContentDigest.Key
  /// A digest of everything that was asked for.
  var request: ContentDigest
  /// What was read.
  var pages: Pages
  /// What came of it.
  var output: Output
  /// What was counted; a run that writes nothing would count the same.
  var report: Report
  /// What was noticed.
  var diagnostics: [Diagnostic]
  /// How the run ended.
  var status: RunStatus
}

extension RunRecord {
  /// What a run would give that finds everything as it was; nil where a path is none.
  func result(shownAs output: String) -> GenerationResult? {
    guard let files = try? self.output.files.map({ try OutputPath($0.path) }),
      let kept = try? self.output.kept.map({ try OutputPath($0) })
    else { return nil }
    var plan = WritePlan()
    plan.unchanged = files
    plan.kept = kept
    var report = report
    report.count(plan)
    return GenerationResult(output: output, report: report, diagnostics: diagnostics, plan: plan, status: status)
  }
}
