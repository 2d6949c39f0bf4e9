import TablatureGeneration

/// Tells somebody who waits how far a run is: nothing in the first second, then a line that is drawn over on a terminal, or now and
/// then a line of its own where the output is kept.
package struct ProgressLine {
  /// Where the line goes.
  package enum Manner: Hashable {
    /// To a terminal of this width.
    case terminal(width: Int)
    /// To a log.
    case log
    /// Nowhere.
    case silent
  }

  private let manner: Manner
  private var lastShown: Duration?
  private var isOnScreen = false

  /// How far a run is.
  package struct Step {
    /// What is done at the moment.
    var words: String
    /// How much of all is done, from 0 to 1.
    var share: Double
    /// Whether a stage begins, which a terminal shows at once: the next step may be long in coming.
    var beginsStage: Bool

    package init(_ words: String, share: Double, beginsStage: Bool = false) {
      self.words = words
      self.share = share
      self.beginsStage = beginsStage
    }
  }

  package init(_ manner: Manner) { self.manner = manner }

  /// What to write when a stage is reached after some time.
  package mutating func text(for step: Step, after time: Duration) -> String {
    guard time >= Self.patience else { return "" }
    switch manner {
    case .silent: return ""
    case .log:
      if let lastShown, time - lastShown < Self.pauseInLog { return "" }
      lastShown = time
      return step.words + "\n"
    case .terminal(let width):
      if let lastShown, !step.beginsStage, time - lastShown < Self.pauseOnTerminal { return "" }
      lastShown = time
      isOnScreen = true
      return Self.startOfLine + String((step.bar + step.words).prefix(width - 1))
    }
  }

  /// What to write when the run is over, so that nothing of the line stays.
  package mutating func end() -> String {
    defer { isOnScreen = false }
    return isOnScreen ? Self.startOfLine : ""
  }

  /// To the beginning of the line, and the line empty.
  private static let startOfLine = "\r\u{1B}[2K"
  private static let patience = Duration.seconds(1)
  private static let pauseOnTerminal = Duration.milliseconds(100)
  private static let pauseInLog = Duration.seconds(5)
}

extension ProgressLine.Step {
  fileprivate var bar: String {
    let steps = 20
    let full = Int(share * Double(steps))
    return "[" + String(repeating: "#", count: full) + String(repeating: " ", count: steps - full) + "] "
  }
}

extension ProgressLine.Step {
  /// A stage of generating; reading is most of the work.
  init(_ stage: GenerationStage) {
    switch stage {
    case .reading(let done, let all):
      self.init("read \(done) of \(all) pages", share: 0.8 * Double(done) / Double(max(all, 1)))
    case .joining(let count): self.init("joining \(count) pages", share: 0.8, beginsStage: true)
    case .emitting(let count): self.init("writing Swift for \(count) operations", share: 0.8, beginsStage: true)
    case .writing(let count): self.init("comparing \(count) files with what is there", share: 0.9, beginsStage: true)
    }
  }
}
