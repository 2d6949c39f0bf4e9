extension Output {
  /// The error codes of an operation.
  static let errorCodes = Output.perOperation("ErrorCodes") { operation, _, writer in
    let plan = operation.errorCodes
    writer.document(plan.documentation)
    if plan.codes.isEmpty {
      // An enum without cases cannot have raw values.
      return writer.write("public typealias \(plan.name) = NoDocumentedErrorCode")
    }
    writer.block("public enum \(plan.name): String, OperationErrorCode") { writer in
      for code in plan.codes {
        writer.separate()
        writer.document(code.documentation)
        let head = "case \(Escaping.identifier(code.name)) ="
        let literal = Escaping.literal(code.wireCode)
        if writer.fits("\(head) \(literal)") {
          writer.write("\(head) \(literal)")
        } else {
          writer.write(head)
          writer.indented { $0.write(literal) }
        }
      }
    }
  }
}
