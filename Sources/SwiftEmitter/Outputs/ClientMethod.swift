extension Output {
  /// The method of the client that performs an operation.
  static let clientMethod = Output.perOperation("ClientMethod") { operation, module, writer in
    // A module may have the main actor as its default isolation; calls do not belong there.
    writer.block("nonisolated extension \(module.client)") { writer in
      writer.document(operation.documentation)
      writer.write(
        """
        public func \(Escaping.identifier(operation.method))(
          _ request: \(operation.request.name)
        ) async throws(OperationError<\(operation.errorCodes.name)>) -> \(operation.response.name) {
          try await service.send(request)
        }
        """)
    }
  }
}
