import TablatureAPIModel
import Testing

@testable import TablatureSwiftEmitter

@Suite("Documentation comments")
struct DocCommentTests {
  private func lines(_ prose: Prose, indentation: Int = 2) -> [String] {
    DocCommentPrinter.lines(of: DocComment(prose, otherwise: [.text("It.")]), indentation: indentation)
  }

  static let summaries: [(text: String, lines: [String])] = [
    ("Does it.", ["/// Does it."]), ("Does it. Then that.", ["/// Does it.", "///", "/// Then that."]),
    ("See e.g. this. More", ["/// See e.g. this.", "///", "/// More"]),
    ("Up to 1.5 GiB. Valid values: 1", ["/// Up to 1.5 GiB.", "///", "/// Valid values: 1"]),
    ("实例ID。更多详情，请参见文档。", ["/// 实例ID。", "///", "/// 更多详情，请参见文档。"]), ("no end", ["/// no end"]),
    ("", ["/// It."]), ("a.b c", ["/// a.b c"]),
  ]

  @Test("The first sentence is the summary", arguments: summaries)
  func summary(_ row: (text: String, lines: [String])) { #expect(lines(Prose(row.text)) == row.lines) }

  @Test("A sentence can end where a link begins")
  func sentenceBeforeLink() {
    let prose = Prose(blocks: [
      .init(content: [.text("It. "), .link("Ping", destination: "Ping.md"), .text(" does more.")])
    ])
    #expect(lines(prose) == ["/// It.", "///", "/// Ping does more."])
  }

  @Test("Lists, paragraphs in items, and notes keep their shape")
  func blocks() {
    let prose = Prose(blocks: [
      .init(content: [.text("It.")]), .init(level: 1, beginsItem: true, content: [.text("one")]),
      .init(level: 1, content: [.text("more of one")]),
      .init(level: 2, beginsItem: true, ordinal: 3, content: [.text("three")]),
      .init(level: 5, beginsItem: true, content: [.text("deep")]), .init(isNote: true, content: [.text("Careful.")]),
      .init(level: 1, beginsItem: true, content: [.text("Returns: "), .code("x")]), .init(content: [.text(" \n ")]),
      .init(content: [.text("- not a list")]),
    ])
    #expect(
      lines(prose) == [
        "/// It.", "///", "/// - one", "///", "///   more of one", "///   3. three", "///      - deep", "///",
        "/// > Note: Careful.", "///", "/// - **Returns**: `x`", "///", #"/// \- not a list"#,
      ])
  }

  @Test("Lines keep to 120 columns, in which an ideograph takes two", arguments: [2, 6])
  func width(indentation: Int) {
    let chinese = String(repeating: "保证请求幂等性，从您的客户端生成一个参数值。", count: 20)
    let latin = String(repeating: "Specify the time in UTC, please. ", count: 20)
    for line in lines(Prose(chinese + latin), indentation: indentation) {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(columns + indentation <= 120)
      #expect(columns > 0)
    }
  }

  @Test("Chinese text is broken after punctuation where it can be")
  func chinesePunctuation() {
    let text = String(repeating: "从您的客户端生成一个参数值，", count: 12)
    for line in lines(Prose(text)).dropLast() { #expect(line.hasSuffix("，")) }
  }

  @Test("A deprecated member carries a warning and an attribute")
  func deprecation() {
    var field = Fixtures.field("A", documentation: Prose("It is old."))
    field.deprecation = Documented(Prose("Use B."), at: Fixtures.at(1))
    let emission = SwiftEmitter.emit(Fixtures.service([Fixtures.operation(request: [field])]))
    let file = emission.files.first { $0.path.hasSuffix("/DoIt.swift") }?.contents ?? ""
    #expect(file.contains("  /// > Warning: Deprecated. Use B.\n"))
    #expect(file.contains("  @available(*, deprecated, message: \"Use B.\")\n"))
  }
}
