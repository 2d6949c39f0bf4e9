/// How requests to a service travel, and how the service answers them: what all of its operations have in common.
///
/// What differs from operation to operation is in ``Operation``: its binding, the form of the body, the locations of its parameters.
public struct WireProtocol: Hashable, Sendable {
  /// How the elements of a list are named in a request.
  public enum ListIndexing: Hashable, Sendable {
    /// Each element is a parameter with an index in its name: `Tag.1.Key`. The value is the index of the first element.
    case dotted(first: Int)
    /// Lists are JSON arrays.
    case json
  }

  /// How a client recognizes that a call failed.
  public enum ErrorRecognition: Hashable, Sendable {
    /// By an HTTP status other than 2xx.
    case status
    /// By an HTTP status other than 2xx, or by a code in the body of a response with any status.
    case statusOrCode
  }

  /// Parameters that mean the same in every operation, whether or not its page lists them.
  public var commonParameters: CommonParameters
  /// How the elements of a list are named in a request.
  public var listIndexing: ListIndexing
  /// Members that every response has.
  public var envelope: ResponseEnvelope
  /// How a client recognizes that a call failed.
  public var errorRecognition: ErrorRecognition
  /// The number of the first page of a long list, where pages have numbers.
  public var firstPageNumber: Int

  /// Creates a protocol; by default one without common parameters and members.
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
  /// The member that identifies the call in every response; nil where responses have none.
  public var requestID: String?
  /// The header that identifies the call; nil where responses have none.
  public var requestIDHeader: String?
  /// What a response consists of where the service refuses a call, besides ``requestID``.
  public var errorBody: ErrorBody

  /// The members of the response to a call that failed.
  public struct ErrorBody: Hashable, Sendable {
    /// The error code.
    public var code: String?
    /// The explanation.
    public var message: String?
    /// Further members: the host that answered, a link to help.
    public var others: Set<String>

    /// Creates a body; by default one without members.
    public init(code: String? = nil, message: String? = nil, others: Set<String> = []) {
      self.code = code
      self.message = message
      self.others = others
    }

    /// The names of all members.
    public var members: Set<String> { others.union([code, message].compactMap { $0 }) }
  }

  /// Creates an envelope; by default an empty one.
  public init(requestID: String? = nil, requestIDHeader: String? = nil, errorBody: ErrorBody = ErrorBody()) {
    self.requestID = requestID
    self.requestIDHeader = requestIDHeader
    self.errorBody = errorBody
  }
}
