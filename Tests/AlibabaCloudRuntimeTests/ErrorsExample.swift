import TablatureECS
import AlibabaCloudRuntime

/// The examples of docs/guides/client.md, compiled.
struct ErrorsExample {
  let ecs: ECSClient

  /// One call: the error has the codes of its operation, and nothing else can be thrown.
  func oneCall() async {
    // The first example begins here.
    do {
      let reply = try await ecs.modifyInstanceSpec(.init(instanceID: "i-bp67acfmxazb4p****"))
      print(reply.requestID)
    } catch {
      switch error.kind {
      case .service where error.code == .invalidInstanceIDNotFound: print("there is no such instance")
      case .service(let failure): print(failure.rawCode, failure.message, failure.requestID ?? "")
      case .limits(let limits): print("nothing was sent:", limits)
      case .credentials, .transport, .decoding: print(error)
      case .cancelled: break
      }
    }
    // It ends here.
  }

  /// Two operations in one `do`: what all errors have in common.
  func twoCalls() async throws {
    // The second example begins here.
    do {
      let regions = try await ecs.describeRegions(.init())
      let disks = try await ecs.describeDisks(.init())
      print(regions.requestID, disks.requestID)
    } catch let error as any CallError {
      print(error.rawCode ?? "no code", error.requestID ?? "no id", error.isRetryable, error.tries)
    }
    // It ends here.
  }

  /// A call whose first request may still be in progress.
  func laterCall(
    _ request: ModifyInstanceSpecRequest
  ) async throws(OperationError<ModifyInstanceSpecErrorCode>) -> ModifyInstanceSpecResponse {
    // The example begins here.
    do {
      return try await ecs.modifyInstanceSpec(request)
    } catch {
      guard error.mayBeInProgress else { throw error }
      var request = request
      request.clientToken = error.idempotencyToken
      return try await ecs.modifyInstanceSpec(request)
    }
    // It ends here.
  }

  /// Many calls at once: the group throws what the first failing call throws, and cancels the others.
  func manyCalls(_ instanceIDs: [String]) async throws -> [String: String] {
    // The third example begins here.
    try await withThrowingTaskGroup(of: (String, String).self) { group in
      for id in instanceIDs {
        group.addTask { (id, try await ecs.modifyInstanceSpec(.init(instanceID: id)).requestID) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    // It ends here.
  }
}
