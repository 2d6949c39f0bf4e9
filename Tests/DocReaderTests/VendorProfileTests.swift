import TablatureAPIModel
@testable import TablatureDocReader
import TablatureVendorProfiles
import Testing

/// A made-up vendor, whose pages have other words, keys and names than those of any vendor that exists.
private let madeUp = VendorProfile(
  id: "made-up", name: "Made Up",
  dialects: [
    Dialect(
      name: "made-up",
      sections: ["eingaben": .request, "ausgaben": .response, "muster": .examples],
      fieldColumns: [
        "feld": .name, "art": .type, "ort": .position, "pflicht": .presence, "muster": .example, "text": .documentation,
      ],
      required: ["ja"], optional: ["nein"],
      typeWords: ["zeichen": "string", "block": "struct", "ding": "nothing known"],
      noteMarks: ["Merke:"],
      descriptions: DescriptionWords(
        keywords: [
          .values: ["erlaubt:"], .defaultValue: ["vorgabe:"], .pageNumber: ["seite"], .pageSize: ["je seite"],
        ],
        alternatives: ["oder"]),
      operationKeywords: [.values: ["nimm"]],
      binding: BindingWords(
        requestBodyTitles: ["inhalt"], nothing: ["nichts"], locations: [.query: ["frage"], .header: ["kopf"]]))
  ],
  conventions: PageConventions(
    operationLink: PageConventions.OperationLinkKeys(operation: "call", product: "shop", style: "kind", version: "v"),
    actionStyle: "verbs", sampleKinds: [.requestURL, .jsonResponse], rootMembers: ["Trace"]),
  wireProtocol: WireProtocol(
    commonParameters: CommonParameters(operation: "Verb"), envelope: ResponseEnvelope(requestID: "Ticket")),
  runtime: VendorProfile.standard.runtime, endpoints: VendorProfile.standard.endpoints)

@Suite("Pages of any vendor are read by its profile alone")
struct VendorProfileTests {
  private static func page(
    title: String = "OpenDoor", row: String = "|Verb|zeichen|frage|ja|OpenDoor|Der Name. |\n", kind: String = "verbs",
    response: String = "|Doors|block|\n|Id|zeichen|\n|Trace|zeichen|", samples: String = ""
  ) -> String {
    """
    # \(title)

    [Los](https://doors.example/#call=OpenDoor&shop=Doors&kind=\(kind)&v=7)

    ## Eingaben

    |Feld|Art|Ort|Pflicht|Muster|Text|
    |-|-|-|-|-|-|
    \(row)|Way|zeichen|frage|nein|in|Erlaubt: in oder out. Vorgabe: in.|
    |Action|zeichen|frage|nein| |Merke: kurz. |

    ## Ausgaben

    |Feld|Art|
    |-|-|
    \(response)

    ## Muster

    \(samples)
    """
  }

  private static func read(_ text: String, _ profile: VendorProfile = madeUp) -> PageReading {
    PageReader(profile).read(PageSource(path: "Op.md", bytes: Array(text.utf8)))
  }

  /// The operation of a page that is changed after it.
  private static func operation(_ text: String, _ change: (inout VendorProfile) -> Void = { _ in }) -> Operation? {
    var profile = madeUp
    change(&profile)
    return read(text, profile).operation(by: profile)
  }

  @Test("Words, the link and the parameter that names the operation")
  func facts() throws {
    let reading = Self.read(Self.page())
    let operation = try #require(reading.operation(by: madeUp))
    #expect(reading.diagnostics.map(\.id) == ["page.no-error-table"])
    #expect(operation.name == "OpenDoor")
    #expect(operation.dialect == "made-up")
    #expect([operation.product, operation.version, operation.style] == ["Doors", "7", "verbs"])
    #expect(operation.unsupported.isEmpty)
    // `Action` names nothing here, so it is a parameter like others.
    #expect(operation.facts("request") == ["Way String", "Action String"])
    let way = try #require(operation.request.first)
    #expect(way.presence == .optional)
    #expect(way.values.map(\.value) == ["in", "out"])
    #expect(way.defaultValue?.value == "in")
    #expect(operation.request.last?.documentation.blocks.map(\.isNote) == [true])
  }

