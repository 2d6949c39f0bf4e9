import TablatureAPIModel
import TablatureVendorProfiles

/// Service models built by hand, and short ways to build more.
enum Fixtures {
  /// A place in a page that does not exist.
  static func at(_ line: Int, in file: String = "docs/ecs/Sample.md") -> SourceLocation {
    SourceLocation(file: file, line: line)
  }

  /// A service of operations.
  static func service(_ operations: [Operation], product: String? = "Ecs") -> ServiceModel {
    ServiceModel(
      product: product, version: "2014-05-26", operations: operations, wireProtocol: .alibabaCloud)
  }

  /// An operation with a place.
  static func operation(
    _ name: String = "DoIt", request: [Field] = [], response: [Field] = [], errors: [ErrorCode] = [],
    requestSamples: [RequestSample] = [], responseSamples: [ResponseSample] = []
  ) -> Operation {
    Operation(
      name: name, title: name, summary: Prose("Does it."), product: "Ecs", version: "2014-05-26", style: "RPC",
      dialect: "en", location: at(1), request: request, response: response, errors: errors,
      requestSamples: requestSamples, responseSamples: responseSamples)
  }

  /// A field with a place.
  static func field(
    _ name: String, _ type: TypeReference = .scalar(.string), _ presence: Field.Presence = .optional,
    documentation: Prose = Prose(), constraints: [Constraint] = [], values: [String] = [], members: [Field] = [],
    line: Int = 10
  ) -> Field {
    Field(
      name: name, type: type, presence: presence, documentation: documentation,
      constraints: constraints.map { Documented($0, at: at(line)) },
      values: values.map { DocumentedValue($0, at: at(line)) }, rows: [Field.Row(name: name, location: at(line))],
      location: at(line), members: members)
  }

  /// An error code with one meaning.
  static func error(_ code: String, status: Int = 400, message: String = "It is not valid.") -> ErrorCode {
    ErrorCode(code: code, meanings: [.init(status: status, message: message, location: at(90))])
  }

  /// A sample request of names and values.
  static func sample(_ parameters: [(String, String)]) -> RequestSample {
    RequestSample(
      endpoint: "https://ecs.aliyuncs.com/",
      parameters: parameters.map { .init(name: $0.0, value: $0.1, location: at(60)) }, location: at(60))
  }
}
