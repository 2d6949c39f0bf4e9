import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A server on 127.0.0.1 that reads a request from each connection, verifies its signature, and then does what the script says.
final class HostileServer: Sendable {
  /// What is done with one connection.
  enum Act: Sendable {
    /// A whole answer.
    case answer(Int, String)
    /// Some bytes, whatever they are, and then the end.
    case bytes(String)
    /// Some bytes, and then nothing until the client goes.
    case stall(String)
    /// The connection breaks off as a process does that is killed.
    case reset
    /// An answer of as many megabytes, of a length that the head tells or not.
    case megabytes(Int, chunked: Bool)
  }

  private struct State {
    var acts: [Act]
    var nonces: [String] = []
    var refusals: [String] = []
    var megabytes = 0
  }

  private let state: Mutex<State>

  private init(_ acts: [Act]) { state = Mutex(State(acts: acts)) }

  /// The nonces of the requests, in the order in which they came.
  var nonces: [String] { state.withLock { $0.nonces } }
  /// What was wrong with requests.
  var refusals: [String] { state.withLock { $0.refusals } }
  /// How many megabytes could be sent.
  var megabytes: Int { state.withLock { $0.megabytes } }

  /// Runs a server while the work runs, and gives the work the server and its location.
  static func run<Value: Sendable>(
    _ acts: [Act], _ work: (HostileServer, URL) async throws -> Value
  ) async throws -> Value {
    let server = HostileServer(acts)
    let socket = try Socket(domain: AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname(), let location = URL(string: "http://127.0.0.1:\(port)") else {
      throw LoopbackServer.NotListening()
    }
    let pool = HTTPServer.defaultPool()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    let task = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        for try await connection in listener.sockets {
          #if canImport(Darwin)
            try connection.socket.setValue(true, for: .noSIGPIPE)
          #endif
          group.addTask {
            try? await server.serve(connection)
            try? connection.close()
          }
        }
      }
    }
    defer {
      task.cancel()
      try? socket.close()
    }
    return try await work(server, location)
  }

  private func serve(_ connection: AsyncSocket) async throws {
    var bytes: [UInt8] = []
    while !bytes.contains(sequence: "\r\n\r\n") { bytes += try await connection.read(atMost: 4096) }
    note(String(decoding: bytes, as: UTF8.self))
    switch state.withLock({ $0.acts.isEmpty ? .reset : $0.acts.removeFirst() }) {
    case .answer(let status, let body):
      try await connection.write(Data((Self.head(status, "Content-Length: \(body.utf8.count)") + body).utf8))
    case .bytes(let text): try await connection.write(Data(text.utf8))
    case .stall(let text):
      if !text.isEmpty { try await connection.write(Data(text.utf8)) }
      while true { _ = try await connection.read(atMost: 4096) }
    case .reset:
      var option = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        connection.socket.file.rawValue, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    case .megabytes(let count, let isChunked):
      let body = Data(repeating: UInt8(ascii: " "), count: 1 << 20)
      let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(count << 20)"
      try await connection.write(Data(Self.head(200, length).utf8))
      for _ in 0..<count {
        try await connection.write(isChunked ? Data("100000\r\n".utf8) + body + Data("\r\n".utf8) : body)
        state.withLock { $0.megabytes += 1 }
      }
      if isChunked { try await connection.write(Data("0\r\n\r\n".utf8)) }
    }
  }

  private static func head(_ status: Int, _ length: String) -> String {
    "HTTP/1.1 \(status) X\r\n\(length)\r\nConnection: close\r\n\r\n"
  }

  /// Verifies a request, and keeps what tells it from others.
  private func note(_ text: String) {
    let lines = text.split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    let headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map {
          (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
        }
      }, uniquingKeysWith: { first, _ in first })
    state.withLock { $0.nonces.append(headers["x-acs-signature-nonce"] ?? "") }
    do {
      guard words.count == 3 else { throw LoopbackServer.NotListening() }
      try SignatureVerifier(accessKeyID: "id", accessKeySecret: "sEcReT")
        .verify(method: String(words[0]), target: String(words[1]), headers: headers)
    } catch {
      state.withLock { $0.refusals.append("\(error)") }
    }
  }
}

extension Collection<UInt8> {
  fileprivate func contains(sequence text: String) -> Bool {
    indices.contains { self[$0...].starts(with: text.utf8) }
  }
}
