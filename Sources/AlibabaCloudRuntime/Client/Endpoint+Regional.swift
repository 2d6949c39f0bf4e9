extension Endpoint {
  /// The public endpoint of a service in a region: `https://ecs.cn-hangzhou.aliyuncs.com`.
  ///
  /// A region that cannot be part of a host name makes an endpoint to which nothing is sent: calls throw.
  public static func regional(product: String, region: String) -> Endpoint {
    Endpoint(scheme: "https", authority: "\(product.lowercased()).\(region.lowercased()).aliyuncs.com")
  }
}
