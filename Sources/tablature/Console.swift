import APIModel
import ArgumentParser
import Generation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output for results, standard error for everything else.
struct Console {
  private static let output: Int32 = 1
  private static let diagnostics: Int32 = 2

  /// Shows diagnostics: on a terminal with the lines of the pages, and in colour unless `NO_COLOR` forbids it.
  func show(_ diagnostics: [Diagnostic], quiet: Bool) {
    let renderer = DiagnosticRenderer(style: style(of: Self.diagnostics))
    error(renderer.render(quiet ? diagnostics.filter { $0.severity == .error } : diagnostics))
  }

  /// Writes diagnostics that are the result to standard output; how they look is as in ``show(_:quiet:)``.
  func report(_ diagnostics: [Diagnostic]) throws {
    try finish(write(DiagnosticRenderer(style: style(of: Self.output)).render(diagnostics), to: Self.output))
  }

  /// Writes text to standard error.
  func error(_ text: String) { _ = write(text, to: Self.diagnostics) }

  /// Writes a result to standard output; on a terminal without control characters of pages.
  func result(_ text: String) throws {
    let shown =
      isatty(Self.output) == 0
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .map {
          $0.split(separator: "\t", omittingEmptySubsequences: false).map { Self.visible(String($0)) }.joined(
            separator: "\t")
        }
        .joined(separator: "\n")
    try finish(write(shown, to: Self.output))
  }

  /// Ends the command where a result could not be written.
  private func finish(_ isWritten: Bool) throws {
    guard !isWritten else { return }
    error("error: cannot write to standard output\n")
    try RunStatus.findings.finish()
  }

  /// The text with escapes in place of control characters.
  static func visible(_ text: String) -> String { text.visible }

  private func style(of descriptor: Int32) -> DiagnosticRenderer.Style {
    guard isatty(descriptor) != 0 else { return .plain }
    let allowsColor = (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    return DiagnosticRenderer.Style(showsSource: true, usesColor: allowsColor, width: width(of: descriptor))
  }

  private func width(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Writes all of the text; false where that fails.
  private func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

extension RunStatus {
  /// Ends the command with this status.
  func finish() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
