extension Output {
  /// What an operation returns.
  static let response = Output.perOperation("Response") { operation, _, writer in
    let plan = operation.response
    writer.document(plan.documentation)
    writer.block("\(writer.access)struct \(plan.name): OperationResponse") { writer in
      writer.document(operation.requestIDDocumentation)
      writer.write("\(writer.access)let requestID: String")
      ResponsePrinter.body(of: plan, isRoot: true, to: &writer)
    }
    StructurePrinter.listedValues(of: plan, to: &writer)
  }
}

/// Writes what responses and the structures in them have in common.
private enum ResponsePrinter {
  static func body(of plan: StructurePlan, isRoot: Bool, to writer: inout SourceWriter) {
    StructurePrinter.properties(plan.members, keyword: "let", to: &writer)
    decoding(of: plan.members, isRoot: isRoot, to: &writer)
    StructurePrinter.initializer(
      plan, documentation: isRoot ? "Makes a response, for tests." : "Makes a structure, for tests.",
      first: isRoot ? (name: "requestID", type: "String", value: "\"\"") : nil, to: &writer)
    StructurePrinter.nestedTypes(of: plan, to: &writer) { nested, writer in
      writer.document(nested.documentation)
      writer.block("\(writer.access)struct \(nested.name): ResponseStructure") { writer in
        body(of: nested, isRoot: false, to: &writer)
      }
    }
  }

  private static func decoding(of members: [MemberPlan], isRoot: Bool, to writer: inout SourceWriter) {
    writer.separate()
    writer.write("/// Reads what the service sent.")
    writer.block("\(writer.access)init(from fields: ResponseFields) throws") { writer in
      if isRoot { writer.write("requestID = fields.requestID()") }
      for member in members {
        let property = member.storage(besides: ["fields"])
        let path = member.path.map { Layout.text(Escaping.literal($0)) }
        guard member.isRequired else {
          writer.write(.call("\(property) = try fields.\(member.reader)", path))
          continue
        }
        writer.write(.call("\(property) = try fields.required", path + [.call("fields.\(member.reader)", path)]))
      }
    }
  }
}

extension MemberPlan {
  /// The method that reads it.
  fileprivate var reader: String {
    switch type {
    case .json, .secret: isList ? "values" : "value"
    case .timestamp where isList: "values"
    default: isList ? type.codingName.plural : type.codingName.single
    }
  }
}
