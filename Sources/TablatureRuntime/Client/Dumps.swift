// What a dump shows of values that have secrets somewhere below them. A dump of a session of URLSession shows the requests
// under way, with signatures and tokens, and crashes where they change meanwhile.

extension ServiceClient: CustomReflectable {
  /// Endpoint, region and configuration; neither transport nor credentials.
  public var customMirror: Mirror {
    Mirror(
      self, children: ["endpoint": endpoint, "region": region as Any, "configuration": configuration],
      displayStyle: .struct
    )
  }
}

extension URLSessionTransport: CustomReflectable {
  /// Nothing of the session.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
