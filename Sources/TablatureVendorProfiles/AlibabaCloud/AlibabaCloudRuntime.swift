public import TablatureAPIModel

extension RuntimeDescription {
  /// The library that generated clients of Alibaba Cloud's services use.
  public static let alibabaCloud = RuntimeDescription(
    modules: [
      .tablature,
      Module(
        "AlibabaCloudRuntime", modules: [Module.tablature.name], products: [crypto, .httpTypes],
        typeNames: """
          AssumedRoleCredentials CLIProfileCredentials CachedCredentials Credentials CredentialsChain \
          CredentialsEnvironment CredentialsProvider DefaultCredentials EnvironmentCredentials \
          InstanceRoleCredentials OIDCRoleCredentials RequestSigner SharedFileCredentials SigningScheme \
          URICredentials
          """),
    ],
    testProducts: [.httpTypes],
    modulePrefix: "AlibabaCloud",
    clientParameters: [
      ClientParameter(
        "credentials", type: "any CredentialsProvider", defaultValue: ".default",
        documentation: "Who calls; by default whom ``DefaultCredentials`` finds.",
        testValue: #"Credentials(accessKeyID: "id", accessKeySecret: "secret")"#)
    ],
    regionalEndpoint: ".regional(product: {product}, region: region)",
    tests: Tests(
      region: "cn-hangzhou", host: "{product}.aliyuncs.com", requestID: "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E",
      errorBody: [
        ErrorMember("RequestId", .requestID), ErrorMember("HostId", .host), ErrorMember("Code", .code),
        ErrorMember("Message", .message), ErrorMember("Recommend", .text("https://error-center.aliyun.com")),
      ]))

  private static let crypto = Product(
    "Crypto", package: "swift-crypto",
    reference: #"url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0""#)
}
