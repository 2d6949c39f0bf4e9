import Testing

@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct INIDocumentTests {
  @Test func values() throws {
    let document = try INIDocument(
      parsing: """
        ; comment
        [ a ]
         key = value = more ; comment
        empty=
        \tquoted = "x"
        hash = a#b;c
        [b]
        key= # nothing
        中 = 文
        """)
    #expect(document.sections.keys.sorted() == ["a", "b"])
    #expect(document.sections["a"]?.line == 2)
    #expect(
      document.sections["a"]?.values.mapValues(\.value) == [
        "key": "value = more", "empty": "", "quoted": "\"x\"", "hash": "a#b;c",
      ])
    #expect(document.sections["a"]?["hash"]?.line == 6)
    #expect(document.sections["b"]?.values.mapValues(\.value) == ["key": "", "中": "文"])
  }

  @Test(arguments: ["", "\n\n", "# a", "\u{0}", "[a]", "=", "[]", "[a]\n=", "[a]b", "]["])
  func anythingIsReadOrRefused(text: String) {
    do throws(INIDocument.ParsingError) {
      _ = try INIDocument(parsing: text)
    } catch {
      #expect(error.line >= 1 && !error.reason.isEmpty)
    }
  }
}
