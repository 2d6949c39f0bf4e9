public import TablatureAPIModel

extension WireProtocol {
  /// Alibaba Cloud's RPC: one `POST /`, all parameters in the query, the operation in the parameter `Action`.
  public static let alibabaCloud = WireProtocol(
    commonParameters: CommonParameters(
      operation: "Action", region: "RegionId", version: "Version",
      // `Action` to `Version` are in the vendor's table of common parameters; `SecurityToken` goes with temporary credentials, and
      // `SignatureType` with signatures of other kinds, as the vendor's SDK sends them.
      addedByClient: [
        "AccessKeyId", "Format", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp",
        "SecurityToken", "SignatureType",
      ],
      // The vendor's SDK has all four in nearly every operation, and pages list them in a few.
      account: ["OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId"]),
    listIndexing: .dotted(first: 1),
    envelope: ResponseEnvelope(
      requestID: "RequestId", requestIDHeader: "x-acs-request-id",
      errorBody: ResponseEnvelope.ErrorBody(code: "Code", message: "Message", others: ["HostId", "Recommend"])),
    errorRecognition: .statusOrCode)
}
