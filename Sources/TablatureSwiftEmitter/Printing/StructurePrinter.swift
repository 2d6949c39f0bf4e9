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

  /// Writes the name of a value list, and the type that makes it differ from others.
  private static func values(_ plan: ValueListPlan, to writer: inout SourceWriter) {
    writer.document(plan.documentation)
    writer.write("\(writer.access)typealias \(plan.name) = OpenValue<\(plan.listName)>")
    writer.separate()
    writer.write("/// The list behind ``\(plan.name)``.")
    writer.block("\(writer.access)enum \(plan.listName): ValueList") { writer in
      writer.write("/// The listed values.")
      let all = Layout.literal(plan.values.map { .text(Escaping.literal($0.wireValue)) })
      property("values", "[String]", all, to: &writer)
      guard plan.isOpen else { return }
      writer.separate()
      writer.write("/// The service is known to use other values, too.")
      writer.write("\(writer.access)static var isOpen: Bool { true }")
    }
  }

  /// Writes the members for the listed values of a structure and of those inside, which only a file can hold.
  static func listedValues(of plan: StructurePlan, in path: String? = nil, to writer: inout SourceWriter) {
    let path = (path.map { $0 + "." } ?? "") + plan.name
    for member in plan.members {
      switch member.type {
      case .structure(let nested): listedValues(of: nested, in: path, to: &writer)
      case .values(let list):
        writer.separate()
        memberExtension(of: "\(path).\(list.listName)", to: &writer) { writer in
          for value in list.values {
            writer.separate()
            writer.document(value.documentation)
            property(
              Escaping.identifier(value.name), "Self", .text(Escaping.literal(value.wireValue)), to: &writer)
          }
        }
      case .string, .integer, .double, .boolean, .timestamp, .secret, .json: break
      }
    }
  }

  /// Writes an extension for the values of a list, its head over as many lines as the formatter would take.
  private static func memberExtension(
    of list: String, to writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void
  ) {
    let head = "nonisolated extension OpenValue"
    let requirement = "List == \(list)"
    if writer.fits("\(head) where \(requirement) {") { return writer.block("\(head) where \(requirement)", body) }
    writer.write(head)
    if writer.fits("where \(requirement) {") { return writer.block("where \(requirement)", body) }
    writer.write("where")
    writer.indented { $0.write(requirement) }
    writer.block("", body)
  }

  /// Writes a static property, on one line if it fits.
  private static func property(_ name: String, _ type: String, _ value: Layout, to writer: inout SourceWriter) {
    let head = "\(writer.access)static var \(name): \(type)"
    let line = "\(head) { \(value.oneLine) }"
    if writer.fits(line, reserving: value.roomForCommas) { return writer.write(line) }
    writer.block(head) { $0.write(value) }
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
