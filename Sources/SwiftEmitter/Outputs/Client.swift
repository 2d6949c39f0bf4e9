extension Output {
  /// The type whose methods are the operations.
  static let client = Output.once("Client") { client in
    let module = client.module
    return [
      Part(
        path: module.sourcePath(module.client), sourceFile: nil, imports: [module.runtimeImport]
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
            ///   - region: The id of the region, like `cn-hangzhou`. It also stands in for a region that a request needs
            ///     and does not give.
            ///   - credentials: Who calls; by default whom ``DefaultCredentials`` finds.
            ///   - transport: What carries the calls.
            ///   - configuration: How calls are signed and checked.
            \(writer.access)init(
              region: String,
              credentials: any CredentialsProvider = .default,
              transport: any HTTPTransport = URLSessionTransport.shared,
              configuration: ClientConfiguration = ClientConfiguration()
            ) {
              self.init(
          """)
        writer.indented { $0.indented { $0.indented { $0.write(module.endpointArgument, after: ",") } } }
        writer.write(
          """
                region: region,
                credentials: credentials,
                transport: transport,
                configuration: configuration
              )
            }

            /// Makes a client for an address of the service.
            ///
            /// - Parameters:
            ///   - endpoint: Where the calls go.
            ///   - region: The id of the region that stands in for one that a request needs and does not give.
            ///   - credentials: Who calls; by default whom ``DefaultCredentials`` finds.
            ///   - transport: What carries the calls.
            ///   - configuration: How calls are signed and checked.
            \(writer.access)init(
              endpoint: Endpoint,
              region: String,
              credentials: any CredentialsProvider = .default,
              transport: any HTTPTransport = URLSessionTransport.shared,
              configuration: ClientConfiguration = ClientConfiguration()
            ) {
              service = ServiceClient(
                endpoint: endpoint,
                region: region,
                credentials: credentials,
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
  /// The endpoint of a region, as an argument.
  fileprivate var endpointArgument: Layout {
    guard let endpoint, let fallback = endpoint.fallback else {
      return .text("endpoint: .regional(product: \(Escaping.literal(endpointProduct)), region: region)")
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
