extension Output {
  /// The parameters of an operation.
  static let request = Output.perOperation("Request") { operation, _, writer in
    let plan = operation.request
    writer.document(plan.documentation)
    writer.block("public struct \(plan.name): OperationRequest") { writer in
      writer.write(
        """
        /// What is returned.
        public typealias Response = \(operation.response.name)
        /// What can be thrown.
        public typealias ErrorCode = \(operation.errorCodes.name)

        /// The operation that takes these parameters.
        public static var operation: OperationDescriptor {
        """)
      writer.indented { writer in
        writer.write(
          .call(
            "OperationDescriptor",
            [
              .labeled("name", .text(Escaping.literal(operation.wireName))),
              .labeled("product", .text(Escaping.literal(operation.product))),
              .labeled("version", .text(Escaping.literal(operation.version))),
            ]))
      }
      writer.write("}")
      RequestPrinter.body(of: plan, initializerDocumentation: "Makes the parameters.", to: &writer)
    }
  }
}

/// Writes what requests and the structures in them have in common.
private enum RequestPrinter {
  static func body(of plan: StructurePlan, initializerDocumentation: String, to writer: inout SourceWriter) {
    StructurePrinter.properties(plan.members, to: &writer)
    StructurePrinter.initializer(plan, documentation: initializerDocumentation, to: &writer)
    encoding(of: plan.members, to: &writer)
    StructurePrinter.nestedTypes(of: plan, to: &writer) { nested, writer in
      writer.document(nested.documentation)
      writer.block("public struct \(nested.name): QueryStructure") { writer in
        body(of: nested, initializerDocumentation: "Makes the structure.", to: &writer)
      }
    }
  }

  private static func encoding(of members: [MemberPlan], to writer: inout SourceWriter) {
    writer.separate()
    writer.write("/// Writes the parameters as they go over the wire.")
    if members.isEmpty { return writer.write("public func encode(to query: inout QueryEncoder) {}") }
    writer.block("public func encode(to query: inout QueryEncoder)") { writer in
      for member in members {
        var arguments: [Layout] = member.path.prefix(1).map { .text(Escaping.literal($0)) }
        arguments.append(.text(member.access(besides: ["query"])))
        if let precision = member.precision {
          arguments.append(.labeled("precision", .text(".\(precision.rawValue)")))
        }
        arguments += member.limits.map { .text($0.expression) }
        writer.write(.call(member.isRegion ? "query.addRegion" : "query.add", arguments))
      }
    }
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
