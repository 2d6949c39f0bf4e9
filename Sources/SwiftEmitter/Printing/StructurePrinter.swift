/// Writes what the structs of requests and of responses have in common.
enum StructurePrinter {
  /// Writes the stored properties.
  static func properties(_ members: [MemberPlan], to writer: inout SourceWriter) {
    for member in members {
      writer.separate()
      writer.document(member.documentation)
      writer.write("public var \(Escaping.identifier(member.name)): \(member.typeName)")
    }
  }

  /// Writes the memberwise initializer; `first` is a parameter that the plan does not list, with its default.
  static func initializer(
    _ plan: StructurePlan, documentation: String, first: (name: String, type: String, value: String)? = nil,
    to writer: inout SourceWriter
  ) {
    writer.separate()
    let members = plan.initializerMembers
    let parameters = members.map { member in
      Layout.text("\(Escaping.identifier(member.name)): \(member.typeName)\(member.defaultClause)")
    }
    let added = first.map { [Layout.text("\($0.name): \($0.type) = \($0.value)")] } ?? []
    writer.write("/// \(documentation)")
    if added.isEmpty && parameters.isEmpty { return writer.write("public init() {}") }
    writer.write(.call("public init", added + parameters), after: " {")
    writer.indented { writer in
      if let first { writer.write("self.\(first.name) = \(first.name)") }
      for member in members { writer.write("self.\(member.name) = \(Escaping.identifier(member.name))") }
    }
    writer.write("}")
  }

  /// Writes the types of members that the struct holds inside.
  static func nestedTypes(
    of plan: StructurePlan, to writer: inout SourceWriter, structure: (StructurePlan, inout SourceWriter) -> Void
  ) {
    for member in plan.members {
      switch member.type {
      case .structure(let nested):
        writer.separate()
        structure(nested, &writer)
      case .values(let list):
        writer.separate()
        values(list, to: &writer)
      case .string, .integer, .double, .boolean, .timestamp, .json:
        break
      }
    }
  }

  /// Writes the type of a value list.
  private static func values(_ plan: ValueListPlan, to writer: inout SourceWriter) {
    writer.document(plan.documentation)
    writer.block("public struct \(plan.name): OpenValue") { writer in
      writer.write(
        """
        /// The value on the wire.
        public let rawValue: String

        /// Makes a value, be it listed or not.
        public init(rawValue: String) { self.rawValue = rawValue }

        """)
      for value in plan.values {
        writer.document(value.documentation)
        let make = Layout.call("Self", [.labeled("rawValue", .text(Escaping.literal(value.wireValue)))])
        let head = "public static var \(Escaping.identifier(value.name)): Self {"
        if writer.fits("\(head) \(make.oneLine) }") {
          writer.write("\(head) \(make.oneLine) }")
        } else {
          writer.write(head)
          writer.indented { $0.write(make) }
          writer.write("}")
        }
        writer.separate()
      }
      writer.write("/// The listed values.")
      let all = Layout.literal(plan.values.map { .text(".\($0.name)") })
      let line = "public static var allCases: [Self] { \(all.oneLine) }"
      if writer.fits(line, reserving: all.roomForCommas) { return writer.write(line) }
      writer.block("public static var allCases: [Self]") { $0.write(all) }
    }
  }
}

extension MemberPlan {
  /// The type of the property.
  var typeName: String { isList ? "[\(type.name)]" : isRequired ? type.name : "\(type.name)?" }

  /// What stands behind the type of a parameter.
  var defaultClause: String { isRequired ? "" : isList ? " = []" : " = nil" }

  /// The property inside of a function that has a local name of its own.
  func access(besides locals: Set<String>) -> String {
    locals.contains(name) ? "self.\(name)" : Escaping.identifier(name)
  }
}
