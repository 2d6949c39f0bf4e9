import TablatureGeneration
import TablatureSwiftEmitter

/// What `generate` tells about a run.
enum GenerationText {
  /// The files that are, or would be, written where nothing is, and the summary.
  static func result(_ result: GenerationResult, mode: GenerationOptions.Mode, quiet: Bool) -> String {
    var text = ""
    if mode != .write, let plan = result.plan {
      for step in plan.steps { text += "\(step.action) \(result.output)/\(step.path)\n" }
    }
    guard !quiet else { return text }
    return text + "\(result.report.readSummary); \(outcome(of: result, mode: mode)); \(result.report.time)\n"
  }

  /// What was done, in a few words.
  static func outcome(of result: GenerationResult, mode: GenerationOptions.Mode) -> String {
    guard let plan = result.plan, plan.obstacles.isEmpty else { return "nothing written" }
    return switch mode {
    case .write: "\(result.report.writeSummary) in \(result.output)"
    case .check where plan.isUpToDate: "\(result.output) is up to date"
    case .check: "\(result.output) is not up to date; 'tablature generate' brings it there"
    case .dryRun: "would be: \(result.report.writeSummary) in \(result.output)"
    }
  }

  /// Why each file is, or is not, written, a line for each.
  static func reasons(_ result: GenerationResult, configuration: String?) -> String {
    var lines = [configuration.map { "configuration: \($0)" } ?? "configuration: none was found"]
    if let plan = result.plan {
      var files: [(path: OutputPath, line: String)] = []
      func add(_ action: String, _ path: OutputPath, _ reason: String) {
        files.append((path, "\(action) \(result.output)/\(path): \(reason)"))
      }
      for write in plan.created { add("create", write.path, "there is no such file yet") }
      for write in plan.changed {
        add("change", write.path, write.firstDifference.map { "line \($0) is another" } ?? "it is another")
      }
      for path in plan.unchanged { add("leave", path, "it is as it should be") }
      for path in plan.removed { add("remove", path, "no operation asks for it any more") }
      for path in plan.kept { add("keep", path, "what asks for it may be what an error left out") }
      lines += files.sorted { ($0.path, $0.line) < ($1.path, $1.line) }.map(\.line)
    }
    return lines.map { Console.visible($0) + "\n" }.joined()
  }

  /// What was changed, and what came of it, in one line.
  static func news(_ changes: [WatchedFiles.Change], _ outcome: String) -> String {
    guard let first = changes.first else { return outcome }
    let rest = changes.count > 1 ? " and \(changes.count - 1) more" : ""
    let verb =
      switch first.kind {
      case _ where changes.count > 1: "changed"
      case .added: "is new"
      case .changed: "changed"
      case .removed: "is gone"
      }
    return "\(first.path)\(rest) \(verb): \(outcome)"
  }
}
