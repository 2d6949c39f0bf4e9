extension Output {
  /// The error codes of an operation.
  static let errorCodes = Output.perOperation("ErrorCodes") { operation, module, writer in
    let plan = operation.errorCodes
    writer.document(plan.documentation)
    if plan.codes.isEmpty {
      // An enum without cases cannot have raw values.
      return writer.write("\(writer.access)typealias \(plan.name) = NoDocumentedErrorCode")
    }
    if module.accessLevel != .internal {
      // A code that is added to the page later must not break a switch of another package.
      writer.write("#if hasAttribute(nonexhaustive)\n  @nonexhaustive\n#endif")
    }
    writer.block("\(writer.access)enum \(plan.name): String, OperationErrorCode") { writer in
      for code in plan.codes {
        writer.separate()
        writer.document(code.documentation)
        let head = "case \(Escaping.identifier(code.name)) ="
        let literal = Escaping.literal(code.wireCode)
        // No character takes less than a byte.
        if head.utf8.count + literal.utf8.count < SourceWriter.width - writer.indentation
          || writer.fits("\(head) \(literal)")
        {
          writer.write(parts: head, " ", literal)
        } else {
          writer.write(head)
          writer.indented { $0.write(literal) }
        }
      }
    }
  }
}
