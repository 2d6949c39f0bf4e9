import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablaturePageLint
import TablaturePageOverlay
import TablatureProfileTestSupport
import TablatureSwiftEmitter
import TablatureTestSupport
import Testing

@testable import TablatureGeneration

/// The schemas for editors, held against what the readers take. JSON is YAML, so both can read the same examples.
@Suite("JSON schemas")
struct SchemaTests {
  private static func schema(_ name: String) throws -> JSONSchema { try JSONSchema(named: name) }

  private static func names(_ value: Any?) -> [String] { (value as? [String: Any])?.keys.sorted() ?? [] }

  private static func isConfiguration(_ text: String) -> Bool {
    (try? ConfigurationReader.read(text, file: "tablature.yaml")) != nil
  }

  private static func isOverlay(_ text: String) -> Bool { (try? OverlayReader.read(text, file: "overlay.yaml")) != nil }

  @Test("The schema of the configuration has the keys and words that the reader has")
  func configurationKeys() throws {
    let schema = try Self.schema("tablature")
    #expect(Self.names(schema["properties"]) == ConfigurationReading.keys.keys.sorted())
    #expect(Self.names(schema["properties", "names", "properties"]) == NameKind.allCases.map(\.rawValue).sorted())
    #expect(schema["properties", "access", "enum"] as? [String] == AccessLevel.allCases.map(\.rawValue))
    #expect(schema["properties", "layout", "enum"] as? [String] == LayoutChoice.allCases.map(\.rawValue))
    #expect(schema["properties", "dialect", "enum"] as? [String] == Configuration.dialects)
    #expect(schema["properties", "lint", "propertyNames", "enum"] as? [String] == LintRule.names)
    #expect(
      schema["properties", "lint", "additionalProperties", "enum"] as? [String] == LintLevel.allCases.map(\.rawValue))
    #expect(Self.names(schema["properties", "audit", "properties"]) == ConfigurationReading.auditKeys.keys.sorted())
    #expect(
      schema["properties", "audit", "properties", "levels", "additionalProperties", "enum"] as? [String]
        == AuditLevel.allCases.map(\.rawValue))
    #expect(Self.names(schema["definitions", "waiver", "properties"]) == ConfigurationReading.waiverKeys.sorted())
    #expect(schema["definitions", "waiver", "required"] as? [String] == ConfigurationReading.requiredWaiverKeys)
  }

  @Test("The schema of corrections has the kinds and settings that the reader has")
  func overlayKeys() throws {
    let schema = try Self.schema("overlay")
    let kinds = try #require(schema["definitions", "correction", "oneOf"] as? [[String: Any]])
    #expect(kinds.map { $0["title"] as? String } == CorrectionKind.all.map(\.key))
    for (entry, kind) in zip(kinds, CorrectionKind.all) {
      let settings = kind.settings.map(\.key)
      #expect(Self.names(entry["properties"]) == (OverlayReader.commonKeys + [kind.key] + settings).sorted())
      let required = ["reason", kind.key] + kind.settings.filter(\.isRequired).map(\.key)
      #expect((entry["required"] as? [String])?.sorted() == required.sorted())
    }
  }

  private static let validConfigurationCases: [String] = [
    "{}", #"{"module": "Foo", "pages": "docs", "output": "Out", "prefer": ["a.md", "b.md"]}"#,
    #"{"access": "package", "include": "Describe*", "exclude": ["*Tag?", "A"], "layout": "package"}"#,
    #"{"acronyms": ["SNAT"]}"#, #"{"acronyms": "IPv6"}"#, #"{"acronyms": {"add": ["SNAT"], "remove": "VPC"}}"#,
    #"{"names": {"members": {"DescribeDisks.DiskId": "id"}, "errors": {"Bad.X": "bad"}}}"#,
    #"{"runtime": "bundled"}"#, #"{"runtime": "../tablature"}"#,
    #"{"runtime": {"url": "https://host/x/tablature", "version": "1.2.0"}}"#,
    #"{"runtime": {"url": "git@host:x/tablature.git", "version": "branch:main"}}"#,
    #"{"endpoint": "mongodb.aliyuncs.com"}"#, #"{"endpoint": "{product}.{region}.aliyuncs.com"}"#,
    #"{"endpoint": {"cn-hangzhou": "a.example.com", "cn-*": "b-{region}.example.com", "*": "c.example.com"}}"#,
    #"{"dialect": "chinese", "overlay": "fixes/overlay.yaml"}"#,
    #"{"lint": {"sample": "off", "sample.type": "error"}}"#,
    #"{"audit": {"code": "Sources", "baseline": "known.json", "levels": {"parameter": "warning", "text.field": "off"}}}"#,
    #"{"audit": {"code": ["A", "B"], "waivers": {"check": "parameter", "operation": "*", "reason": "r"}}}"#,
    #"{"audit": {"waivers": [{"check": "error.extra", "operation": "X", "path": "request.*", "reason": "r", "expires": "2026-12-31"}]}}"#,
  ]

  @Test(
    "What the reader takes, the schema allows",
    arguments: validConfigurationCases)
  func validConfiguration(text: String) throws {
    #expect(Self.isConfiguration(text))
    #expect(try Self.schema("tablature").allows(text))
  }

  private static let invalidConfigurationCases: [String] = [
    "[]", #"{"modul": "Foo"}"#, #"{"module": "1a"}"#, #"{"module": ["a"]}"#, #"{"pages": [""]}"#,
    #"{"pages": [{"a": "b"}]}"#, #"{"access": "Public"}"#, #"{"include": ["A[b]"]}"#, #"{"exclude": ""}"#,
    #"{"acronyms": ["a b"]}"#, #"{"acronyms": {"ad": ["SNAT"]}}"#, #"{"names": {"member": {"A": "b"}}}"#,
    #"{"names": {"types": "Disk"}}"#, #"{"names": {"members": {"A": "b-c"}}}"#, #"{"layout": "folder"}"#,
    #"{"runtime": {"url": "https://h/x"}}"#, #"{"runtime": {"url": "https://h/x", "version": "x"}}"#,
    #"{"runtime": {"url": "http://h/x", "version": "1.2.0"}}"#, #"{"dialect": "french"}"#,
    #"{"endpoint": "https://a.example.com"}"#, #"{"endpoint": "a.example.com:80"}"#,
    #"{"endpoint": "{zone}.example.com"}"#,
    #"{"endpoint": "host"}"#, #"{"endpoint": ["a.example.com"]}"#, #"{"endpoint": {}}"#,
    #"{"endpoint": {"CN": "a.example.com"}}"#, #"{"endpoint": {"cn-*-1": "a.example.com"}}"#,
    #"{"endpoint": {"cn": ""}}"#, #"{"endpoint": {"": "a.example.com"}}"#, #"{"overlay": "../o.yaml"}"#,
    #"{"overlay": "/o.yaml"}"#, #"{"lint": {"sample.typo": "off"}}"#,
    #"{"lint": {"sample.type": "of"}}"#, #"{"audit": []}"#, #"{"audit": {"cod": "x"}}"#, #"{"audit": {"code": ""}}"#,
    #"{"audit": {"levels": {"parameter": "error"}}}"#, #"{"audit": {"waivers": "x"}}"#,
    #"{"audit": {"waivers": {"check": "a", "operation": "*"}}}"#,
    #"{"audit": {"waivers": {"check": "a", "operation": "*", "reason": " "}}}"#,
    #"{"audit": {"waivers": {"check": "a", "operation": "*", "reason": "r", "until": "2026-12-31"}}}"#,
    #"{"audit": {"waivers": {"check": "a", "operation": "*", "reason": "r", "expires": "2026-13-31"}}}"#,
  ]

  @Test(
    "What the schema forbids, the reader refuses",
    arguments: invalidConfigurationCases)
  func invalidConfiguration(text: String) throws {
    #expect(try !Self.schema("tablature").allows(text))
    #expect(!Self.isConfiguration(text))
  }

  private static func correction(_ text: String) -> String {
    #"{"corrections": [{"page": "a.md", "reason": "r", \#(text)}]}"#
  }

  private static let validOverlayCases: [String] = [
    "{}", #"{"corrections": []}"#,
    #"{"corrections": {"operation": "X", "page": "a.md", "reason": "r", "require": ["request.A", "request.B.C"]}}"#,
    correction(#""rename": "response.A", "to": "b""#), correction(#""respell": "response.A[].B", "to": "b""#),
    correction(#""retype": "request.A", "to": "Timestamp", "format": "yyyy-MM-dd""#),
    correction(#""retype": "request.A", "to": ["Struct"]"#), correction(#""make-optional": "request.A""#),
    correction(#""add-member": "request.A", "type": "String", "required": true, "text": "t", "example": "e""#),
    correction(#""remove-member": "request.A""#), correction(#""add-value": "request.A", "value": "v", "text": "t""#),
    correction(#""remove-value": "request.A", "value": "v""#),
    correction(#""add-error": "Bad.X", "status": 400, "message": "m", "text": "t""#),
    correction(#""remove-error": "Bad.X""#), correction(#""mark-secret": "request.A""#),
    correction(#""make-optional": "response.A""#), correction(#""mark-open": "response.A""#),
  ]

  @Test(
    "What the reader of corrections takes, the schema allows",
    arguments: validOverlayCases)
  func validOverlay(text: String) throws {
    #expect(Self.isOverlay(text))
    #expect(try Self.schema("overlay").allows(text))
  }

  private static let invalidOverlayCases: [String] = [
    #"{"correction": []}"#, #"{"corrections": ["x"]}"#,
    #"{"corrections": [{"reason": "r", "require": "request.A"}]}"#,
    #"{"corrections": [{"page": "a.md", "require": "request.A"}]}"#, correction(#""to": "x""#),
    correction(#""require": "A""#), correction(#""mark-open": "Bad.X""#),
    correction(#""require": "request""#),
    correction(#""require": "request.A", "to": "x""#),
    correction(#""require": "request.A", "mark-secret": "request.A""#),
    correction(#""rename": "response.A""#), correction(#""rename": "response.A", "to": "b-c""#),
    correction(#""respell": "response.A", "to": "b.c""#), correction(#""retype": "request.A", "to": "Sting""#),
    correction(#""retype": "request.A", "to": ["String", "String"]"#),
    correction(#""retype": "request.A", "to": "Timestamp", "format": "hh""#),
    correction(#""add-member": "request.A", "type": "String", "required": "maybe""#),
    correction(#""add-error": "Bad.X", "status": 99"#), correction(#""add-error": "Bad.X", "status": "x""#),
    correction(#""add-error": "a b", "status": 400"#),
  ]

  @Test(
    "What the schema of corrections forbids, the reader refuses",
    arguments: invalidOverlayCases)
  func invalidOverlay(text: String) throws {
    #expect(try !Self.schema("overlay").allows(text))
    #expect(!Self.isOverlay(text))
  }

  @Test("The check knows what it does not know")
  func check() throws {
    #expect(throws: JSONSchema.Failure.self) { try JSONSchema(#"{"contains": {}}"#).allows("[]") }
    #expect(throws: JSONSchema.Failure.self) { try JSONSchema(##"{"$ref": "#/definitions/x"}"##).allows("1") }
  }
}
