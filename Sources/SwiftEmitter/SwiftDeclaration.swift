public import APIModel

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
  /// Where the page has what it is made from, if that is one place.
  public var location: SourceLocation?
}

extension SwiftEmitter {
  /// What a client declares, in the order of its operations.
  public static func declarations(
    of service: ServiceModel, options: EmitterOptions = EmitterOptions()
  ) -> [SwiftDeclaration] {
    let plan = SwiftPlanner.plan(service, options: options)
    return plan.operations.flatMap { operation in
      var list = DeclarationList(operation: operation.wireName)
      list.add(.method, "\(plan.module.client).\(operation.method)", in: nil)
      list.add(operation.request, in: nil)
      list.add(operation.response, in: nil)
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
    at location: SourceLocation? = nil
  ) {
    declarations.append(
      SwiftDeclaration(
        name: name, kind: kind, enclosing: enclosing, type: type, isRequired: isRequired, operation: operation,
        location: location))
  }

  mutating func add(_ structure: StructurePlan, in enclosing: String?, at location: SourceLocation? = nil) {
    let name = enclosing.map { "\($0).\(structure.name)" } ?? structure.name
    add(.type, name, in: enclosing, at: location)
    for member in structure.members {
      add(.property, "\(name).\(member.name)", in: name, type: member.typeName, at: member.location)
      add(
        .parameter, "\(name).init(\(member.name):)", in: name, type: member.typeName, isRequired: member.isRequired,
        at: member.location)
      switch member.type {
      case .structure(let nested): add(nested, in: name, at: member.location)
      case .values(let list):
        let type = "\(name).\(list.name)"
        add(.type, type, in: name, at: member.location)
        for value in list.values { add(.value, "\(type).\(value.name)", in: type, at: member.location) }
      case .string, .integer, .double, .boolean, .timestamp, .secret, .json: break
      }
    }
  }

  mutating func add(_ codes: ErrorCodesPlan) {
    add(.type, codes.name, in: nil)
    for code in codes.codes { add(.enumCase, "\(codes.name).\(code.name)", in: codes.name) }
  }
}
