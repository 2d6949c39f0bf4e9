#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import TablatureAPIModel
internal import TablatureDocReader

/// What pages say, as JSON for other programs.
///
/// The document stays as it is while ``currentVersion`` does, whatever becomes of the model inside the tool: members may be
/// added, but none is renamed, removed or given another meaning. Members without a value are left out. Keys are sorted,
/// and the same pages give the same bytes.
public struct ServiceDocument: Codable, Hashable, Sendable {
  /// The version that this tool writes.
  public static let currentVersion = 1

  /// The version of the document.
  public var version: Int
  /// The product code; of several services, that of most pages.
  public var product: String?
  /// The version of the API; of several services, that of most pages.
  public var apiVersion: String?
  /// The operations of all services, ordered by name. A name that several services have occurs several times, each time with
  /// another product or version.
  public var operations: [Operation]
  /// How requests to the services travel.
  public var wireProtocol: WireProtocol?
  /// What pages say that lost against a fuller page of the same operation, ordered by name, then path.
  public var outvoted: [Operation]?

  /// A place in a page.
  public struct Place: Codable, Hashable, Sendable {
    /// The path of the page.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1 in Unicode scalars.
    public var column: Int
  }

  /// An operation.
  public struct Operation: Codable, Hashable, Sendable {
    /// The name on the wire.
    public var name: String
    /// The title of the page.
    public var title: String
    /// What the operation does.
    public var summary: [Block]
    /// The product code.
    public var product: String?
    /// The version of the API.
    public var apiVersion: String?
    /// The style of the API, for example `RPC`.
    public var style: String?
    /// The documentation dialect of the page.
    public var dialect: String
    /// Where the title stands.
    public var source: Place
    /// Request parameters.
    public var request: [Field]
    /// Members of the response.
    public var response: [Field]
    /// Error codes in the order of the page.
    public var errors: [ErrorCode]
    /// Sample requests.
    public var requestSamples: [RequestSample]
    /// Sample responses.
    public var responseSamples: [ResponseSample]
    /// Table rows that gave no fact.
    public var skippedRows: [SkippedRow]
    /// How it hands out a long list.
    public var paging: Paging?
    /// The parameter with which calls of the same value count once.
    public var idempotencyToken: Stated?
    /// The parameter that has a call checked and not carried out.
    public var dryRun: Stated?
    /// How requests reach the service.
    public var binding: Binding?
    /// The form of the request's body; left out where the page doesn't specify it.
    public var requestBody: RequestBody?
    /// Why generated clients can't express it, the strongest sign first.
    public var unsupported: [Unsupported]?
  }

  /// How requests of an operation reach the service.
  public struct Binding: Codable, Hashable, Sendable {
    /// `action` (RPC: `POST /`, and a parameter names the operation) or `http` (REST: a method and a path of its own).
    public var kind: String
    /// The name of the action.
    public var action: String?
    /// The HTTP method.
    public var method: String
    /// The path template, its parameters in braces: `/openapi/instances/{InstanceId}`.
    public var path: String
    /// Where the page shows it.
    public var source: Place
    /// `certain`, or `likely` where the page shows only that the operation isn't called as RPC.
    public var confidence: String
  }

  /// The form of a request's body.
  public struct RequestBody: Codable, Hashable, Sendable {
    /// `none`, `form` or `json`.
    public var form: String
    /// Whether the root is a list; left out where it can't be one.
    public var isList: Bool?
    /// Where the page shows it.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// A sign that generated clients can't express an operation.
  public struct Unsupported: Codable, Hashable, Sendable {
    /// `requestLine`, `style`, `location` or `requestBody`.
    public var kind: String
    /// The sign in one clause.
    public var message: String
    /// Where the page shows it.
    public var source: Place
  }

