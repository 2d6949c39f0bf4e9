import FlyingFox
import FlyingSocks
import Foundation

/// A request as it arrived, and whether its signature is right.
struct ReceivedRequest: Sendable {
  var method: String
  var target: String
  var headers: [String: String]
  var body: Data
  /// The parameters of the query.
  var query: [String: String]
}

/// An answer to give.
struct CannedAnswer: Sendable {
  var status = 200
  var headers: [String: String] = [:]
  var body: String
  var delay: Duration = .zero
}

/// A small HTTP server on 127.0.0.1, on a port that the system chooses.
enum LoopbackServer {
  /// Runs a server while the work runs, and gives the work the server's location.
  static func serve<Value: Sendable>(
    _ answer: @escaping @Sendable (ReceivedRequest) async throws -> CannedAnswer,
    _ work: @Sendable (URL) async throws -> Value
  ) async throws -> Value {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0), timeout: 600, logger: .disabled,
      handler: ClosureHTTPHandler { request in
        let received = ReceivedRequest(
          method: request.method.rawValue, target: request.target.rawValue,
          headers: Dictionary(
            request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first }),
          body: try await request.bodyData,
          query: Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
        let answer = try await answer(received)
        if answer.delay > .zero { try await Task.sleep(for: answer.delay) }
        return HTTPResponse(
          statusCode: HTTPStatusCode(answer.status, phrase: ""),
          headers: HTTPHeaders(
            Dictionary(uniqueKeysWithValues: answer.headers.map { (HTTPHeader($0.key), $0.value) })),
          body: Data(answer.body.utf8))
      })
    let task = Task { try await server.run() }
    defer { task.cancel() }
    // Tests share two threads with everything else that runs, so a start may take its time.
    try await server.waitUntilListening(timeout: 120)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw NotListening() }
    return try await work(try location(port: port))
  }

  /// Runs a server that answers every connection with some bytes, whatever they are, and closes it.
  static func serve<Value: Sendable>(
    bytes: String, _ work: @Sendable (URL) async throws -> Value
  ) async throws -> Value {
    let socket = try Socket(domain: AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else { throw NotListening() }
    let pool = HTTPServer.defaultPool()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    let task = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        for try await connection in listener.sockets {
          _ = try? await connection.read(atMost: 8192)
          try? await connection.write(Data(bytes.utf8))
          try? connection.close()
        }
      }
    }
    defer {
      task.cancel()
      try? socket.close()
    }
    return try await work(try location(port: port))
  }

  /// The location of a port on which nobody listens.
  static func deadLocation() throws -> URL {
    let socket = try Socket(domain: AF_INET)
    try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    guard case .ip4(_, let port) = try socket.sockname() else { throw NotListening() }
    // It stays bound, so that no server of another test gets the port, and refuses all, since it never listens.
    return try location(port: port)
  }

  private static func location(port: UInt16) throws -> URL {
    guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw NotListening() }
    return url
  }

  struct NotListening: Error {}
}
