/// What makes a record of a run, where one is wanted.
struct Recording {
  /// Where the record goes.
  let entry: RunCache.Entry
  /// What the digests of the record are made with.
  let key = ContentDigest.Key.random()

  /// Keeps the record of a run that has come to its end, and gives what went wrong with that.
  ///
  /// Only a run that another one can repeat is kept: all pages could be read, and the output is as it was meant to be.
  ///
  /// - Parameters:
  ///   - result: What the run tells.
  ///   - pages: What it was made from.
  ///   - ownFolders: The folders that belong to the emission.
  func keep(
    _ result: GenerationResult, of pages: RunRecord.Pages?, ownFolders: [String], in store: FileStore
  ) -> FileFailure? {
    guard let pages, let plan = result.plan, plan.obstacles.isEmpty else { return nil }
    var report = result.report
    report.count(WritePlan())
    let record = RunRecord(
      key: key, request: ContentDigest(of: entry.request, key: key), pages: pages,
      output: RunRecord.Output(files: plan.standing, ownFolders: ownFolders, kept: plan.kept.map(\.path)),
      report: report, diagnostics: result.diagnostics, status: result.status)
    do throws(FileFailure) {
      try entry.keep(record, in: store)
      return nil
    } catch {
      return error
    }
  }
}
