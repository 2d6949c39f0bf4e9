import SwiftParser
import SwiftSyntax
import Testing

@testable import TablatureSwiftEmitter

@Suite("Escaping")
struct EscapingTests {
  static let hostile: [String] = [
    "", " ", "*/", "/*", "//", "\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\u{0}",
    "\u{1B}[31m",
    "\u{202E}desrever\u{202C}", "\u{2066}\u{2069}", "\u{FEFF}", "\u{200B}", "\u{E000}", "\u{FFFF}", #"\(x)"#, #"\"#,
    #"\\"#,
    "\\#(x)", "\\##(x)", "\"", "\"\"", "\"\"\"", "\"\"\"\"", "#\"", "\"#", "\"\"\"#", "\"\"\"##", "#\"\"\"", "`", "``",
    "``a``", "a`b", "`unpaired", "```", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "中文", "line\nbreak\u{2028}and\u{0}more",
    "\"\"\"\n}\nfunc evil() {}\nlet x = \"\"\"", "tail \\", "  leading", "trailing  ", "tab\there\t", "%s %1$@",
  ]

  @Test("A string literal says what the text says", arguments: hostile)
  func literal(_ text: String) throws {
    #expect(try value(of: Escaping.literal(text)) == text)
  }

  @Test("A raw string literal says what the text says", arguments: hostile + hostile.map { "{\($0)\"#\\##}" })
  func rawLiteral(_ text: String) throws {
    #expect(try value(of: Escaping.rawLiteral(text)) == text)
  }

  @Test("A literal over several lines says what the text says", arguments: hostile)
  func multilineLiteral(_ text: String) throws {
    let lines = Escaping.multilineLiteral(text)
    #expect(lines.allSatisfy { $0.last != " " && $0.last != "\t" })
    let indented = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    #expect(try value(of: "\n" + indented) == text)
  }

  private func value(of literal: String) throws -> String? {
    let source = Parser.parse(source: "let value = \(literal)")
    #expect(!source.hasError)
    try #require(source.statements.count == 1)
    let variable = try #require(source.statements.first?.item.as(VariableDeclSyntax.self))
    let expression = try #require(variable.bindings.first?.initializer?.value.as(StringLiteralExprSyntax.self))
    return expression.representedLiteralValue
  }

  @Test("Text in comments stays on one line and shows nothing invisible", arguments: hostile)
  func oneLine(_ text: String) {
    let breaks: Set<Unicode.Scalar> = [
      "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{0}", "\u{202E}", "\u{2066}",
    ]
    for line in [Escaping.oneLine(text), Escaping.markdown(text), Escaping.code(text)] {
      #expect(!line.unicodeScalars.contains { breaks.contains($0) || $0.properties.generalCategory == .control })
    }
  }

  static let markdownRows: [(String, String)] = [
    ("i-bp67****", #"i-bp67\*\*\*\*"#), ("cloud_ssd", "cloud_ssd"), ("_x_", #"\_x\_"#), ("1~10", #"1\~10"#),
    ("<b>", #"\<b>"#), ("[a](b)", #"\[a\](b)"#), ("a & b", "a & b"), ("&lt;", #"\&lt;"#), ("``x``", #"\`\`x\`\`"#),
    (#"a\b"#, #"a\\b"#),
  ]

  @Test("Markdown shows the same characters", arguments: markdownRows)
  func markdown(_ text: (String, String)) { #expect(Escaping.markdown(text.0) == text.1) }

  static let lines: [(String, String)] = [
    ("- a", #"\- a"#), ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("# a", ##"\# a"##), ("> a", #"\> a"#),
    ("@Comment", #"\@Comment"#), ("===", #"\==="#), ("a - b", "a - b"), ("2014-05-26", "2014-05-26"), ("", ""),
  ]

  @Test("A line begins no list, heading or directive", arguments: lines)
  func line(_ line: (String, String)) {
    var writer = SourceWriter()
    writer.write(commentLine: Array(line.0.utf8)[...], after: "")
    #expect(writer.text == "/// \(line.1)\n")
  }

  static let codes: [(String, String)] = [
    ("a", "`a`"), ("a`b", "``` a`b ```"), ("``", "``` `` ```"), ("a```b", "```` a```b ````"), ("", "(empty)"),
  ]

  @Test("Code is never taken for a link to a symbol", arguments: codes)
  func code(_ text: (String, String)) { #expect(Escaping.code(text.0) == text.1) }

  static let addresses: [(String, String?)] = [
    ("https://a.b/c#d", "https://a.b/c#d"), ("javascript:alert(1)", nil), ("~~109517~~", nil), ("https://a b", nil),
    ("https://a)b", nil), ("doc:Secret", nil),
  ]

  @Test("Only addresses of the web are links", arguments: addresses)
  func address(_ address: (String, String?)) { #expect(Escaping.address(address.0) == address.1) }
}
