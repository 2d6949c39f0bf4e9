import ArgumentParser
import TablatureAPIModel
import TablatureGeneration

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output for results, standard error for everything else.
package struct Console {
  package init() {}

  /// Shows diagnostics: on a terminal with the lines of the pages, and in colour unless `NO_COLOR` forbids it.
  package func show(_ diagnostics: [Diagnostic], quiet: Bool) {
    let renderer = DiagnosticRenderer(style: style(of: .error))
    error(renderer.render(quiet ? diagnostics.filter { $0.severity == .error } : diagnostics))
  }

  /// Writes diagnostics that are the result to standard output; how they look is as in ``show(_:quiet:)``.
  func report(_ diagnostics: [Diagnostic]) throws {
    try finish(StandardStream.output.write(DiagnosticRenderer(style: style(of: .output)).render(diagnostics)))
  }

  /// Writes text to standard error.
  package func error(_ text: String) {
    if !text.isEmpty { StandardStream.error.write(text) }
  }

  /// Writes a result to standard output; on a terminal without control characters of pages.
  package func result(_ text: String) throws {
    let shown =
      !StandardStream.output.isTerminal
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .map {
          $0.split(separator: "\t", omittingEmptySubsequences: false).map { Self.visible(String($0)) }.joined(
            separator: "\t")
        }
        .joined(separator: "\n")
    try finish(StandardStream.output.write(shown))
  }

  /// Ends the command where a result could not be written.
  private func finish(_ isWritten: Bool) throws {
    guard !isWritten else { return }
    error("error: cannot write to standard output\n")
    try RunStatus.findings.finish()
  }

  /// The text with escapes in place of control characters.
  package static func visible(_ text: String) -> String { text.visible }

  private func style(of stream: StandardStream) -> DiagnosticRenderer.Style {
    guard stream.isTerminal else { return .plain }
    let allowsColor = (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    return DiagnosticRenderer.Style(showsSource: true, usesColor: allowsColor, width: width(of: stream))
  }

  /// How to tell on standard error how far a run is: on a terminal that can draw over a line, and in continuous integration.
  package var progressManner: ProgressLine.Manner {
    if StandardStream.error.isTerminal {
      return variable("TERM") == "dumb" ? .silent : .terminal(width: width(of: .error))
    }
    // What other programs read stays free of it.
    return (variable("CI") ?? "").isEmpty ? .silent : .log
  }

  private func width(of stream: StandardStream) -> Int {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension RunStatus {
  /// Ends the command with this status.
  package func finish() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
