/// A call that is under way before its response is asked for. It is cancelled when nobody holds it any more.
final class FetchAhead<Request: OperationRequest>: Sendable {
  private let task: Task<Result<Request.Response, OperationError<Request.ErrorCode>>, Never>

  /// Begins the call.
  init(_ request: Request, _ service: ServiceClient) {
    task = Task {
      do throws(OperationError<Request.ErrorCode>) {
        return .success(try await service.send(request))
      } catch {
        return .failure(error)
      }
    }
  }

  deinit { task.cancel() }

  /// Waits for the response. A caller that is cancelled cancels the call.
  func response() async throws(OperationError<Request.ErrorCode>) -> Request.Response {
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    return try result.get()
  }
}
