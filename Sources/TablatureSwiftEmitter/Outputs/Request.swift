extension Output {
  /// The parameters of an operation.
  static let request = Output.perOperation("Request") { operation, _, writer in
    let plan = operation.request
    writer.document(plan.documentation)
    writer.block("\(writer.access)struct \(plan.name): OperationRequest") { writer in
      writer.write(
        """
        /// What is returned.
        \(writer.access)typealias Response = \(operation.response.name)
        /// What can be thrown.
        \(writer.access)typealias ErrorCode = \(operation.errorCodes.name)

        /// The operation that takes these parameters.
        \(writer.access)static var operation: OperationDescriptor {
        """)
      writer.indented { writer in
        writer.write(
          .call(
            "OperationDescriptor",
            [
              .labeled("name", .text(Escaping.literal(operation.wireName))),
              .labeled("product", .text(Escaping.literal(operation.product))),
              .labeled("version", .text(Escaping.literal(operation.version))),
            ] + operation.traits))
      }
      writer.write("}")
      RequestPrinter.body(of: plan, initializerDocumentation: "Makes the parameters.", to: &writer)
    }
    StructurePrinter.listedValues(of: plan, to: &writer)
  }
}

extension OperationPlan {
  /// What a client has to know to repeat a call, as arguments.
  fileprivate var traits: [Layout] {
    let effect: [Layout] = isReading ? [.labeled("effect", .text(".reads"))] : []
    let token = idempotencyToken.map { Layout.labeled("idempotencyToken", .text(Escaping.literal($0))) }
    return effect + (token.map { [$0] } ?? [])
  }
}

/// Writes what requests and the structures in them have in common.
private enum RequestPrinter {
  static func body(of plan: StructurePlan, initializerDocumentation: String, to writer: inout SourceWriter) {
    StructurePrinter.properties(plan.members, keyword: "var", to: &writer)
    StructurePrinter.initializer(plan, documentation: initializerDocumentation, to: &writer)
    encoding(of: plan.members, to: &writer)
    StructurePrinter.nestedTypes(of: plan, to: &writer) { nested, writer in
      writer.document(nested.documentation)
      writer.block("\(writer.access)struct \(nested.name): QueryStructure") { writer in
        body(of: nested, initializerDocumentation: "Makes the structure.", to: &writer)
      }
    }
  }

  private static func encoding(of members: [MemberPlan], to writer: inout SourceWriter) {
    writer.separate()
    writer.write("/// Writes the parameters as they go over the wire.")
    if members.isEmpty { return writer.write("\(writer.access)func encode(to query: inout QueryEncoder) {}") }
    writer.block("\(writer.access)func encode(to query: inout QueryEncoder)") { writer in
      for member in members {
        var arguments: [Layout] = member.path.prefix(1).map { .text(Escaping.literal($0)) }
        arguments.append(.text(member.storage(besides: ["query"])))
        if let precision = member.precision {
          arguments.append(.labeled("precision", .text(".\(precision.rawValue)")))
        }
        arguments += member.limits.map { .text($0.expression) }
        writer.write(.call("query.\(member.writer)", arguments))
      }
    }
  }
}

extension MemberPlan {
  /// The method that writes it.
  fileprivate var writer: String {
    if isRegion { return "region" }
    if let notation { return notation == .jsonArray ? "jsonList" : "commaSeparated" }
    return isList ? type.codingName.plural : type.codingName.single
  }
}

extension LimitPlan {
  /// The limit as an argument.
  fileprivate var expression: String {
    switch self {
    case .range(let bounds): ".range(\(bounds.expression))"
    case .length(let bounds): ".length(\(bounds.expression))"
    case .count(let bounds): ".count(\(bounds.expression))"
    case .ascii: ".ascii"
    }
  }
}

extension LimitPlan.Bounds {
  /// The bounds as a range; a minus behind `...` would be read as an operator of its own.
  fileprivate var expression: String {
    switch self {
    case .from(let minimum): "\(minimum)..."
    case .through(let maximum): "...\(LimitPlan.Bounds.operand(maximum))"
    case .between(let minimum, let maximum): "\(minimum)...\(LimitPlan.Bounds.operand(maximum))"
    }
  }

  private static func operand(_ number: Int) -> String { number < 0 ? "(\(number))" : "\(number)" }
}
