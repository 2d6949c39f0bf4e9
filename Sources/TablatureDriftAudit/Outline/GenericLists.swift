internal import SwiftSyntax

/// The generic parameters of a declaration whose arguments are lists: `S` of `<S: Sequence>(_ ids: S) where S.Element == String`.
///
/// Readers of code see the list itself, `some Sequence<String>`, in place of the name.
struct GenericLists {
  /// The lists, by the names of the parameters.
  private(set) var types: [String: String] = [:]

  init(_ declaration: some SyntaxProtocol) {
    guard let generic = declaration.asProtocol((any WithGenericParametersSyntax).self),
      let parameters = generic.genericParameterClause?.parameters
    else { return }
    var constraints: [String: [TypeSyntax]] = [:]
    var elements: [String: String] = [:]
    for parameter in parameters {
      if let type = parameter.inheritedType { constraints[parameter.name.identifierText, default: []].append(type) }
    }
    for requirement in generic.genericWhereClause?.requirements ?? [] {
      switch requirement.requirement {
      case .conformanceRequirement(let conformance):
        let name = conformance.leftType.trimmedDescription
        if name.hasSuffix(".Element") {
          elements[String(name.dropLast(".Element".count))] = "some \(conformance.rightType.trimmedDescription)"
        } else {
          constraints[name, default: []].append(conformance.rightType)
        }
      case .sameTypeRequirement(let same):
        let name = same.leftType.trimmedDescription
        if name.hasSuffix(".Element") {
          elements[String(name.dropLast(".Element".count))] = same.rightType.trimmedDescription
        }
      default: break
      }
    }
    for (name, found) in constraints {
      let list = found.map(\.trimmedDescription).first { SwiftTypeText.element($0) != nil }
      guard let list, let element = SwiftTypeText.element(list) else { continue }
      types[name] = "some Sequence<\(elements[name] ?? element)>"
    }
  }

  /// The types that an extension requires to be the same, by what precedes `==`.
  static func requirements(of declaration: ExtensionDeclSyntax) -> [String: String] {
    var types: [String: String] = [:]
    for requirement in declaration.genericWhereClause?.requirements ?? [] {
      guard case .sameTypeRequirement(let same) = requirement.requirement else { continue }
      types[same.leftType.trimmedDescription] = same.rightType.trimmedDescription
    }
    return types
  }

  /// A type with the lists in place of their names.
  func resolved(_ type: String) -> String {
    // The element of a list has a type of its own.
    guard !types.isEmpty, !type.contains(".") else { return type }
    return SwiftTypeText.replacing(types, in: type)
  }
}

extension OutlineType {
  /// Puts lists in place of the names of generic parameters.
  mutating func resolve(_ lists: GenericLists) {
    guard !lists.types.isEmpty else { return }
    for index in properties.indices { properties[index].type = properties[index].type.map(lists.resolved) }
    for index in functions.indices {
      for position in functions[index].parameters.indices {
        functions[index].parameters[position].type = lists.resolved(functions[index].parameters[position].type)
      }
    }
  }
}
