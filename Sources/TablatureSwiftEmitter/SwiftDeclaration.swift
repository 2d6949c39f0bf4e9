public import TablatureAPIModel

/// A declaration of a client that its users can name.
public struct SwiftDeclaration: Hashable, Sendable {
  /// What is declared.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A struct or an enum.
    case type
    /// A method of the client.
    case method
    /// A property.
    case property
    /// A parameter of an initializer.
    case parameter
    /// A static member for a documented value.
    case value
    /// A case of an enum.
    case enumCase = "case"
  }

  /// The name with those of the types around it: `ModifyInstanceSpecRequest.Temporary.startTime`.
  public var name: String
  /// What is declared.
  public var kind: Kind
  /// The type that it stands in; nil at the top.
  public var enclosing: String?
  /// The type of a property or a parameter.
  public var type: String?
  /// Whether callers have to give it; for parameters.
  public var isRequired = false
  /// The operation it belongs to.
  public var operation: String
  /// What it means: the name on the wire of the operation, the parameter or the member, the value, or the error code.
  public var meaning: String
  /// The table in which that is, and the names on the wire with dots between them: `request Tag.Key`; for parameters and members.
  public var wirePath: String?
  /// Where the page has what it is made from, if that is one place.
  public var location: SourceLocation?
}

extension SwiftEmitter {
  /// What a client declares, in the order of its operations.
  public static func declarations(
    of service: ServiceModel, options: EmitterOptions
  ) -> [SwiftDeclaration] {
    let plan = SwiftPlanner.plan(service, options: options)
    return plan.operations.flatMap { operation in
      var list = DeclarationList(operation: operation.wireName)
      list.add(.method, "\(plan.module.client).\(operation.method)", in: nil)
      list.add(operation.request, .request)
      list.add(operation.response, .response)
      list.add(operation.errorCodes)
      return list.declarations
    }
  }
}

/// Collects the declarations of an operation.
private struct DeclarationList {
  let operation: String
  var declarations: [SwiftDeclaration] = []

  init(operation: String) { self.operation = operation }

  mutating func add(
    _ kind: SwiftDeclaration.Kind, _ name: String, in enclosing: String?, type: String? = nil, isRequired: Bool = false,
    meaning: String? = nil, wirePath: String? = nil, at location: SourceLocation? = nil
  ) {
    declarations.append(
      SwiftDeclaration(
        name: name, kind: kind, enclosing: enclosing, type: type, isRequired: isRequired, operation: operation,
        meaning: meaning ?? operation, wirePath: wirePath, location: location))
  }

  /// Adds a request or a response.
  mutating func add(_ structure: StructurePlan, _ section: Operation.Section) {
    add(.type, structure.name, in: nil)
    add(structure.members, in: structure.name, below: section.rawValue + " ")
  }

  private mutating func add(_ members: [MemberPlan], in enclosing: String, below path: String) {
    for member in members {
      let path = path + member.path.joined(separator: ".")
      add(
        .property, "\(enclosing).\(member.name)", in: enclosing, type: member.typeName, meaning: member.path[0],
        wirePath: path, at: member.location)
      add(
        .parameter, "\(enclosing).init(\(member.name):)", in: enclosing, type: member.typeName,
        isRequired: member.isRequired, meaning: member.path[0], wirePath: path, at: member.location)
      switch member.type {
      case .structure(let nested):
        let type = "\(enclosing).\(nested.name)"
        add(
          .type, type, in: enclosing, meaning: member.path.joined(separator: "."), wirePath: path, at: member.location)
        add(nested.members, in: type, below: path + ".")
      case .values(let list):
        let type = "\(enclosing).\(list.name)"
        add(
          .type, type, in: enclosing, meaning: member.path.joined(separator: "."), wirePath: path, at: member.location)
        for value in list.values {
          add(.value, "\(type).\(value.name)", in: type, meaning: value.wireValue, at: member.location)
        }
      case .string, .integer, .double, .boolean, .timestamp, .secret, .json: break
      }
    }
  }

  mutating func add(_ codes: ErrorCodesPlan) {
    add(.type, codes.name, in: nil)
    for code in codes.codes {
      add(.enumCase, "\(codes.name).\(code.name)", in: codes.name, meaning: code.wireCode)
    }
  }
}
