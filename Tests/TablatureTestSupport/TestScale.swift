import Foundation

/// How much the tests try: by default enough to notice that something broke, in `make check` everything.
///
/// ```swift
/// @Test(arguments: TestScale.some(0..<40, quick: 10))
/// func rows() { let rows = (0..<TestScale.size(20_000)).map(row) }
/// ```
public enum TestScale {
  /// Whether everything is tried: the environment variable `TABLATURE_FULL_TESTS` is `1`.
  public static let isFull = ProcessInfo.processInfo.environment["TABLATURE_FULL_TESTS"] == "1"

  /// The comment of a test that only `make check` runs.
  public static let skipReason = "make check runs it"

  /// The number of things in an input: all of them, or by default a tenth.
  public static func size(_ full: Int) -> Int { isFull ? full : full / 10 }

  /// The cases to try: all of them, or by default every `step`th.
  public static func spread<Cases: Collection>(_ all: Cases, every step: Int) -> [Cases.Element] {
    all.enumerated().filter { isFull || $0.offset % step == 0 }.map(\.element)
  }

  /// The cases to try: all of them, or by default a number of them from their beginning.
  public static func some<Cases: Collection>(_ all: Cases, quick count: Int) -> [Cases.Element] {
    Array(isFull ? all.prefix(all.count) : all.prefix(count))
  }
}
