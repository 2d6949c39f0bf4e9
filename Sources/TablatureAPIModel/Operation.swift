/// An operation of a service, as one page describes it.
public struct Operation: Hashable, Sendable {
  /// The tables of a page.
  public enum Section: String, Hashable, Sendable, CaseIterable {
    /// Request parameters.
    case request
    /// Return data.
    case response
    /// Error codes.
    case error
  }

  /// A table row that gave no fact, and the diagnostic that says why.
  public struct SkippedRow: Hashable, Sendable {
    /// The table it stands in.
    public var section: Section
    /// The name cell as it stands.
    public var name: String
    /// The id of the diagnostic.
    public var diagnosticID: String
    /// Where the row begins.
    public var location: SourceLocation

    /// Makes a skipped row.
    public init(section: Section, name: String, diagnosticID: String, location: SourceLocation) {
      self.section = section
      self.name = name
      self.diagnosticID = diagnosticID
      self.location = location
    }
  }

  /// The name: the value of the parameter `Action`.
  public var name: String
  /// The title of the page.
  public var title: String
  /// What the operation does.
  public var summary: Prose
  /// The product code, for example `Billing`, if the page or its service specifies one.
  public var product: String?
  /// The version of the API, for example `2014-05-26`, if the page or the service that it belongs to gives one.
  public var version: String?
  /// The style of the API, for example `RPC`, if the page tells it.
  public var style: String?
  /// The name of the documentation dialect of the page.
  public var dialect: String
  /// Where the page's title stands.
  public var location: SourceLocation
  /// Request parameters, without `Action`.
  public var request: [Field]
  /// Members of the response.
  public var response: [Field]
  /// Error codes in the order in which the page first names them.
  public var errors: [ErrorCode]
  /// Sample requests.
  public var requestSamples: [RequestSample]
  /// Sample responses to calls that succeed.
  public var responseSamples: [ResponseSample]
  /// Rows that gave no fact.
  public var skippedRows: [SkippedRow]
  /// How it hands out a long list, if it does.
  public var paging: Documented<Paging>?
  /// The parameter that makes a call safe to repeat: calls with the same value count once.
  public var idempotencyToken: Documented<String>?
  /// The parameter that has a call checked and not carried out.
  public var dryRun: Documented<String>?
  /// How requests reach the service. Where the page shows only that the operation isn't called as RPC, it is likely to be wrong;
  /// see ``isBindingKnown``.
  public var binding: Documented<OperationBinding>
  /// The form of the request's body; nil where the page doesn't specify it.
  public var requestBody: Documented<RequestBodyForm>?
  /// Why generated clients can't express the operation, the strongest sign first; empty for one that they can.
  public var unsupported: [Documented<UnsupportedBinding>]

  /// Makes an operation.
  public init(
    name: String, title: String, summary: Prose = Prose(), product: String? = nil, version: String? = nil,
    style: String? = nil, dialect: String, location: SourceLocation, request: [Field] = [], response: [Field] = [],
    errors: [ErrorCode] = [], requestSamples: [RequestSample] = [], responseSamples: [ResponseSample] = [],
    skippedRows: [SkippedRow] = [], paging: Documented<Paging>? = nil, idempotencyToken: Documented<String>? = nil,
    dryRun: Documented<String>? = nil, binding: Documented<OperationBinding>? = nil,
    requestBody: Documented<RequestBodyForm>? = nil, unsupported: [Documented<UnsupportedBinding>] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.product = product
    self.version = version
    self.style = style
    self.dialect = dialect
    self.location = location
    self.request = request
    self.response = response
    self.errors = errors
    self.requestSamples = requestSamples
    self.responseSamples = responseSamples
    self.skippedRows = skippedRows
    self.paging = paging
    self.idempotencyToken = idempotencyToken
    self.dryRun = dryRun
    self.binding =
      binding ?? Documented(.action(name), at: location, confidence: unsupported.isEmpty ? .certain : .likely)
    self.requestBody = requestBody
    self.unsupported = unsupported
  }
}

/// An error code of an operation, with everything that the page says it means.
public struct ErrorCode: Hashable, Sendable {
  /// One row of the table.
  public struct Meaning: Hashable, Sendable {
    /// The HTTP status; nil where the page doesn't give it.
    public var status: Int?
    /// The message that comes with it; `%s` stands for text that the service fills in.
    public var message: String
    /// What the page says of it.
    public var documentation: Prose
    /// Where the row begins.
    public var location: SourceLocation

    /// Makes a meaning.
    public init(status: Int?, message: String, documentation: Prose = Prose(), location: SourceLocation) {
      self.status = status
      self.message = message
      self.documentation = documentation
      self.location = location
    }
  }

  /// The code on the wire.
  public var code: String
  /// Its rows in their order.
  public var meanings: [Meaning]

  /// Makes an error code.
  public init(code: String, meanings: [Meaning]) {
    self.code = code
    self.meanings = meanings
  }
}

/// The operations of a service that a set of pages describes, ordered by name.
public struct ServiceModel: Hashable, Sendable {
  /// The product code, for example `Billing`, if the pages specify it.
  public var product: String?
  /// The version of the API, if the pages tell it.
  public var version: String?
  /// The operations, ordered by name, each name once.
  public var operations: [Operation]
  /// How requests to the service travel.
  public var wireProtocol: WireProtocol

  /// Makes a model; by default of a service whose operations have no parameters or members in common.
  public init(
    product: String?, version: String?, operations: [Operation], wireProtocol: WireProtocol = WireProtocol()
  ) {
    self.product = product
    self.version = version
    self.operations = operations
    self.wireProtocol = wireProtocol
  }

  /// The same service with other operations.
  public func with(operations: [Operation]) -> ServiceModel {
    ServiceModel(product: product, version: version, operations: operations, wireProtocol: wireProtocol)
  }
}

extension ServiceModel {
  /// The product code of the service, or else of the first operation that has one.
  package var productCode: String? { product ?? operations.lazy.compactMap(\.product).first }

  /// The product in hosts: letters and digits of its code in lower case, `api` where there are none.
  package var productInHosts: String {
    let name = (productCode ?? "").lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return name.isEmpty ? "api" : name
  }
}
