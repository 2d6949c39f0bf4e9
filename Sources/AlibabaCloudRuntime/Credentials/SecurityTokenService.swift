/// Which address of STS is asked. STS issues temporary keys for roles.
///
/// Source: https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-endpoint
struct SecurityTokenService: Hashable, Sendable {
  /// The region; nil for the address of all regions.
  var region: String?
  /// Whether the address inside of the region's private networks is meant.
  var isPrivate = false

  /// The version of the API.
  static let version = "2015-04-01"

  /// Where it listens: where the environment says, or at the documented address.
  func endpoint(in environment: CredentialsEnvironment) -> Endpoint {
    if let endpoint = environment.securityTokenService { return endpoint }
    let variables = CredentialsVariables(environment)
    guard let region = region ?? variables["ALIBABA_CLOUD_STS_REGION"] else {
      return Endpoint(scheme: "https", authority: "sts.aliyuncs.com")
    }
    return .regional(product: isPrivate ? "sts-vpc" : "sts", region: region)
  }
}

/// What is asked for when a role is assumed.
struct RoleSession: Hashable, Sendable {
  /// The role: `acs:ram::123456789012****:role/adminrole`.
  var roleARN: String
  /// How the session is called in logs; nil for a name with the time of day.
  var name: String?
  /// How many seconds the credentials are valid; nil for what the service takes by default, an hour.
  var seconds: Int?
  /// What the session may do, in place of all that the role may do.
  var policy: String?
  /// What a foreign account has to know about the role.
  var externalID: String?
  /// Which address is asked.
  var service = SecurityTokenService()

  /// The parameters of both operations.
  func parameters(in environment: CredentialsEnvironment) -> [QueryParameter] {
    let name = name ?? "AlibabaCloudRuntime-\(Int(environment.now().timeIntervalSince1970))"
    var parameters = [
      QueryParameter(name: "RoleArn", value: roleARN), QueryParameter(name: "RoleSessionName", value: name),
    ]
    if let seconds { parameters.append(QueryParameter(name: "DurationSeconds", value: String(seconds))) }
    if let policy { parameters.append(QueryParameter(name: "Policy", value: policy)) }
    if let externalID { parameters.append(QueryParameter(name: "ExternalId", value: externalID)) }
    return parameters
  }
}
