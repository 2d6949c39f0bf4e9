import TablatureDocReader
import TablatureProfileTestSupport
import Testing

@Suite("What pages agree about")
struct ConsensusTests {
  /// Pages of operations A, B, … with these rows of return data.
  private func service(_ rows: String..., json: [String?] = []) -> ServiceReading {
    ServiceReader.join(
      rows.enumerated().map { index, rows in
        Page.response(
          rows, of: String(UnicodeScalar(UInt8(0x41 + index))), json: json.indices.contains(index) ? json[index] : nil)
      })
  }

  private static let small = "|orderId|String|o| |"
  private static let capital = "|OrderId|String|o| |"

  @Test("a small first letter that no other page has is a slip")
  func firstLetter() {
    let service = service(Self.small, Self.capital, Self.capital)
    #expect(service.members(of: "A") == ["OrderId String"])
    #expect(
      service.diagnostics.map(\.description) == [
        "A.md:19:1: warning: all other pages write 'OrderId' for 'orderId', and no sample here shows it; they count [name.letter-case]"
      ])
    #expect(service.model.operations.first?.response.first?.rows.map(\.name) == ["orderId"])
  }

  @Test("deep inside a structure, too")
  func deep() {
    let service = service("|Order|Struct| | |\n|orderId|String|o| |", Self.capital, Self.capital)
    #expect(service.members(of: "A") == ["Order Struct", "Order.OrderId String"])
  }

  @Test("a name that a sample of the page shows stays, wherever it shows it")
  func shown() {
    for json in [#"{"orderId":"o"}"#, #"{"Orders":[{"orderId":"o"}]}"#] {
      let service = service(Self.small, Self.capital, Self.capital, json: [json])
      #expect(service.diagnostics.isEmpty)
      #expect(service.members(of: "A").contains { $0.contains("orderId") })
    }
  }

  private static let noSlipCases: [[String]] = [
    // One other page only.
    [small, capital],
    // Two pages that say the same.
    [small, small, capital, capital],
    // Three spellings.
    [small, capital, capital, "|ORDERID|String|o| |", "|ORDERID|String|o| |"],
    // Letters further in.
    ["|OrderID|String|o| |", capital, capital], ["|orderID|String|o| |", capital, capital],
    // Both names on one page.
    [small + "\n" + capital, capital, capital],
    // Other names.
    ["|orderIds|String|o| |", capital, capital],
  ]

  @Test(
    "what is no slip",
    arguments: noSlipCases)
  func noSlip(rows: [String]) {
    let pages = rows.enumerated().map { index, rows in Page.response(rows, of: "Op\(index)") }
    let service = ServiceReader.join(pages)
    #expect(service.diagnostics.isEmpty)
    for (index, page) in pages.enumerated() { #expect(service.members(of: "Op\(index)") == page.facts("response")) }
  }

  private static let list = "|Servers|List| | |\n|ServerId|String|s| |"
  private static let slip = #"{"Servers":{"Servers":[{"ServerId":"s"}]}}"#
  private static let right = #"{"Servers":{"Server":[{"ServerId":"s"}]}}"#

  @Test("a list whose elements the samples of one page call like the list")
  func listElement() {
    let service = service(Self.list, Self.list, json: [Self.slip, Self.right])
    #expect(service.members(of: "A") == ["Servers Struct", "Servers.Server[].ServerId String"])
    #expect(
      service.diagnostics.map(\.description) == [
        "A.md:19:1: warning: the samples call the elements of 'Servers' by the name of the list; it is 'Server' on other pages, which counts [name.list-element]"
      ])
  }

  @Test(
    "the name of the list stays where it is no slip",
    arguments: [
      // No other page, or none that shows the element.
      [slip], [slip, slip],
      // The others differ among themselves, or have a name that is no singular.
      [slip, right, right.replacing("\"Server\"", with: "\"Item\"")], [slip, slip, right],
      [slip, #"{"Servers":{"Item":[{"ServerId":"s"}]}}"#],
    ])
  func elementStays(json: [String]) {
    let pages = json.enumerated().map { index, json in Page.response(Self.list, of: "Op\(index)", json: json) }
    let service = ServiceReader.join(pages)
    #expect(service.diagnostics.isEmpty)
    for (index, page) in pages.enumerated() { #expect(service.members(of: "Op\(index)") == page.facts("response")) }
  }

  @Test("the order of the pages changes nothing")
  func order() {
    var pages = [
      Page.response(Self.small, of: "A"), Page.response(Self.capital, of: "B"), Page.response(Self.capital, of: "C"),
      Page.response("|zoneId|String|z| |", of: "D"), Page.response("|ZoneId|String|z| |", of: "E"),
      Page.response("|ZoneId|String|z| |", of: "F"),
    ]
    let expected = ServiceReader.join(pages)
    #expect(expected.diagnostics.map(\.location?.file) == ["A.md", "D.md"])
    pages.reverse()
    #expect(ServiceReader.join(pages) == expected)
  }
}
