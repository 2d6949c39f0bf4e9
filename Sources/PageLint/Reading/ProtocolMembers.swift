import APIModel

extension CommonMembers {
  /// What the protocol itself puts into requests and responses: the operation, the format and the signature.
  static let `protocol` = CommonMembers(
    request: [
      "Action", "Version", "Format", "AccessKeyId", "Signature", "SignatureMethod", "SignatureNonce", "SignatureType",
      "SignatureVersion", "Timestamp", "SecurityToken",
    ],
    response: ["RequestId"])
}
