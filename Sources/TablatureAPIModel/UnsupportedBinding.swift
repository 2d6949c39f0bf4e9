/// A sign on a page that an operation travels in a way that generated clients can't express.
///
/// Generated clients send every operation as `POST /` with all parameters in the query. An operation whose page shows any of
/// these signs needs an HTTP method, a path, a header or a body of its own.
public enum UnsupportedBinding: Hashable, Sendable {
  /// The request line names a path: `PATCH|POST /openapi/instances/[InstanceId] HTTP/1.1`.
  case requestLine(methods: [String], path: String)
  /// The link for debugging names a style other than RPC: `type=ROA`.
  case style(String)
  /// A parameter travels somewhere other than in the query: `Path`, `Body`.
  case location(String, parameter: String)
  /// A section describes the body of the request.
  case requestBody(title: String)
}

extension UnsupportedBinding: CustomStringConvertible {
  /// One clause without a full stop.
  public var description: String {
    switch self {
    case .requestLine(let methods, let path): "the request line is '\(methods.joined(separator: "|")) \(path)'"
    case .style(let style): "the link for debugging names the style '\(style)'"
    case .location(let location, let parameter): "the location of '\(parameter)' is '\(location)'"
    case .requestBody(let title): "the section '\(title)' describes a request body"
    }
  }
}

extension Operation {
  /// Whether generated clients can express the operation.
  public var isSupported: Bool { unsupported.isEmpty }
}

extension ServiceModel {
  /// The service with only the operations that generated clients can express.
  public var supported: ServiceModel {
    guard !operations.allSatisfy(\.isSupported) else { return self }
    return with(operations: operations.filter(\.isSupported))
  }
}
