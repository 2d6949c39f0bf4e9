extension Output {
  /// The method of the client that performs an operation.
  static let clientMethod = Output.perOperation("ClientMethod") { operation, module, writer in
    // A module may have the main actor as its default isolation; calls do not belong there.
    writer.block("nonisolated extension \(module.client)") { writer in
      writer.document(operation.documentation)
      writer.write("\(writer.access)func \(Escaping.identifier(operation.method))(")
      writer.write("  _ request: \(operation.request.name)")
      let effects = ") async throws(OperationError<\(operation.errorCodes.name)>)"
      let result = "-> \(operation.response.name)"
      // As the formatter breaks signatures that are too long.
      if writer.fits("\(effects) \(result) {") {
        writer.write("\(effects) \(result) {")
      } else if writer.fits("\(effects) \(result)") {
        writer.write("\(effects) \(result)\n{")
      } else {
        writer.write("\(effects)\n  \(result)\n{")
      }
      writer.write("  try await service.send(request)\n}")
    }
  }
}
