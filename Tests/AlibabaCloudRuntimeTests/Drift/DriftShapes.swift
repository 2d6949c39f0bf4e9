import AlibabaCloudRuntime
import HTTPTypes
import Logging

/// Calls an operation whose response may hold everything.
struct DriftShapeRequest: OperationRequest {
  typealias Response = AnyShape
  typealias ErrorCode = ProbeErrorCode

  static let operation = OperationDescriptor(name: "Shape", product: "Probe", version: "2020-01-01", effect: .reads)

  func encode(to query: inout QueryEncoder) {}
}

/// A response with members that are always there, lists of values, and more members than a word has bits.
struct DriftStrictResponse: OperationResponse {
  enum CategoryValues: ValueList {
    static var values: [String] { ["cloud", "local"] }
  }

  typealias Category = OpenValue<CategoryValues>

  struct Part: ResponseStructure {
    let name: String
    let any: JSONValue

    init(from fields: ResponseFields) throws {
      name = try fields.required("Name", fields.string("Name"))
      any = try fields.required("Any", fields.value("Any"))
    }
  }

  struct Wide: ResponseStructure {
    static let names = (0..<200).map { "M\($0)" }
    let values: [Int?]

    init(from fields: ResponseFields) throws { values = try Self.names.map { try fields.integer($0) } }
  }

  let requestID: String
  let count: Int
  let flag: Bool
  let fraction: Double
  let time: Timestamp
  let category: Category
  let categories: [Category]
  let wrapped: [Category]
  let parts: [Part]
  let part: Part
  let secret: SecretString?
  let wide: Wide?

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    categories = try fields.openValues("Categories")
    wrapped = try fields.openValues("Wrapped", "Category")
    parts = try fields.structures("Parts", "Part")
    secret = try fields.value("Secret")
    wide = try fields.structure("Wide")
    count = try fields.required("Count", fields.integer("Count"))
    flag = try fields.required("Flag", fields.boolean("Flag"))
    fraction = try fields.required("Fraction", fields.double("Fraction"))
    time = try fields.required("Time", fields.timestamp("Time"))
    category = try fields.required("Category", fields.openValue("Category"))
    part = try fields.required("Part", fields.structure("Part"))
  }
}

/// Calls an operation with that response, and no documented error code.
struct DriftStrictRequest: OperationRequest {
  typealias Response = DriftStrictResponse
  typealias ErrorCode = NoDocumentedErrorCode

  static let operation = OperationDescriptor(name: "Strict", product: "Probe", version: "2020-01-01", effect: .reads)

  func encode(to query: inout QueryEncoder) {}
}

/// Keeps the differences that a client reports.
final class Differences: Sendable {
  private let content = Mutex<[ObservedDifference]>([])

  var all: [ObservedDifference] { content.withLock { $0 } }

  /// The differences as text: kind, path, observed and documented type, without what is nil.
  var texts: [String] {
    all.map { difference in
      [
        difference.kind.rawValue, difference.path, difference.observedType ?? "-", difference.documentedType ?? "-",
      ].joined(separator: " ")
    }
  }

  /// A client of a service that answers each call with the next body. The header of each response has a request ID.
  func client(_ bodies: [String], _ lines: Lines? = nil, level: Logger.Level = .info) throws -> ServiceClient {
    var configuration = ClientConfiguration()
    configuration.driftHandler = { difference in self.content.withLock { $0.append(difference) } }
    if let lines { configuration.logger = Logger(label: "test") { _ in lines.handler(level) } }
    return probeClient(ScriptedTransport(bodies.map { .answer(200, $0, Self.header) }), configuration)
  }

  static var header: HTTPFields { HTTPField.Name("x-acs-request-id").map { [$0: "head"] } ?? [:] }
}
