/// The exit statuses of the tool. Where several apply, the highest counts.
public enum RunStatus: Int32, Hashable, Sendable, CaseIterable, Comparable {
  /// Everything was done; warnings matter to lint only.
  case done = 0
  /// An error left something out, the output could not be written, a check found differences, or lint found faults.
  case findings = 1
  /// The command line is wrong; nothing was done.
  case wrongUsage = 2
  /// A page or a path could not be read. Everything else was done.
  case unreadablePage = 3

  /// Orders by number.
  public static func < (left: RunStatus, right: RunStatus) -> Bool { left.rawValue < right.rawValue }
}
