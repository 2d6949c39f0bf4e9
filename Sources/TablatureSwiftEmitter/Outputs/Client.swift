extension Output {
  /// The type whose methods are the operations.
  static let client = Output.once("Client") { client in
    let module = client.module
    let region = module.runtime.tests.region
    return [
      Part(
        path: module.sourcePath(module.client), role: .source, imports: [module.runtimeImport]
      ) { writer in
        writer.write(
          """
          /// Calls the operations of \(module.service).
          ///
          /// Keep a client and share it: its calls learn from one another how much the service bears. Make one for each region.
          nonisolated \(writer.access)struct \(module.client): Sendable {
            /// Signs and sends the calls.
            \(writer.access)let service: ServiceClient

            /// Makes a client for a region.
            ///
            /// - Parameters:
            ///   - region: The id of the region, like `\(region)`. It also stands in for a region that a request needs
            ///     and does not give.\(module.clientParameterDocumentation)
            ///   - transport: What carries the calls.
            ///   - configuration: How calls are signed and checked.
            \(writer.access)init(
              region: String,\(module.clientParameters)
              transport: any HTTPTransport = URLSessionTransport.shared,
              configuration: ClientConfiguration = ClientConfiguration()
            ) {
              self.init(
          """)
        writer.indented { $0.indented { $0.indented { $0.write(module.endpointArgument, after: ",") } } }
        writer.write(
          """
                region: region,\(module.clientArguments)
                transport: transport,
                configuration: configuration
              )
            }

            /// Makes a client for an address of the service.
            ///
            /// - Parameters:
            ///   - endpoint: Where the calls go.
            ///   - region: The id of the region that stands in for one that a request needs and does not give.\(module.clientParameterDocumentation)
            ///   - transport: What carries the calls.
            ///   - configuration: How calls are signed and checked.
            \(writer.access)init(
              endpoint: Endpoint,
              region: String,\(module.clientParameters)
              transport: any HTTPTransport = URLSessionTransport.shared,
              configuration: ClientConfiguration = ClientConfiguration()
            ) {
              service = ServiceClient(
                endpoint: endpoint,
                region: region,\(module.clientArguments)
                transport: transport,
                configuration: configuration
              )
            }

            /// Makes a client that calls through another one.
            \(writer.access)init(service: ServiceClient) { self.service = service }
          }
          """)
      }
    ]
  }
}

extension ModulePlan {
  /// The documentation of the runtime's own parameters of an initializer, a line for each, with a line break before it.
  fileprivate var clientParameterDocumentation: String {
    lines(runtime.clientParameters.map { "  ///   - \($0.name): \($0.documentation)" })
  }

  /// These parameters, a line for each.
  fileprivate var clientParameters: String {
    lines(
      runtime.clientParameters.map { parameter in
        "    \(parameter.name): \(parameter.type)\(parameter.defaultValue.map { " = \($0)" } ?? ""),"
      })
  }

  /// The arguments with which an initializer passes them on, a line for each.
  fileprivate var clientArguments: String { lines(runtime.clientParameters.map { "      \($0.name): \($0.name)," }) }

  private func lines(_ lines: [String]) -> String { lines.map { "\n" + $0 }.joined() }

  /// The endpoint of a region, as an argument.
  fileprivate var endpointArgument: Layout {
    guard let endpoint, let fallback = endpoint.fallback else {
      let product = Escaping.literal(endpointProduct)
      return .text("endpoint: \(runtime.regionalEndpoint.replacing("{product}", with: product))")
    }
    var arguments: [Layout] = [.text(Escaping.literal(fallback)), .text("region: region")]
    let exceptions = endpoint.rules.prefix { $0.region != "*" }.map {
      Layout.text("\(Escaping.literal($0.region)): \(Escaping.literal($0.host))")
    }
    if !exceptions.isEmpty {
      arguments.append(
        .labeled("exceptions", .literal(Array(exceptions))))
    }
    return .labeled("endpoint", .call(".host", arguments))
  }
}
