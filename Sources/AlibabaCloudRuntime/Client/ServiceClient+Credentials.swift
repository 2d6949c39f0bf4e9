extension ServiceClient {
  /// Makes a client of a service of Alibaba Cloud.
  ///
  /// - Parameters:
  ///   - endpoint: Where the service listens.
  ///   - region: The region of required region parameters that are not set.
  ///   - credentials: Who makes the calls.
  ///   - transport: What sends the requests.
  ///   - configuration: How calls are made.
  public init(
    endpoint: Endpoint, region: String?, credentials: any CredentialsProvider, transport: any HTTPTransport,
    configuration: ClientConfiguration
  ) {
    self.init(
      endpoint: endpoint, region: region,
      serviceProtocol: AlibabaCloudProtocol(
        credentials: credentials, settings: configuration[AlibabaCloudSettings.self]),
      transport: transport, configuration: configuration)
  }
}