  @Test("The words of the standard profile mean nothing")
  func otherWords() {
    #expect(Self.read(Page.english(link: nil)).outcome == .otherPage)
  }

  @Test("A link with other keys names nothing")
  func link() {
    let text = Self.page().replacing("#call=OpenDoor&shop=Doors", with: "#api=OpenDoor&product=Doors")
    #expect(Self.operation(text)?.product == nil)
    #expect(Self.operation(Self.page(kind: "rpc")) { $0.conventions.operationLink = nil }?.style == nil)
  }

  @Test("Another style than the vendor's for operations named by a parameter", arguments: ["rpc", "ROA"])
  func style(kind: String) throws {
    let operation = try #require(Self.operation(Self.page(kind: kind)))
    #expect(operation.unsupported.map(\.value) == [.style(kind)])
    // The link is the only line that has it.
    #expect(operation.unsupported.first?.location.line == 3)
    #expect(
      Self.operation(Self.page(kind: kind)) { $0.conventions.actionStyle = kind.lowercased() }?.isSupported == true)
  }

  @Test("Messages name the parameter of the profile")
  func messages() throws {
    let doubt = try #require(
      Self.read(Self.page(row: "|Verb|zeichen|frage|ja|CloseDoor|Der Name. |\n")).diagnostics.first {
        $0.id == "page.operation-name"
      })
    #expect(
      doubt.summary
        == "the title and the link for debugging name 'OpenDoor', the row 'Verb' names 'CloseDoor'; 'OpenDoor' is used")
    #expect(Self.read(Self.page(row: "|Verb|zeichen|frage|ja| |Nimm OpenDoor. |\n")).diagnostics.count == 1)
  }

  @Test(
    "A page without a name is told where it can have one",
    arguments: [
      (
        true, true,
        "name it in the title, in the row 'Verb', in a sample request, or in the link of the section for debugging"
      ),
      (false, true, "name it in the title or in the link of the section for debugging"),
      (true, false, "name it in the title, in the row 'Verb', or in a sample request"),
      (false, false, "name it in the title"),
    ])
  func unnamed(hasParameter: Bool, hasLink: Bool, note: String) {
    var profile = madeUp
    if !hasParameter { profile.wireProtocol.commonParameters = CommonParameters() }
    if !hasLink { profile.conventions.operationLink = nil }
    let text = Self.page(title: "?", row: "").replacing("#call", with: "#x")
    #expect(Self.read(text, profile).diagnostics.flatMap(\.notes).map(\.text) == [note])
  }

  @Test("A sample request names the operation with the parameter of the profile")
  func sampledName() {
    let text = Self.page(
      title: "?", row: "", samples: "```\nhttps://doors.example/?Action=ShutDoor\n&Verb=OpenGate\n```"
    ).replacing("#call", with: "#x")
    #expect(Self.operation(text)?.name == "OpenGate")
    #expect(
      Self.operation(text) { $0.wireProtocol.commonParameters = CommonParameters(operation: "Action") }?.name
        == "ShutDoor")
    #expect(Self.operation(text) { $0.conventions.sampleKinds = [] } == nil)
  }

  @Test("Only samples of the kinds of the profile are read")
  func samples() throws {
    let text = Self.page(samples: "```\n{\"Trace\": \"t\"}\n```\n\n```\n<Root><Trace>t</Trace></Root>\n```")
    #expect(Self.operation(text)?.responseSamples.map(\.format) == [.json])
    #expect(
      Self.operation(text) { $0.conventions.sampleKinds.insert(.xmlResponse) }?.responseSamples.map(\.format) == [
        .json, .xml,
      ])
  }

  @Test("Members at the root of every response, and the member that identifies the call")
  func rootMembers() {
    let members = ["Doors Struct", "Doors.Id String"]
    #expect(Self.operation(Self.page())?.facts("response") == members + ["Trace String"])
    #expect(
      Self.operation(Self.page()) { $0.conventions.rootMembers = [] }?.facts("response") == members + [
        "Doors.Trace String"
      ])
    let ticket = Self.page(response: "|Doors|block|\n|Id|zeichen|\n|Ticket|zeichen|")
    #expect(Self.operation(ticket)?.facts("response") == members + ["Ticket String"])
    #expect(
      Self.operation(ticket) { $0.wireProtocol = WireProtocol() }?.facts("response") == members + [
        "Doors.Ticket String"
      ])
  }

  @Test("Services have the protocol of the profile, also where they have no operations")
  func wireProtocol() {
    let reader = ServiceReader(madeUp)
    let service = reader.join([Self.read(Self.page())])
    #expect(service.services.map(\.model.wireProtocol) == [madeUp.wireProtocol])
    #expect(service.model.operations.map(\.name) == ["OpenDoor"])
    #expect(reader.join([]).model.wireProtocol == madeUp.wireProtocol)
  }

  @Test("Joining pages leaves traits to a step of its own, which may be repeated after parameters changed")
  func traits() throws {
    let row = "|Verb|zeichen|frage|ja|OpenDoor|Der Name. |\n|PageNumber|zeichen|frage|nein|1|Die Seite. |\n"
    let joined = ServiceReader(madeUp).join([Self.read(Self.page(row: row))])
    #expect(joined.model.operations.map(\.paging) == [nil])
    var operation = try #require(Self.operation(Self.page(row: row)))
    #expect(operation.paging?.value.pageNumber == "PageNumber")
    let index = try #require(operation.request.firstIndex { $0.name == "PageNumber" })
    operation.request[index].name = "PageIndex"
    ServiceReader(madeUp).readTraits(of: &operation)
    #expect(operation.paging?.value.pageNumber == "PageIndex")
    operation.paging = nil
    let problem = ServiceReader(.standard).readTraits(of: &operation)
    #expect(operation.paging == nil && problem?.id == "page.unreadable", "a dialect that the profile doesn't have")
  }

  @Test("Pages in a dialect that the profile doesn't have are errors, and no operations")
  func foreignDialect() throws {
    let type = Page.type("ThingType", "|Name|String|The name. |")
    let joined = ServiceReader(.standard).join([
      Self.read(Self.page()), Page.response("|Id|String|i| |", path: "b.md"),
    ])
    #expect(joined.model.operations.map(\.name) == ["Op"])
    let dialect = try #require(madeUp.dialects.first).name
    #expect(
      joined.diagnostics.map(\.description) == [
        "Op.md:1:1: error: the page is in the dialect '\(dialect)', which the vendor profile doesn't have; it is left out [page.unreadable]"
      ])
    let reversed = ServiceReader(madeUp).join([Self.read(Self.page()), type])
    #expect(reversed.model.operations.map(\.name) == ["OpenDoor"])
    #expect(reversed.diagnostics.map(\.id) == ["page.unreadable"])
    #expect(reversed.diagnostics.map { $0.location?.file } == ["types/ThingType.md"])
    var traits = reversed
    ServiceReader(.standard).readTraits(of: &traits)
    #expect(traits.services.flatMap(\.diagnostics).map(\.id) == ["page.unreadable"])
    var profile = madeUp
    profile.dialects = []
    #expect(ServiceReader(profile).join([Self.read(Self.page())]).diagnostics.map(\.id) == ["page.unreadable"])
  }

  @Test("A profile without dialects reads no operation")
  func noDialects() {
    var profile = madeUp
    profile.dialects = []
    #expect(Self.read(Self.page(), profile).tables == nil)
    #expect(ServiceReader(profile).join([Self.read(Self.page(), profile)]).services.isEmpty)
  }

  @Test("Words of type cells mean common words", arguments: VendorProfile.all.flatMap(\.dialects))
  func typeWords(dialect: Dialect) {
    #expect(Set(CompiledDialect(dialect).typeWords.keys) == Set(dialect.typeWords.keys))
  }

  @Test("A word for an unknown type stays unknown")
  func unknownTypeWord() {
    #expect(CompiledDialect(madeUp.dialects[0]).typeWords.keys.sorted() == ["block", "zeichen"])
  }
}
