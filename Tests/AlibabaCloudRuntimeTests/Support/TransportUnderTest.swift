import AlibabaCloudRuntime

#if AsyncHTTPClient
  import TablatureAsyncHTTPClient
#endif

/// The transports that end-to-end tests run over.
enum TransportUnderTest: CaseIterable {
  case urlSession
  #if AsyncHTTPClient
    case asyncHTTPClient
  #endif

  var transport: any HTTPTransport {
    switch self {
    case .urlSession: URLSessionTransport.shared
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientTransport.shared
    #endif
    }
  }

  /// Whether it can be asked what it makes of an answer that ends within its head.
  var survivesHalfAHead: Bool {
    #if canImport(Darwin)
      true
    #else
      self != .urlSession
    #endif
  }
}
