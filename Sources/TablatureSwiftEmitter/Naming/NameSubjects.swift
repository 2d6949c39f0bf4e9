public import TablatureAPIModel

/// Everything of a service that a name can be chosen for.
public struct NameSubjects: Hashable, Sendable {
  private var subjects: [NameKind: Set<String>] = [:]

  /// Collects them: a pure function of the service.
  public init(_ service: ServiceModel) {
    for operation in service.operations {
      subjects[.types, default: []].insert(operation.name)
      subjects[.methods, default: []].insert(operation.name)
      for field in operation.request { add(field, in: operation.name, isResponse: false) }
      for field in operation.response where field.name != service.wireProtocol.envelope.requestID {
        add(field, in: operation.name, isResponse: true)
      }
      for error in operation.errors { add(error.code, .errors, in: operation.name) }
    }
  }

  /// Those of a kind: the service's names, and the same with all that they stand in.
  public subscript(kind: NameKind) -> Set<String> { subjects[kind] ?? [] }

  private mutating func add(_ name: String, _ kind: NameKind, in path: String) {
    subjects[kind, default: []].formUnion([name, "\(path).\(name)"])
  }

  private mutating func add(_ field: Field, in path: String, isResponse: Bool) {
    add(field.name, .members, in: path)
    var content = field
    var path = path
    if isResponse, let list = field.soleList {
      path += ".\(field.name)"
      content = list
    }
    let inner = "\(path).\(content.name)"
    switch content.type.innermost {
    case .structure where !content.members.isEmpty:
      add(content.name, .types, in: path)
      for member in content.members { add(member, in: inner, isResponse: isResponse) }
    case .scalar(.string) where content.hasValueType && content.secret == nil:
      add(content.name, .types, in: path)
      for value in content.values { add(value.value, .values, in: inner) }
    default: break
    }
  }
}
