internal import TablatureAPIModel

extension ServiceDocument {
  /// How requests to a service travel, and how it answers them: what all of its operations have in common.
  public struct WireProtocol: Codable, Hashable, Sendable {
    /// The parameter that names the operation; left out where there is none.
    public var operationParameter: String?
    /// The parameter that gives the version of the API; left out where there is none.
    public var versionParameter: String?
    /// The parameter that names the region; left out where there is none.
    public var regionParameter: String?
    /// Parameters that clients add to every request, in order.
    public var addedByClient: [String]
    /// Parameters on whose behalf calls are made, in order.
    public var account: [String]
    /// `dotted` (`Tag.1.Key`) or `json`.
    public var listIndexing: String
    /// The index of the first element of a list; left out where lists are JSON.
    public var firstIndex: Int?
    /// The member that identifies the call in every response; left out where there is none.
    public var requestIDMember: String?
    /// The header that identifies the call; left out where there is none.
    public var requestIDHeader: String?
    /// `status`, or `statusOrCode` where a response with any status may hold an error code.
    public var errorRecognition: String
    /// The member that holds the error code; left out where there is none.
    public var errorCodeMember: String?
    /// The member that explains the error; left out where there is none.
    public var errorMessageMember: String?
    /// Further members of the body of a response to a call that failed, in order.
    public var otherErrorMembers: [String]
    /// The number of the first page of a long list.
    public var firstPageNumber: Int
  }
}

extension ServiceDocument.WireProtocol {
  init(_ wireProtocol: TablatureAPIModel.WireProtocol) {
    let common = wireProtocol.commonParameters
    operationParameter = common.operation
    versionParameter = common.version
    regionParameter = common.region
    addedByClient = common.addedByClient.sorted()
    account = common.account.sorted()
    switch wireProtocol.listIndexing {
    case .dotted(let first): (listIndexing, firstIndex) = ("dotted", first)
    case .json: (listIndexing, firstIndex) = ("json", nil)
    }
    requestIDMember = wireProtocol.envelope.requestID
    requestIDHeader = wireProtocol.envelope.requestIDHeader
    switch wireProtocol.errorRecognition {
    case .status: errorRecognition = "status"
    case .statusOrCode: errorRecognition = "statusOrCode"
    }
    errorCodeMember = wireProtocol.envelope.errorBody.code
    errorMessageMember = wireProtocol.envelope.errorBody.message
    otherErrorMembers = wireProtocol.envelope.errorBody.others.sorted()
    firstPageNumber = wireProtocol.firstPageNumber
  }
}
