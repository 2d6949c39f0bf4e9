public import TablatureAPIModel

extension WireProtocol {
  /// Alibaba Cloud's RPC protocol: `POST /` with all parameters in the query, including the operation in `Action`.
  public static let alibabaCloud = WireProtocol(
    commonParameters: CommonParameters(
      operation: "Action", region: "RegionId", version: "Version",
      // `Action` to `Version` are in the vendor's table of common parameters. The vendor's SDK sends `SecurityToken` with temporary
      // credentials, and `SignatureType` with signatures of other kinds.
      addedByClient: [
        "AccessKeyId", "Format", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp",
        "SecurityToken", "SignatureType",
      ],
      // The vendor's SDK includes all four in nearly every operation, but only a few pages list them.
      account: ["OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId"]),
    listIndexing: .dotted(first: 1),
    envelope: ResponseEnvelope(
      requestID: "RequestId", requestIDHeader: "x-acs-request-id",
      errorBody: ResponseEnvelope.ErrorBody(code: "Code", message: "Message", others: ["HostId", "Recommend"])),
    errorRecognition: .statusOrCode)
}
