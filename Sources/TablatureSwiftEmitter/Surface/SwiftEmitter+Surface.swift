public import TablatureAPIModel

extension SwiftEmitter {
  /// What generated code has to say of each operation, in the order of the service: the plan, as the audit compares it with code.
  public static func surfaces(
    of service: ServiceModel, options: EmitterOptions
  ) -> [OperationSurface] {
    SwiftPlanner.plan(service, options: options).operations.map(OperationSurface.init)
  }

  /// The same, with a number of operations planned at the same time.
  public static func surfaces(
    of service: ServiceModel, options: EmitterOptions, atOnce limit: Int
  ) async -> [OperationSurface] {
    await SwiftPlanner.Beginning(service, options: options).planners.concurrentMap(atOnce: limit) {
      OperationSurface(SwiftPlanner.planned($0).plan)
    }
  }
}

extension OperationSurface {
  fileprivate init(_ plan: OperationPlan) {
    self.init(
      name: plan.wireName, version: plan.version.isEmpty ? nil : plan.version, method: plan.method,
      errors: plan.errorCodes.codes.map {
        SurfaceError($0.wireCode, name: $0.name, documentation: $0.documentation.normalized(indentation: 2))
      },
      documentation: plan.documentation.normalized(indentation: 2), isDeprecated: false)
    add(plan.request, .request, below: "", depth: 1)
    add(plan.response, .response, below: "", depth: 1)
  }

  private mutating func add(_ structure: StructurePlan, _ section: Operation.Section, below parent: String, depth: Int)
  {
    for member in structure.members {
      let name = member.path.joined(separator: ".")
      let path = parent.isEmpty ? name : "\(parent).\(name)"
      var field = SurfaceField(
        section: section, path: path, kind: member.type.surfaceKind, isList: member.isList,
        isRequired: member.isRequired, name: member.name, type: member.typeName,
        limits: section == .request ? member.limits.map(\.constraint.notation) : nil,
        isDeprecated: member.deprecation != nil,
        documentation: member.documentation.normalized(indentation: 2 * depth), location: member.location)
      if case .values(let list) = member.type {
        field.values = list.values.map { SurfaceValue($0.wireValue, name: $0.name) }
      }
      fields.append(field)
      if case .structure(let nested) = member.type { add(nested, section, below: path, depth: depth + 1) }
    }
  }
}

extension TypePlan {
  fileprivate var surfaceKind: SurfaceField.Kind {
    switch self {
    case .string, .values: .string
    case .integer: .integer
    case .double: .number
    case .boolean: .boolean
    case .timestamp: .timestamp
    case .secret: .secret
    case .json: .json
    case .structure: .structure
    }
  }
}

extension DocComment {
  /// The comment as it is compared with one in code.
  fileprivate func normalized(indentation: Int) -> String {
    let lines = DocCommentPrinter.lines(of: self, indentation: indentation).map { line in
      line.hasPrefix("/// ") ? line.dropFirst(4) : line.drop { $0 == "/" }
    }
    return SurfaceText.normalized(lines.joined(separator: "\n"))
  }
}
