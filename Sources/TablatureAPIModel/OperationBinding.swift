/// How requests of an operation reach the service.
public enum OperationBinding: Hashable, Sendable {
  /// RPC: all operations share one `POST /`, and a parameter names the operation.
  case action(String)
  /// REST: an HTTP method and a path template, its parameters in braces: `GET` and `/openapi/instances/{InstanceId}`.
  case http(method: String, path: String)

  /// The HTTP method.
  public var method: String {
    switch self {
    case .action: "POST"
    case .http(let method, _): method
    }
  }

  /// The path template.
  public var path: String {
    switch self {
    case .action: "/"
    case .http(_, let path): path
    }
  }

  /// The names of the parameters in the path template, in their order.
  public var pathParameters: [String] {
    var names: [String] = []
    var rest = path.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      names.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[rest.index(after: end)...]
    }
    return names
  }
}

extension OperationBinding: CustomStringConvertible {
  /// The method and the path template; for RPC with the operation: `POST / with the action StartInstance`.
  public var description: String {
    switch self {
    case .action(let name): "\(method) \(path) with the action \(name)"
    case .http(let method, let path): "\(method) \(path)"
    }
  }
}

/// The form of a request's body.
public enum RequestBodyForm: Hashable, Sendable {
  /// Requests have no body.
  case empty
  /// Parameters, encoded as HTML forms are.
  case form
  /// JSON; its root is a list or an object.
  case json(isList: Bool)

  /// `none`, `form` or `json`, whatever its root is.
  public var name: String {
    switch self {
    case .empty: "none"
    case .form: "form"
    case .json: "json"
    }
  }
}

extension RequestBodyForm: CustomStringConvertible {
  /// `none`, `form`, `json`, or `json, a list`.
  public var description: String { self == .json(isList: true) ? "\(name), a list" : name }
}

extension Operation {
  /// Whether the page shows how requests of the operation travel: as RPC, or with a method and a path of their own.
  ///
  /// A page may show only that the operation isn't called as RPC. Its binding is then a guess.
  public var isBindingKnown: Bool { binding.confidence == .certain }

  /// The location of a parameter for which the page gives none: the query in RPC; nil where it depends on the parameter.
  package var usualParameterLocation: Field.ParameterLocation? {
    if case .action = binding.value, isBindingKnown { .query } else { nil }
  }
}
