import Generation

/// Tells somebody who waits how far a run is: nothing in the first second, then a line that is drawn over on a terminal, or now and
/// then a line of its own where the output is kept.
struct ProgressLine {
  /// Where the line goes.
  enum Manner: Hashable {
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

  init(_ manner: Manner) { self.manner = manner }

  /// What to write when a stage is reached after some time.
  mutating func text(for stage: GenerationStage, after time: Duration) -> String {
    guard time >= Self.patience else { return "" }
    switch manner {
    case .silent: return ""
    case .log:
      if let lastShown, time - lastShown < Self.pauseInLog { return "" }
      lastShown = time
      return stage.words + "\n"
    case .terminal(let width):
      if let lastShown, time - lastShown < Self.pauseOnTerminal { return "" }
      lastShown = time
      isOnScreen = true
      return Self.startOfLine + String((stage.bar + stage.words).prefix(width - 1))
    }
  }

  /// What to write when the run is over, so that nothing of the line stays.
  mutating func end() -> String {
    defer { isOnScreen = false }
    return isOnScreen ? Self.startOfLine : ""
  }

  /// To the beginning of the line, and the line empty.
  private static let startOfLine = "\r\u{1B}[2K"
  private static let patience = Duration.seconds(1)
  private static let pauseOnTerminal = Duration.milliseconds(100)
  private static let pauseInLog = Duration.seconds(5)
}

extension GenerationStage {
  fileprivate var words: String {
    switch self {
    case .reading(let done, let all): "read \(done) of \(all) pages"
    case .emitting(let count): "writing Swift for \(count) operations"
    case .writing(let count): "comparing \(count) files with what is there"
    }
  }

  /// How much is done; reading is most of the work.
  fileprivate var bar: String {
    let steps = 20
    let full =
      switch self {
      case .reading(let done, let all): done * (steps - 4) / max(all, 1)
      case .emitting: steps - 4
      case .writing: steps - 2
      }
    return "[" + String(repeating: "#", count: full) + String(repeating: " ", count: steps - full) + "] "
  }
}
