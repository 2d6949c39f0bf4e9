import Testing

@testable import TablatureDocReader

@Suite("Marks of nesting")
struct NestingMarksTests {
  private static let kindsCases: [[String]] = [
    ["└ ", "└└ "], ["└", "└─└─"], ["» ", "»» "], ["- ", "-- "], ["-", "--"], ["> ", ">> "], ["&gt; ", "&gt;&gt; "],
    ["+ ", "++ "],
    ["&emsp;", "&emsp;&emsp;"], ["&nbsp;&nbsp;", "&nbsp;&nbsp;&nbsp;&nbsp;"], ["\u{3000}", "\u{3000}\u{3000}"],
    ["  ", "    "], ["├─ ", "│  ├─ "], ["└─ ", "   └─ "], ["&nbsp;└ ", "&nbsp;&nbsp;└ "], ["• ", "•• "],
    ["— ", "—— "],
    ["\\- ", "\\-\\- "], ["`-` ", "`--` "],
  ]

  @Test(
    "each kind of mark, two deep",
    arguments: kindsCases)
  func kinds(marks: [String]) {
    let rows = [
      "|Size|Integer|No| | |", "|Disk|Object|No| | |", "|\(marks[0])Size|Integer|No| | |",
      "|\(marks[0])Owner|Object|No| | |",
      "|\(marks[1])Name|String|No| | |", "|\(marks[0])Label|String|No| | |", "|Force|Boolean|No| | |",
    ]
    let expected = [
      "Size Integer", "Disk Struct", "Disk.Size Integer", "Disk.Owner Struct", "Disk.Owner.Name String",
      "Disk.Label String",
      "Force Boolean",
    ]
    let page = Page.english(request: rows.joined(separator: "\n"))
    #expect(Page.read(page).facts("request") == expected)
    // The same rows as members of a response.
    let members = (["|RequestId|String| | |"] + rows.map { $0.replacing("|No| | |", with: "| | |") }).joined(
      separator: "\n")
    #expect(Set(Page.response(members).facts("response")) == Set(["RequestId String"] + expected))
  }

  @Test("spaces that only align a table nest nothing")
  func alignment() {
    let rows = "|  Size|Integer|No| | |\n| Force|Boolean|No| | |\n|    Name|String|No| | |"
    let reading = Page.read(Page.english(request: rows))
    #expect(reading.facts("request") == ["Size Integer", "Force Boolean", "Name String"])
    #expect(reading.problems == [])
  }

  @Test("plain spaces in a table without outer pipes")
  func bare() {
    let page = Page.english(request: "").replacing(
      "|Parameter|Type|Required|Example|Description|\n|-|-|-|-|-|\n\n",
      with:
        "Parameter | Type | Required | Example | Description\n-|-|-|-|-\nDisk | Object | No | | d\n  Size | Integer | No | | d\n"
    )
    #expect(Page.read(page).facts("request") == ["Disk Struct", "Disk.Size Integer"])
  }

  @Test("visible spaces below rows without members are ignored, and that is reported")
  func strayIndentation() {
    let reading = Page.read(Page.english(request: "|Size|Integer|No| | |\n|&emsp;Force|Boolean|No| | |"))
    #expect(reading.facts("request") == ["Size Integer", "Force Boolean"])
    #expect(reading.problems == ["11: table.indentation"])
  }

  @Test(
    "types that people write for lists",
    arguments: [
      ("[object]", "Vehicles[] List"), ("Object[]", "Vehicles[] List"), ("Array&lt;Object>", "Vehicles[] List"),
      ("array[object]", "Vehicles[] List"), ("List(Object)", "Vehicles[] List"),
    ])
  func lists(type: String, fact: String) {
    let page = Page.english(request: "|Vehicles|\(type)|No| | |\n|» Id|String|Yes| | |")
    #expect(Page.read(page).facts("request") == [fact, "Vehicles[].Id String"])
  }
}
