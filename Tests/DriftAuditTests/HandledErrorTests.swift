import TablatureSwiftEmitter
import Testing

@testable import TablatureDriftAudit

/// Error codes that functions tell apart, and lists that belong to an operation.
@Suite("Error codes in hand-written code")
struct HandledErrorTests {
  @Test(
    "Codes beside statuses",
    arguments: [
      (
        "switch (status, code) { case (404, \"Thing.Gone\"), (_, \"Other\"): break; default: break }",
        ["Thing.Gone 404", "Other"]
      ),
      ("switch result { case .failure(.api(403, \"Thing.Denied\", _)): break; default: break }", ["Thing.Denied 403"]),
      ("if error.status == 500 && error.code == \"InternalError\" { return }", ["InternalError 500"]),
      ("if error.status == 500 || error.code == \"InternalError\" { return }", []),
      (
        "switch error.status { case 404: switch error.code { case \"Gone\": break; default: break }; default: break }",
        ["Gone 404"]
      ),
      ("switch (status, code) { case (404, Codes.gone): break; default: break }", ["Thing.Gone 404"]),
      ("switch size { case 404: break; default: break }", []),
      ("if case .api(409, \"Thing.Busy\") = error { return }", ["Thing.Busy 409"]),
    ])
  func handled(_ statement: String, _ errors: [String]) {
    let source = """
      enum Codes { static let gone = "Thing.Gone" }
      func make() async {
        send("DoIt", [:])
        \(statement)
      }
      """
    let handled = ReadSurface(source).reading.operations.first?.handled ?? []
    #expect(handled.map { ([$0.code] + ($0.statuses ?? []).map(String.init)).joined(separator: " ") } == errors)
  }

  @Test(
    "Lists of an operation",
    arguments: [
      ("extension DoItRequest { enum Code: String { case gone = \"Thing.Gone\" } }", ["Thing.Gone"]),
      (
        "enum DoItCode: String { case gone = \"Thing.Gone\"; static let statuses: [Self: Int] = [.gone: 404] }",
        ["Thing.Gone 404"]
      ),
      (
        "enum DoItCodes { static let gone = \"Thing.Gone\"; static let slow = \"Thing.Slow\" }",
        ["Thing.Gone", "Thing.Slow"]
      ),
      ("enum Codes { enum DoIt: String { case gone = \"Thing.Gone\" } }", ["Thing.Gone"]),
      (
        "struct Fault: Error { let code: String }; struct ServiceError: Error { let code: String }; extension ServiceError { enum DoIt { static let gone = \"Thing.Gone\" } }",
        ["Thing.Gone"]
      ),
      ("enum Texts { enum DoIt { static let gone = \"Thing.Gone\" } }", nil),
      (
        "enum ErrorCodes { static let doIt: Set<String> = [\"Thing.Gone\", \"Thing.Slow\"] }",
        ["Thing.Gone", "Thing.Slow"]
      ),
      (
        "extension DoItRequest { static let errorCodes = [\"Thing.Gone\": 404, \"Thing.Slow\": 503] }",
        ["Thing.Gone 404", "Thing.Slow 503"]
      ),
      (
        """
        func make() { do { try send("DoIt") } catch { throw Trouble(rawValue: error.code) ?? error } }
        enum Trouble: String { case gone = "Thing.Gone" }
        """, ["Thing.Gone"]
      ),
      ("struct Other { enum Code: String { case gone = \"Thing.Gone\" } }", nil),
    ] as [(String, [String]?)])
  func lists(_ source: String, _ errors: [String]?) {
    #expect(ReadSurface("struct DoItRequest: Encodable {}", source).errors == errors)
  }
}