  /// How an operation hands out a long list.
  public struct Paging: Codable, Hashable, Sendable {
    /// `pageNumber`, `token`, `both` or `offset`.
    public var style: String
    /// The parameter with the number of the page.
    public var pageNumber: String?
    /// The parameter with the number of entries of a page.
    public var pageSize: String?
    /// The parameter with the token of the page.
    public var token: String?
    /// The parameter with the largest number of entries where a token is given.
    public var maximumResults: String?
    /// The member of the response with the token of the next page.
    public var nextToken: String?
    /// The parameter with the place in the list where a page begins.
    public var offset: String?
    /// The member of the response with the place where the next page begins.
    public var nextOffset: String?
    /// The member of the response with the number of all entries.
    public var totalCount: String?
    /// The member of the response with the entries.
    public var entries: String?
    /// Where the first of the parameters stands.
    public var source: Place
    /// `certain` or `likely`.
    public var confidence: String
  }

  /// An error code.
  public struct ErrorCode: Codable, Hashable, Sendable {
    /// One row of the table.
    public struct Meaning: Codable, Hashable, Sendable {
      /// The HTTP status; absent where the page doesn't give it.
      public var status: Int?
      /// The message.
      public var message: String
      /// What the page says of it.
      public var documentation: [Block]
      /// Where the row begins.
      public var source: Place
    }

    /// The code.
    public var code: String
    /// Its rows in their order.
    public var meanings: [Meaning]
  }

  /// A sample request.
  public struct RequestSample: Codable, Hashable, Sendable {
    /// A parameter of the sample, decoded.
    public struct Parameter: Codable, Hashable, Sendable {
      /// The name: `Tag.1.Key`.
      public var name: String
      /// The value.
      public var value: String
      /// Where it stands.
      public var source: Place
    }

    /// The address before the question mark.
    public var endpoint: String
    /// The parameters in the order of the sample.
    public var parameters: [Parameter]
    /// Where it begins.
    public var source: Place
  }

  /// A sample response.
  public struct ResponseSample: Codable, Hashable, Sendable {
    /// `JSON` or `XML`.
    public var format: String
    /// The text as the page has it.
    public var text: String
    /// Whether any parser reads it.
    public var isWellFormed: Bool
    /// Where its first line stands.
    public var source: Place
  }

  /// A table row that gave no fact.
  public struct SkippedRow: Codable, Hashable, Sendable {
    /// `request`, `response` or `error`.
    public var section: String
    /// The name cell.
    public var name: String
    /// The id of the diagnostic that says why.
    public var diagnostic: String
    /// Where the row begins.
    public var source: Place
  }

  /// Makes the document of a model.
  public init(_ model: ServiceModel, outvoted: [TablatureAPIModel.Operation] = []) {
    version = Self.currentVersion
    product = model.product
    apiVersion = model.version
    operations = model.operations.map(Operation.init)
    wireProtocol = model.operations.isEmpty ? nil : WireProtocol(model.wireProtocol)
    self.outvoted = outvoted.isEmpty ? nil : outvoted.map(Operation.init)
  }

  /// Makes the document of services, that of most pages first.
  init(_ services: [ServiceReading.Service]) {
    func ordered(_ operations: [TablatureAPIModel.Operation]) -> [TablatureAPIModel.Operation] {
      services.count < 2 ? operations : operations.sorted { ($0.name, $0.location) < ($1.name, $1.location) }
    }
    self.init(
      ServiceModel(
        product: services.first?.model.product, version: services.first?.model.version,
        operations: ordered(services.flatMap(\.model.operations)),
        wireProtocol: services.first?.model.wireProtocol ?? TablatureAPIModel.WireProtocol()),
      outvoted: ordered(services.flatMap(\.outvoted)))
  }

