import AlibabaCloudRuntime
import Foundation
import TablatureTestSupport
import Testing

/// The file that a recorder writes.
@Suite(.timeLimit(.minutes(20))) struct DriftRecorderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var file: URL { URL(filePath: folder.path("drift.json")) }

  /// A recorder that writes when it is asked to.
  func recorder(_ file: URL? = nil, at time: String = "2026-12-01T00:00:00Z") throws -> DriftRecorder {
    let date = try #require(Timestamp(rawValue: time).date)
    return DriftRecorder(file: file ?? self.file, interval: .seconds(3600), now: { date })
  }

  static func difference(
    _ path: String, _ kind: ObservedDifference.Kind = .member, operation: String = "DescribeInstances",
    observed: String? = "string", documented: String? = nil, status: Int? = nil
  ) -> ObservedDifference {
    ObservedDifference(
      product: "Ecs", version: "2014-05-26", operation: operation, path: path, kind: kind, observedType: observed,
      documentedType: documented, httpStatus: status)
  }

  @Test func theFile() throws {
    let recorder = try recorder()
    recorder.record(Self.difference("B.C", .type, documented: "integer"))
    recorder.record(Self.difference("Invalid/New", .error, observed: nil, status: 403))
    recorder.record(Self.difference("A", operation: "Attach"))
    recorder.record(Self.difference("B.C", .type, documented: "integer"))
    try recorder.flush()
    let expected = """
      {
        "differences" : [
          {
            "count" : 1,
            "firstSeen" : "2026-12-01T00:00:00Z",
            "kind" : "member",
            "lastSeen" : "2026-12-01T00:00:00Z",
            "observedType" : "string",
            "operation" : "Attach",
            "path" : "A",
            "product" : "Ecs",
            "version" : "2014-05-26"
          },
          {
            "count" : 2,
            "documentedType" : "integer",
            "firstSeen" : "2026-12-01T00:00:00Z",
            "kind" : "type",
            "lastSeen" : "2026-12-01T00:00:00Z",
            "observedType" : "string",
            "operation" : "DescribeInstances",
            "path" : "B.C",
            "product" : "Ecs",
            "version" : "2014-05-26"
          },
          {
            "count" : 1,
            "firstSeen" : "2026-12-01T00:00:00Z",
            "httpStatus" : 403,
            "kind" : "error",
            "lastSeen" : "2026-12-01T00:00:00Z",
            "operation" : "DescribeInstances",
            "path" : "Invalid/New",
            "product" : "Ecs",
            "version" : "2014-05-26"
          }
        ],
        "schemaVersion" : 1
      }

      """
    #expect(folder.text("drift.json") == expected)
    // What is written once is not written again.
    try recorder.flush()
    #expect(folder.text("drift.json") == expected)
    #expect(folder.files().sorted() == ["drift.json", "drift.json.lock"])
  }

  @Test func nothingIsWrittenForNothing() throws {
    try recorder().flush()
    #expect(folder.files() == [])
  }

  /// The counts by path and observed type.
  func counts(_ name: String = "drift.json") throws -> [String: Int] {
    let json = try JSONSerialization.jsonObject(with: Data((folder.text(name) ?? "").utf8)) as? [String: Any]
    let entries = try #require(json?["differences"] as? [[String: Any]])
    return try Dictionary(
      entries.map { entry in
        let path = try #require(entry["path"] as? String)
        return ("\(path) \(entry["observedType"] as? String ?? "-")", try #require(entry["count"] as? Int))
      }, uniquingKeysWith: { _, _ in -1 })
  }

  @Test func filesAreMerged() throws {
    for time in ["2026-12-02T00:00:00Z", "2026-12-03T10:00:00Z", "2026-11-30T23:59:59Z"] {
      let recorder = try recorder(at: time)
      recorder.record(Self.difference("A"))
      recorder.record(Self.difference("A", observed: "integer"))
      try recorder.flush()
    }
    #expect(try counts() == ["A string": 3, "A integer": 3])
    let text = try #require(folder.text("drift.json"))
    #expect(text.ranges(of: #""firstSeen" : "2026-11-30T23:59:59Z""#).count == 2)
    #expect(text.ranges(of: #""lastSeen" : "2026-12-03T10:00:00Z""#).count == 2)
  }

  /// Members that a newer version may add are kept.
  @Test func unknownMembersAreKept() throws {
    _ = try folder.write(
      "drift.json",
      #"""
      {"schemaVersion": 1, "client": "c", "differences": [{"product": "Ecs", "version": "2014-05-26",
       "operation": "DescribeInstances", "path": "A", "kind": "member", "observedType": "string", "note": "n", "count": 4,
       "firstSeen": "2020-01-01T00:00:00Z", "lastSeen": "2030-01-01T00:00:00Z"}]}
      """#)
    let recorder = try recorder()
    recorder.record(Self.difference("A"))
    try recorder.flush()
    let text = try #require(folder.text("drift.json"))
    #expect(try counts() == ["A string": 5])
    for member in [#""note" : "n""#, #""client" : "c""#, "2020-01-01", "2030-01-01"] { #expect(text.contains(member)) }
  }

  static let entry =
    #""product": "p", "version": "v", "operation": "o", "path": "a", "kind": "member", "firstSeen": "2020-01-01", "#
  static let damaged: [(content: String, reason: DriftRecorderError.Reason)] = [
    ("", .damaged), ("{", .damaged), ("[]", .damaged), ("{}", .damaged), (#"{"schemaVersion": 1}"#, .damaged),
    (#"{"schemaVersion": "1", "differences": []}"#, .damaged),
    (#"{"schemaVersion": 2, "differences": []}"#, .unsupportedVersion),
    (#"{"schemaVersion": 1, "differences": [{"product": "p"}]}"#, .damaged),
    (#"{"schemaVersion": 1, "differences": [7]}"#, .damaged),
    (#"{"schemaVersion": 1, "differences": [{\#(entry) "lastSeen": "soon", "count": 1}]}"#, .damaged),
    (#"{"schemaVersion": 1, "differences": [{\#(entry) "lastSeen": "2020-01-01", "count": -1}]}"#, .damaged),
    (
      #"{"schemaVersion": 1, "differences": [{\#(entry) "lastSeen": "2020-01-01", "count": 1, "observedType": 1}]}"#,
      .damaged
    ),
  ]

  @Test(arguments: damaged) func whatCannotBeReadIsLeft(row: (content: String, reason: DriftRecorderError.Reason))
    throws
  {
    _ = try folder.write("drift.json", row.content)
    let recorder = try recorder()
    recorder.record(Self.difference("A"))
    let error = #expect(throws: DriftRecorderError.self) { try recorder.flush() }
    #expect(error?.reason == row.reason && error?.file == file.path, "\(row.content)")
    #expect(folder.text("drift.json") == row.content)
    // The differences wait for a file that can be written.
    try folder.remove("drift.json")
    recorder.record(Self.difference("A"))
    try recorder.flush()
    #expect(try counts() == ["A string": 2])
  }

  @Test func aFolderThatIsMissing() throws {
    let recorder = try recorder(URL(filePath: folder.path("none/drift.json")))
    recorder.record(Self.difference("A"))
    #expect(throws: DriftRecorderError.self) { try recorder.flush() }
  }

  @Test func aLinkIsFollowed() throws {
    _ = try folder.write("real.json", #"{"schemaVersion": 1, "differences": []}"#)
    try folder.link("drift.json", to: "real.json")
    let recorder = try recorder()
    recorder.record(Self.difference("A"))
    try recorder.flush()
    #expect(try counts("real.json") == ["A string": 1])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path).hasSuffix("real.json"))
  }

  /// Each writes for itself; together they lose nothing.
  @Test func manyRecordersOfOneFile() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          let recorder = try self.recorder()
          for turn in 0..<10 {
            recorder.record(Self.difference("Common"))
            recorder.record(Self.difference("Own\(task)"))
            if turn % 2 == 1 { try recorder.flush() }
          }
        }
      }
      try await group.waitForAll()
    }
    var expected = ["Common string": 80]
    for task in 0..<8 { expected["Own\(task) string"] = 10 }
    #expect(try counts() == expected)
  }

  @Test func manyThreadsOfOneRecorder() async throws {
    let recorder = try recorder()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          recorder.record(Self.difference("A"))
          try? recorder.flush()
        }
      }
    }
    try recorder.flush()
    #expect(try counts() == ["A string": 50])
  }

  @Test func itWritesByItself() async throws {
    let recorder = DriftRecorder(file: file, interval: .zero)
    recorder.record(Self.difference("A"))
    for _ in 0..<1000 where folder.text("drift.json") == nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(try counts() == ["A string": 1])
  }

  @Test func waitingForWhatAnotherThreadWrites() async throws {
    let lock = open(folder.path("drift.json.lock"), O_RDWR | O_CREAT, 0o666)
    #expect(flock(lock, LOCK_EX) == 0)
    let recorder = DriftRecorder(file: file, interval: .zero)
    recorder.record(Self.difference("A"))
    try await Task.sleep(for: .milliseconds(300))
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      close(lock)
    }
    try recorder.flush()
    #expect(try counts() == ["A string": 1])
  }

  @Test func writtenLaterWithoutAnotherDifference() async throws {
    let errors = AsyncStream.makeStream(of: DriftRecorderError.self)
    let file = URL(filePath: folder.path("none/drift.json"))
    let recorder = DriftRecorder(file: file, interval: .zero, onError: { errors.continuation.yield($0) })
    recorder.record(Self.difference("A"))
    var iterator = errors.stream.makeAsyncIterator()
    #expect(await iterator.next()?.reason == .system)
    _ = try folder.write("none/other", "")
    for _ in 0..<6000 where folder.text("none/drift.json") == nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(try counts("none/drift.json") == ["A string": 1])
  }

  @Test func aLinkBesideTheFile() throws {
    _ = try folder.write("drift.json", #"{"schemaVersion": 1, "differences": []}"#)
    _ = try folder.write("victim", "v")
    try folder.link("drift.json.new", to: "victim")
    chmod(file.path, 0o600)
    let recorder = try recorder()
    recorder.record(Self.difference("A"))
    try recorder.flush()
    #expect(try counts() == ["A string": 1])
    #expect(folder.text("victim") == "v")
    let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o600)
  }

  @Test func aFileThatIsFull() throws {
    let recorder = try recorder()
    for number in 0..<10_000 { recorder.record(Self.difference("A\(number)")) }
    try recorder.flush()
    recorder.record(Self.difference("A0"))
    recorder.record(Self.difference("B"))
    let error = #expect(throws: DriftRecorderError.self) { try recorder.flush() }
    #expect(error?.reason == .overflow)
    let counts = try counts()
    #expect(counts.count == 10_000 && counts["A0 string"] == 2)
  }

  @Test func errorsReachTheHandler() async throws {
    _ = try folder.write("drift.json", "{")
    let errors = AsyncStream.makeStream(of: DriftRecorderError.self)
    let recorder = DriftRecorder(file: file, interval: .zero, onError: { errors.continuation.yield($0) })
    recorder.record(Self.difference("A"))
    var iterator = errors.stream.makeAsyncIterator()
    #expect(await iterator.next()?.reason == .damaged)
    #expect(folder.text("drift.json") == "{")
  }

  @Test func asAHandler() async throws {
    let recorder = try recorder()
    var configuration = ClientConfiguration()
    configuration.driftHandler = recorder.record
    let transport = ScriptedTransport([.answer(200, #"{"RequestId": "r", "New": 1}"#), .code("InvalidNew", 403)])
    let client = probeClient(transport, configuration)
    _ = try await client.send(DriftShapeRequest())
    _ = await failure(of: DriftShapeRequest(), client)
    try recorder.flush()
    #expect(try counts() == ["New integer": 1, "InvalidNew -": 1])
  }

  // MARK: - Processes

  /// Starts a process that records in a file, each difference as often as given; without end for 0.
  private func start(_ times: Int) throws -> Process {
    let client = try #require(
      BuiltExecutable.location(of: "tablature-endurance-client"), "tablature-endurance-client is not beside the tests")
    let process = Process()
    process.executableURL = client
    process.arguments = ["record", file.path, "\(times)"]
    try process.run()
    return process
  }

  @Test func severalProcesses() async throws {
    let processes = try (0..<3).map { _ in try start(10) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try counts() == ["A string": 30, "B string": 30])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["TABLATURE_ENDURANCE"] != nil, "make endurance runs this"))
  func processesThatAreKilled() async throws {
    for turn in 0..<20 {
      let process = try start(0)
      while folder.text("drift.json") == nil { try await Task.sleep(for: .milliseconds(5)) }
      try await Task.sleep(for: .milliseconds(50 + turn * 7))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try counts().values.allSatisfy { $0 > 0 })
    }
    let recorder = try recorder()
    recorder.record(Self.difference("C"))
    try recorder.flush()
    #expect(try counts()["C string"] == 1)
  }
}
