/// Writes what the structs of requests and of responses have in common.
enum StructurePrinter {
  /// Writes the properties, `var` or `let`.
  ///
  /// The compiler would warn where the struct itself uses what is deprecated, so that is computed, and stored aside.
  static func properties(_ members: [MemberPlan], keyword: String, to writer: inout SourceWriter) {
    for member in members {
      writer.separate()
      writer.document(member.documentation)
      let name = Escaping.identifier(member.name)
      guard let deprecation = member.deprecation else {
        writer.write(parts: writer.access, keyword, " ", name, ": ", member.typeName)
        continue
      }
      writer.write("@available(*, deprecated, message: \(Escaping.literal(deprecation.message)))")
      if keyword == "let" {
        writer.write("\(writer.access)var \(name): \(member.typeName) { \(deprecation.storage) }")
      } else {
        writer.block("\(writer.access)var \(name): \(member.typeName)") { writer in
          writer.write("get { \(deprecation.storage) }\nset { \(deprecation.storage) = newValue }")
        }
      }
      writer.separate()
      writer.write("private \(keyword) \(deprecation.storage): \(member.typeName)")
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
    if added.isEmpty && parameters.isEmpty { return writer.write("\(writer.access)init() {}") }
    writer.write(.call("\(writer.access)init", added + parameters), after: " {")
    writer.indented { writer in
      if let first { writer.write("self.\(first.name) = \(first.name)") }
      for member in members {
        writer.write(parts: "self.", member.storageName, " = ", Escaping.identifier(member.name))
      }
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
      case .string, .integer, .double, .boolean, .timestamp, .secret, .json:
        break
      }
    }
  }

  /// Writes the type of a value list.
  private static func values(_ plan: ValueListPlan, to writer: inout SourceWriter) {
    writer.document(plan.documentation)
    writer.block("\(writer.access)struct \(plan.name): OpenValue") { writer in
      writer.write(
        """
        /// The value on the wire.
        \(writer.access)let rawValue: String

        /// Makes a value, be it listed or not.
        \(writer.access)init(rawValue: String) { self.rawValue = rawValue }

        """)
      for value in plan.values {
        writer.document(value.documentation)
        let make = Layout.call("Self", [.labeled("rawValue", .text(Escaping.literal(value.wireValue)))])
        let head = "\(writer.access)static var \(Escaping.identifier(value.name)): Self {"
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
      let line = "\(writer.access)static var allCases: [Self] { \(all.oneLine) }"
      if writer.fits(line, reserving: all.roomForCommas) { return writer.write(line) }
      writer.block("\(writer.access)static var allCases: [Self]") { $0.write(all) }
    }
  }
}

extension MemberPlan {
  /// The type of the property.
  var typeName: String { isList ? "[\(type.name)]" : isRequired ? type.name : "\(type.name)?" }

  /// What stands behind the type of a parameter.
  var defaultClause: String { isRequired ? "" : isList ? " = []" : " = nil" }

  /// The stored property inside of a function that has local names of its own.
  func storage(besides locals: Set<String>) -> String {
    if let deprecation { return deprecation.storage }
    return locals.contains(name) ? "self.\(name)" : Escaping.identifier(name)
  }
}

extension TypePlan {
  /// What the runtime calls values of the type, one or a list of them, where they are written and read.
  var codingName: (single: String, plural: String) {
    switch self {
    case .string: ("string", "strings")
    case .integer: ("integer", "values")
    case .double: ("double", "values")
    case .boolean: ("boolean", "values")
    case .timestamp: ("timestamp", "timestamps")
    case .secret: ("secret", "secrets")
    case .json: ("json", "values")
    case .values: ("openValue", "openValues")
    case .structure: ("structure", "structures")
    }
  }
}
