import Foundation
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@testable import TablatureGeneration

@Suite("Service document")
struct ServiceDocumentTests {
  private static let place = SourceLocation(file: "d/X.md", line: 3, column: 2)

  @Test("Version 1 is written like this, to the byte")
  func golden() throws {
    let field = Field(
      name: "Tag", type: .list(.scalar(.integer)), writtenType: "List", presence: .required, parameterLocation: .query,
      example: "\"a\"",
      documentation: Prose(blocks: [
        Prose.Block(
          level: 1, beginsItem: true, ordinal: 2, isNote: true,
          content: [.text("a"), .code("b"), .strong("c"), .link("d", destination: "e/f")], line: 4)
      ]),
      defaultValue: Documented("0", at: Self.place, confidence: .likely),
      constraints: [Documented(.count(minimum: 1, maximum: nil), at: Self.place), Documented(.ascii, at: Self.place)],
      values: [DocumentedValue("v", isDefault: true, at: Self.place)],
      timeFormat: Documented(TimeFormat(pattern: "yyyy", precision: .year), at: Self.place),
      deprecation: Documented(Prose(), at: Self.place), rows: [Field.Row(name: "Tag.N", location: Self.place)],
      location: Self.place)
    let operation = Operation(
      name: "X", title: "X", product: "Ecs", version: "2014-05-26", style: "RPC", dialect: "en-US",
      location: Self.place,
      request: [field],
      errors: [ErrorCode(code: "E", meanings: [.init(status: 400, message: "m/n", location: Self.place)])],
      requestSamples: [
        RequestSample(
          endpoint: "https://x/", parameters: [.init(name: "A", value: "1", location: Self.place)], location: Self.place
        )
      ],
      responseSamples: [
        ResponseSample(format: .xml, text: "<a/>", value: .null, isWellFormed: true, location: Self.place)
      ],
      skippedRows: [.init(section: .error, name: "n", diagnosticID: "i.d", location: Self.place)])
    let place = #"{"column":2,"file":"d/X.md","line":3}"#
    let expected = """
      {"apiVersion":"2014-05-26","operations":[{"apiVersion":"2014-05-26","binding":{"action":"X","confidence":"certain",\
      "kind":"action","method":"POST","path":"/","source":\(place)},"dialect":"en-US","errors":[{"code":"E",\
      "meanings":[{"documentation":[],"message":"m/n","source":\(place),"status":400}]}],"name":"X","product":"Ecs",\
      "request":[{"constraints":[{"confidence":"certain","kind":"count","minimum":1,"source":\(place)},\
      {"confidence":"certain","kind":"ascii","source":\(place)}],\
      "defaultValue":{"confidence":"likely","source":\(place),"text":"0"},\
      "deprecation":{"confidence":"certain","documentation":[],"source":\(place)},\
      "documentation":[{"beginsItem":true,"content":[{"kind":"text","text":"a"},{"kind":"code","text":"b"},\
      {"kind":"strong","text":"c"},{"destination":"e/f","kind":"link","text":"d"}],"isNote":true,"level":1,"line":4,\
      "ordinal":2}],"example":"\\"a\\"","listDepth":1,"location":"query","members":[],"name":"Tag","presence":"required",\
      "rows":[{"name":"Tag.N","source":\(place)}],"source":\(place),\
      "timeFormat":{"confidence":"certain","pattern":"yyyy","precision":"year","source":\(place)},"type":"Integer",\
      "values":[{"confidence":"certain","isDefault":true,"meaning":[],"source":\(place),"value":"v"}],"writtenType":"List"}],\
      "requestSamples":[{"endpoint":"https://x/","parameters":[{"name":"A","source":\(place),"value":"1"}],\
      "source":\(place)}],"response":[],\
      "responseSamples":[{"format":"XML","isWellFormed":true,"source":\(place),"text":"<a/>"}],\
      "skippedRows":[{"diagnostic":"i.d","name":"n","section":"error","source":\(place)}],"source":\(place),\
      "style":"RPC","summary":[],"title":"X"}],"product":"Ecs","version":1,\
      "wireProtocol":{"account":[],"addedByClient":[],"errorRecognition":"status","firstIndex":1,"firstPageNumber":1,\
      "listIndexing":"dotted","otherErrorMembers":[]}}
      """
    let document = ServiceDocument(ServiceModel(product: "Ecs", version: "2014-05-26", operations: [operation]))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(document), as: UTF8.self) == expected)
    #expect(try JSONDecoder().decode(ServiceDocument.self, from: Data(document.json().utf8)) == document)
  }

  @Test("The document of the committed pages is as its schema specifies, which describes every member")
  func schema() async throws {
    let pages = await PageSetReader().read([SharedMaterial.packageRoot.appending(path: "docs/ecs").path])
    let text = try ServiceDocument(pages.services).json()
    let schema = try JSONSchema(named: "inspect")
    #expect(try schema.allows(text))
    #expect(try !schema.allows(text.replacing("\"kind\" : \"action\"", with: "\"kind\" : \"guess\"")))
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let definitions = try #require(schema["definitions"] as? [String: Any])
    let described = Self.propertyNames(in: definitions).union((schema["properties"] as? [String: Any] ?? [:]).keys)
    #expect(Self.keys(in: document).subtracting(described).sorted() == [])
    #expect(described.contains("operationParameter"))
  }

  /// The keys of all objects in a JSON value.
  private static func keys(in value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(in: $1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1)) }
  }

  /// The names of the properties of all definitions of a schema.
  private static func propertyNames(in definitions: [String: Any]) -> Set<String> {
    definitions.values.reduce(into: []) { names, definition in
      let properties = (definition as? [String: Any])?["properties"] as? [String: Any]
      names.formUnion((properties ?? [:]).keys)
    }
  }

  @Test("How requests travel is written with what a vendor has")
  func wireProtocol() {
    let document = ServiceDocument.WireProtocol(VendorProfile.alibabaCloud.wireProtocol)
    #expect(
      document.operationParameter == "Action" && document.versionParameter == "Version"
        && document.regionParameter == "RegionId")
    #expect(document.addedByClient.contains("Signature") && document.account.contains("OwnerId"))
    #expect(document.listIndexing == "dotted" && document.firstIndex == 1)
    #expect(document.requestIDMember == "RequestId" && document.requestIDHeader == "x-acs-request-id")
    #expect(document.errorRecognition == "statusOrCode" && document.errorCodeMember == "Code")
    let other = ServiceDocument.WireProtocol(WireProtocol(listIndexing: .json))
    #expect(other.listIndexing == "json" && other.firstIndex == nil && other.operationParameter == nil)
  }

  @Test("What descriptions say beyond limits, and properties of operations")
  func facts() {
    let field = Field(
      name: "A", type: .scalar(.string),
      unavailability: Documented(Prose("No."), at: Self.place),
      conditions: [
        Documented(
          Condition(
            .required,
            [
              Condition.Requirement("B", .equals(["c"])), Condition.Requirement("D"),
              Condition.Requirement("E", .absent),
            ]), at: Self.place, confidence: .likely)
      ],
      valueSources: [Documented(ValueSource(.page, name: "P", destination: "p.md"), at: Self.place)],
      secret: Documented(.key, at: Self.place),
      embeddedList: Documented(EmbeddedList(.jsonArray, of: .structure, maximumCount: 9), at: Self.place),
      location: Self.place)
    let document = ServiceDocument.Field(field)
    #expect(document.unavailability?.documentation.first?.content.first?.text == "No.")
    #expect(document.conditions?.first?.effect == "required")
    #expect(document.conditions?.first?.confidence == "likely")
    #expect(document.conditions?.first?.requirements.map(\.state) == ["equals", "given", "absent"])
    #expect(document.conditions?.first?.requirements.first?.values == ["c"])
    #expect(document.valueSources?.first?.kind == "page")
    #expect(document.secret?.kind == "key")
    #expect(document.embeddedList?.element == "Struct")
    #expect(document.embeddedList?.maximumCount == 9)
    var operation = Operation(name: "X", title: "X", dialect: "english", location: Self.place)
    operation.paging = Documented(Paging(.token, token: "T", nextToken: "N"), at: Self.place)
    operation.idempotencyToken = Documented("C", at: Self.place)
    operation.dryRun = Documented("D", at: Self.place, confidence: .likely)
    operation.requestBody = Documented(.json(isList: true), at: Self.place, confidence: .likely)
    let properties = ServiceDocument.Operation(operation)
    #expect(properties.requestBody?.form == "json" && properties.requestBody?.isList == true)
    #expect(properties.requestBody?.confidence == "likely")
    #expect(properties.paging?.style == "token")
    #expect(properties.paging?.nextToken == "N")
    #expect(properties.idempotencyToken?.text == "C")
    #expect(properties.dryRun?.confidence == "likely")
  }

  @Test(
    "A type is its innermost name and the number of lists around it",
    arguments: [
      (TypeReference.scalar(.map), "Map", 0), (.structure, "Struct", 0), (.list(.structure), "Struct", 1),
      (.list(.list(.scalar(.any))), "Any", 2),
    ])
  func types(type: TypeReference, name: String, depth: Int) {
    let field = ServiceDocument.Field(Field(name: "A", type: type, location: Self.place))
    #expect(field.type == name && field.listDepth == depth)
  }
}
