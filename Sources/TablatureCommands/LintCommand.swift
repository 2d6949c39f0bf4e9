import ArgumentParser
import TablatureAPIModel
import TablatureGeneration
import TablaturePageLint

/// `tablature lint`.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Finds what is wrong with pages themselves.",
    discussion: """
      Holds tables against samples, examples against documented limits, and pages for one operation against one another. \
      Findings go to standard output, a summary by rule to standard error. Exit status: 0 nothing worse than notes; 1 \
      warnings or errors; 2 wrong usage; 3 a page could not be read.

      A rule is named by its id (sample.type), a group of rules by what stands before the dot (sample).
      """)

  @OptionGroup var pages: PageArguments

  @Flag(help: "List the rules with what they mean, and read no pages.")
  var list = false

  @Option(help: ArgumentHelp("Look for this rule or group only; may be repeated.", valueName: "rule"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave this rule or group out; may be repeated.", valueName: "rule"))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take findings of this rule or group for errors, warnings or notes, or switch them off; may be repeated.",
      valueName: "rule=level"))
  var level: [String] = []

  @Option(help: "The least severity to show.")
  var severity = Diagnostic.Severity.note

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = LintFormat.text

  @Flag(help: "Read no pages; print what configuration and command line say together, as a configuration.")
  var printConfig = false

  @Flag(name: .shortAndLong, help: "Print findings only: no summary.")
  var quiet = false

  func validate() throws {
    _ = try selection(try level.map(Self.choice))
  }

  func run() async throws {
    let console = Console()
    guard !list else {
      try console.result(Self.text(selection(try level.map(Self.choice)).rules, format))
      return
    }
    var configuration = try pages.configuration(console)
    configuration.lint += try level.map(Self.choice)
    if printConfig { return try console.result(configuration.text()) }
    let selection = try selection(configuration.lint)
    let pages = await PageSetReader().read(configuration)
    let report = LintReport(pages, selection: selection, filter: configuration.filter)
    switch format {
    case .text: try console.report(report.findings)
    case .json: try console.result(try LintDocument(report).json())
    }
    if !quiet { console.error(report.summary) }
    try report.status.finish()
  }

  /// What is wanted. The last level of a rule counts, so that of the command line.
  private func selection(_ levels: [LintLevelChoice]) throws -> LintSelection {
    do throws(LintSelection.UnknownRule) {
      return try LintSelection(only: only, skip: skip, severity: severity, levels: levels)
    } catch {
      let hint = error.suggestion.map { "did you mean '\($0)'?" } ?? "'tablature lint --list' names them all."
      throw ValidationError("There is no rule '\(Console.visible(error.name))'; \(hint)")
    }
  }

  /// Reads `sample.type=error`.
  private static func choice(_ text: String) throws -> LintLevelChoice {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let level = LintLevel(rawValue: parts[1]) else {
      let levels = LintLevel.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "'\(Console.visible(text))' gives no rule a level; write RULE=LEVEL, where the levels are \(levels).")
    }
    if let rejection = LintLevelChoice.rejection(of: level, for: parts[0]) {
      throw ValidationError("\(Console.visible(rejection)).")
    }
    return LintLevelChoice(parts[0], level)
  }

  /// The list of rules.
  static func text(_ rules: [LintRule], _ format: LintFormat) throws -> String {
    switch format {
    case .json: try LintRuleDocument(rules).json()
    case .text:
      rules.map { "\($0.id) (\($0.severity.rawValue))\n    \($0.meaning)\n    way out: \($0.remedy)\n" }.joined()
    }
  }
}

extension LintFormat: ExpressibleByArgument {}
extension Diagnostic.Severity: ExpressibleByArgument {}
