extension Output {
  /// What the tests of all operations share: a transport that answers every call with one error.
  static let testSupport = Output.once("TestSupport") { client in
    let module = client.module
    return [
      Part(
        path: module.testPath("CannedTransport"), role: .test,
        imports: [
          module.testImport, module.plainRuntimeImport, "import Foundation", "import HTTPTypes",
          "import Testing",
        ]
      ) { writer in
        writer.write(
          """
          /// An error as the page documents it, and the case that it has to arrive as.
          nonisolated struct DocumentedError<Code: OperationErrorCode>: Sendable, CustomTestStringConvertible {
            let code: Code
            let rawCode: String
            let status: Int
            let message: String

            init(_ code: Code, _ rawCode: String, _ status: Int, _ message: String) {
              self.code = code
              self.rawCode = rawCode
              self.status = status
              self.message = message
            }

            var testDescription: String { "\\(status) \\(rawCode): \\(message)" }
          }

          /// Records an issue if a value isn't the expected one. A response has many: the compiler checks a call of this function in less
          /// than half the time of `#expect(value == expected)`.
          nonisolated func expectEqual<Value: Equatable>(
            _ value: Value?,
            _ expected: Value?,
            sourceLocation: SourceLocation = #_sourceLocation
          ) {
            #expect(value == expected, sourceLocation: sourceLocation)
          }

          /// Answers every call with the same error, without a network.
          nonisolated struct CannedTransport: HTTPTransport {
            let rawCode: String
            let status: Int
            let message: String

            func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
              let answer\(module.errorBodyInTests)
              return (HTTPResponse(status: .init(code: status)), try JSONEncoder().encode(answer))
            }
          }

          nonisolated extension \(module.client) {
            /// Makes a client whose calls all end with an error.
            init(answeredWith error: DocumentedError<some OperationErrorCode>) {
              self.init(
                region: \(module.regionInTests),\(module.clientArgumentsInTests)
                transport: CannedTransport(rawCode: error.rawCode, status: error.status, message: error.message),
                configuration: ClientConfiguration(checksLimits: false, retryPolicy: .none)
              )
            }
          }
          """)
        if client.testsPages {
          writer.separate()
          writer.write(pagedTransport(module))
        }
      }
    ]
  }

  private static func pagedTransport(_ module: ModulePlan) -> String {
    """
    /// Answers each call with the page that it asks for, without a network.
    nonisolated struct PagedTransport: HTTPTransport {
      /// The parameter that tells which page to get.
      let parameter: String
      /// The pages, each under the value of the parameter; the first one under an empty text.
      let answers: [String: String]

      func send(_ request: HTTPRequest, body: Data, timeout: Duration) async throws -> (HTTPResponse, Data) {
        let items = URLComponents(string: request.path ?? "")?.queryItems ?? []
        let key = items.first { $0.name == parameter }?.value ?? ""
        let answer = answers[key]
        var response = HTTPResponse(status: answer == nil ? .notFound : .ok)\(module.requestIDHeaderInTests)
        return (response, Data((answer ?? "").utf8))
      }
    }

    nonisolated extension \(module.client) {
      /// Makes a client whose calls are answered with pages.
      init(answeredBy transport: PagedTransport) {
        self.init(
          region: \(module.regionInTests),\(module.clientArgumentsInTests)
          transport: transport,
          configuration: ClientConfiguration(checksLimits: false)
        )
      }
    }
    """
  }
}

extension ModulePlan {
  /// The id of the region that the clients of tests are for, as a literal.
  fileprivate var regionInTests: String { Escaping.literal(runtime.tests.region) }

  /// The arguments of the runtime's own parameters, a line for each, with a line break before it.
  fileprivate var clientArgumentsInTests: String {
    runtime.clientParameters.map { "\n      \($0.name): \($0.testValue)," }.joined()
  }

  /// The type and the value of the body of an answer to a call that failed, a line for each member.
  fileprivate var errorBodyInTests: String {
    if runtime.tests.errorBody.isEmpty { return ": [String: String] = [:]" }
    let host =
      endpoint?.host(in: runtime.tests.region) ?? runtime.tests.host.replacing("{product}", with: endpointProduct)
    let members = runtime.tests.errorBody.map { member in
      let value =
        switch member.value {
        case .requestID: Escaping.literal(runtime.tests.requestID)
        case .host: Escaping.literal(host)
        case .code: "rawCode"
        case .message: "message"
        case .text(let text): Escaping.literal(text)
        }
      return "\(Escaping.literal(member.name)): \(value),"
    }
    return " = [\n" + members.map { "      \($0)\n" }.joined() + "    ]"
  }

  /// The lines that give a response the id of its call; none where responses have none in a header.
  fileprivate var requestIDHeaderInTests: String {
    guard let header = envelope.requestIDHeader else { return "" }
    let id = runtime.tests.requestID.prefix { $0 != "-" }
    return """

          // A response without the id of its call is not the service's.
          if let name = HTTPField.Name(\(Escaping.literal(header))) { response.headerFields[name] = "\(id)" }
      """
  }
}
