import TablatureGeneration
import Testing

@testable import TablatureCommands

@Suite("Progress")
struct ProgressLineTests {
  private typealias Moment = (after: Duration, stage: GenerationStage)

  private func shown(_ manner: ProgressLine.Manner, _ moments: [Moment]) -> [String] {
    var line = ProgressLine(manner)
    return moments.map { line.text(for: ProgressLine.Step($0.stage), after: $0.after) } + [line.end()]
  }

  private static let moments: [Moment] = [
    (.milliseconds(999), .reading(done: 1, of: 10)), (.seconds(1), .reading(done: 4, of: 10)),
    (.milliseconds(1050), .reading(done: 5, of: 10)), (.milliseconds(1100), .reading(done: 6, of: 10)),
    (.seconds(3), .emitting(10)), (.seconds(6), .writing(22)),
  ]

  @Test("A terminal has one line, from the second second on, at most ten times a second, and empty in the end")
  func terminal() {
    let start = "\r\u{1B}[2K"
    #expect(
      shown(.terminal(width: 80), Self.moments) == [
        "", "\(start)[######              ] read 4 of 10 pages", "",
        "\(start)[#########           ] read 6 of 10 pages",
        "\(start)[################    ] writing Swift for 10 operations",
        "\(start)[##################  ] comparing 22 files with what is there", start,
      ])
    #expect(shown(.terminal(width: 10), [(.seconds(2), .emitting(1))]) == ["\(start)[########", start])
  }

  @Test("A terminal shows at once that a stage begins")
  func stages() {
    let start = "\r\u{1B}[2K"
    #expect(
      shown(
        .terminal(width: 80),
        [
          (.seconds(1), .reading(done: 4, of: 10)), (.milliseconds(1050), .joining(10)),
          (.milliseconds(1060), .emitting(9)),
        ]
      ) == [
        "\(start)[######              ] read 4 of 10 pages", "\(start)[################    ] joining 10 pages",
        "\(start)[################    ] writing Swift for 9 operations", start,
      ])
  }

  @Test("A log has a line now and then")
  func log() {
    #expect(
      shown(.log, Self.moments) == [
        "", "read 4 of 10 pages\n", "", "", "", "comparing 22 files with what is there\n", "",
      ])
  }

  @Test("Other programs see nothing of it")
  func silent() {
    #expect(shown(.silent, Self.moments).allSatisfy { $0.isEmpty })
  }

  @Test("A run that is over in time leaves nothing")
  func quick() {
    #expect(shown(.terminal(width: 80), [(.zero, .reading(done: 1, of: 1))]) == ["", ""])
  }
}
