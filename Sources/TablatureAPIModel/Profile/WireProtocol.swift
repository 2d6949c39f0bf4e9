/// The form of requests and responses that all operations of a service share.
///
/// ``Operation`` describes what differs between operations: the binding, the form of the body, and the locations of parameters.
public struct WireProtocol: Hashable, Sendable {
  /// How the elements of a list are named in a request.
  public enum ListIndexing: Hashable, Sendable {
    /// Each element is a parameter with an index in its name, as in `Tag.1.Key`. The associated value is the index of the first element.
    case dotted(first: Int)
    /// Lists are JSON arrays.
    case json
  }

  /// How a client recognizes that a call failed.
  public enum ErrorRecognition: Hashable, Sendable {
    /// By an HTTP status other than 2xx.
    case status
    /// By an HTTP status other than 2xx, or by an error code in the body of a response with any status.
    case statusOrCode
  }

  /// Parameters that have the same meaning in every operation, whether or not its page lists them.
  public var commonParameters: CommonParameters
  /// How the elements of a list are named in a request. Generated code currently supports only `dotted(first: 1)`.
  public var listIndexing: ListIndexing
  /// Members that every response has.
  public var envelope: ResponseEnvelope
  /// How a client recognizes that a call failed. The runtime implements this; generated code doesn't depend on it.
  public var errorRecognition: ErrorRecognition
  /// The number of the first page of a paginated list, if pages have numbers. Generated code currently supports only 1.
  public var firstPageNumber: Int

  /// Creates a protocol, without common parameters and members by default.
  public init(
    commonParameters: CommonParameters = CommonParameters(), listIndexing: ListIndexing = .dotted(first: 1),
    envelope: ResponseEnvelope = ResponseEnvelope(), errorRecognition: ErrorRecognition = .status,
    firstPageNumber: Int = 1
  ) {
    self.commonParameters = commonParameters
    self.listIndexing = listIndexing
    self.envelope = envelope
    self.errorRecognition = errorRecognition
    self.firstPageNumber = firstPageNumber
  }
}

/// Members that all responses of a service share.
public struct ResponseEnvelope: Hashable, Sendable {
  /// The member that contains the request ID in every response, or `nil` if responses have no such member.
  public var requestID: String?
  /// The header field that contains the request ID, or `nil` if responses have no such field.
  public var requestIDHeader: String?
  /// The members of an error response, besides ``requestID``.
  public var errorBody: ErrorBody

  /// The members of an error response.
  public struct ErrorBody: Hashable, Sendable {
    /// The member that contains the error code.
    public var code: String?
    /// The member that contains the error message.
    public var message: String?
    /// Further members, such as the host that sent the response or a link to help.
    public var others: Set<String>

    /// Creates an error body, without members by default.
    public init(code: String? = nil, message: String? = nil, others: Set<String> = []) {
      self.code = code
      self.message = message
      self.others = others
    }

    /// The names of all members.
    public var members: Set<String> { others.union([code, message].compactMap { $0 }) }
  }

  /// Creates an envelope, empty by default.
  public init(requestID: String? = nil, requestIDHeader: String? = nil, errorBody: ErrorBody = ErrorBody()) {
    self.requestID = requestID
    self.requestIDHeader = requestIDHeader
    self.errorBody = errorBody
  }
}
