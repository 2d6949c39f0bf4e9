/// Parameters and members that mean the same in every operation of the vendor, whether or not its page lists them.
///
/// This is the only list of such names. A page that lists one of them documents it: the name is then a parameter of that operation like
/// any other, is generated, and is checked by `lint`. The groups differ in what follows where a page doesn't list them.
public enum CommonParameters {
  /// The parameter that names the operation. It is never a parameter of an operation itself.
  public static let operation = "Action"

  /// The parameter that names the region. Nearly all pages list it, so no page is assumed to have it unlisted; clients commonly hold it
  /// in their configuration, so the audit accepts it, and its absence, in the code of any operation.
  public static let region = "RegionId"

  /// The member that identifies the call in every response.
  public static let requestID = "RequestId"

  /// What the client adds to every request: the operation, its version, the format of the response, and the signature.
  ///
  /// `Action` to `Version` are in the vendor's table of common parameters; `SecurityToken` goes with temporary credentials, and
  /// `SignatureType` with signatures of other kinds, as the vendor's SDK sends them. Samples on pages may show them or leave them out, and
  /// code that writes them writes no parameter of an operation.
  public static let addedByClient: Set<String> = [
    operation, "AccessKeyId", "Format", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion",
    "Timestamp", "Version",
    "SecurityToken", "SignatureType",
  ]

  /// On whose behalf a call is made, and whose resources it is about.
  ///
  /// The vendor's SDK has all four in nearly every operation, and pages list them in a few. Samples on pages and code may have them
  /// anywhere; they are required only where a page says so.
  public static let account: Set<String> = ["OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId"]

  /// What the service sends in place of a response where it refuses a call.
  public static let errorBody: Set<String> = ["Code", "HostId", "Message", "Recommend"]

  /// Whether code may send a parameter in any operation, though no page lists it.
  public static func isAcceptedEverywhere(_ name: String) -> Bool {
    name == region || addedByClient.contains(name) || account.contains(name)
  }
}