  /// The document as text, ended by a line break.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension ServiceDocument.Place {
  init(_ location: SourceLocation) {
    self.init(file: location.file, line: location.line, column: location.column)
  }
}

extension ServiceDocument.Operation {
  init(_ operation: TablatureAPIModel.Operation) {
    self.init(
      name: operation.name, title: operation.title, summary: operation.summary.document, product: operation.product,
      apiVersion: operation.version, style: operation.style, dialect: operation.dialect,
      source: ServiceDocument.Place(operation.location), request: operation.request.map(ServiceDocument.Field.init),
      response: operation.response.map(ServiceDocument.Field.init),
      errors: operation.errors.map(ServiceDocument.ErrorCode.init),
      requestSamples: operation.requestSamples.map(ServiceDocument.RequestSample.init),
      responseSamples: operation.responseSamples.map(ServiceDocument.ResponseSample.init),
      skippedRows: operation.skippedRows.map(ServiceDocument.SkippedRow.init),
      paging: operation.paging.map(ServiceDocument.Paging.init),
      idempotencyToken: operation.idempotencyToken.map(ServiceDocument.Stated.init),
      dryRun: operation.dryRun.map(ServiceDocument.Stated.init),
      binding: ServiceDocument.Binding(operation.binding),
      requestBody: operation.requestBody.map(ServiceDocument.RequestBody.init),
      unsupported: operation.isSupported ? nil : operation.unsupported.map(ServiceDocument.Unsupported.init))
  }
}

extension ServiceDocument.Binding {
  init(_ binding: Documented<OperationBinding>) {
    let (kind, action): (String, String?) =
      switch binding.value {
      case .action(let name): ("action", name)
      case .http: ("http", nil)
      }
    self.init(
      kind: kind, action: action, method: binding.value.method, path: binding.value.path,
      source: ServiceDocument.Place(binding.location), confidence: binding.confidence.rawValue)
  }
}

extension ServiceDocument.RequestBody {
  init(_ body: Documented<RequestBodyForm>) {
    let isList: Bool? = if case .json(let isList) = body.value { isList } else { nil }
    self.init(
      form: body.value.name, isList: isList, source: ServiceDocument.Place(body.location),
      confidence: body.confidence.rawValue)
  }
}

extension ServiceDocument.Unsupported {
  init(_ sign: Documented<UnsupportedBinding>) {
    let kind =
      switch sign.value {
      case .requestLine: "requestLine"
      case .style: "style"
      case .location: "location"
      case .requestBody: "requestBody"
      }
    self.init(kind: kind, message: sign.value.description, source: ServiceDocument.Place(sign.location))
  }
}

extension ServiceDocument.Paging {
  init(_ paging: Documented<TablatureAPIModel.Paging>) {
    self.init(
      style: paging.value.style.rawValue, pageNumber: paging.value.pageNumber, pageSize: paging.value.pageSize,
      token: paging.value.token, maximumResults: paging.value.maximumResults, nextToken: paging.value.nextToken,
      offset: paging.value.offset, nextOffset: paging.value.nextOffset, totalCount: paging.value.totalCount,
      entries: paging.value.entries,
      source: ServiceDocument.Place(paging.location), confidence: paging.confidence.rawValue)
  }
}

extension ServiceDocument.ErrorCode {
  init(_ error: TablatureAPIModel.ErrorCode) {
    self.init(
      code: error.code,
      meanings: error.meanings.map {
        Meaning(
          status: $0.status, message: $0.message, documentation: $0.documentation.document,
          source: ServiceDocument.Place($0.location))
      })
  }
}

extension ServiceDocument.RequestSample {
  init(_ sample: TablatureAPIModel.RequestSample) {
    self.init(
      endpoint: sample.endpoint,
      parameters: sample.parameters.map {
        Parameter(name: $0.name, value: $0.value, source: ServiceDocument.Place($0.location))
      },
      source: ServiceDocument.Place(sample.location))
  }
}

extension ServiceDocument.ResponseSample {
  init(_ sample: TablatureAPIModel.ResponseSample) {
    self.init(
      format: sample.format.rawValue, text: sample.text, isWellFormed: sample.isWellFormed,
      source: ServiceDocument.Place(sample.location))
  }
}

extension ServiceDocument.SkippedRow {
  init(_ row: TablatureAPIModel.Operation.SkippedRow) {
    self.init(
      section: row.section.rawValue, name: row.name, diagnostic: row.diagnosticID,
      source: ServiceDocument.Place(row.location))
  }
}
