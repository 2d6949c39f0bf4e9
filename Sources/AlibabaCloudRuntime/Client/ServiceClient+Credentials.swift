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

extension Endpoint {
  /// The public endpoint of a service in a region: `https://ecs.cn-hangzhou.aliyuncs.com`.
  ///
  /// A region that cannot be part of a host name makes an endpoint to which nothing is sent: calls throw.
  public static func regional(product: String, region: String) -> Endpoint {
    Endpoint(scheme: "https", authority: "\(product.lowercased()).\(region.lowercased()).aliyuncs.com")
  }
}

extension ResponseDecoder {
  /// Makes a decoder of responses of Alibaba Cloud's services.
  ///
  /// - Parameters:
  ///   - format: The format that bodies have to be in.
  ///   - requestID: The ID of the call as the header of the response names it, for bodies without one.
  public init(format: ResponseFormat = .json, requestID: String? = nil) {
    self.init(format: format, requestIDMember: AlibabaCloudProtocol.requestIDMember, requestID: requestID)
  }
}
