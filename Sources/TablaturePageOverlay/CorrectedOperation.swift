internal import TablatureAPIModel

/// An operation while corrections are made on it.
struct CorrectedOperation {
  var operation: Operation
  /// Names in Swift that corrections choose.
  var names: [ChosenName] = []

  init(_ operation: Operation) { self.operation = operation }

  /// The path of the field that a correction is about, without the indices that pages write: `Tag.Key` for `Tag.N.Key`.
  func path(of correction: Correction) -> FieldPath? {
    guard let path = FieldPath(correction.subject.value) else { return nil }
    var fields = path.section == .request ? operation.request : operation.response
    var names: [String] = []
    var isInField = false
    for name in path.names {
      let field = fields.first { $0.name == name }
      // A member may be called `N`, so only what is no name can be an index.
      if field == nil, isInField, ListIndex.isIndex(name) { continue }
      names.append(name)
      isInField = field != nil
      fields = field?.members ?? []
    }
    return FieldPath(section: path.section, names: names)
  }

  /// Changes a field where it stands.
  mutating func edit(
    _ path: FieldPath, _ body: (inout Field) throws(CorrectionProblem) -> Void
  ) throws(CorrectionProblem) {
    let isFound =
      switch path.section {
      case .request: try Self.edit(path.names[...], in: &operation.request, body)
      case .response, .error: try Self.edit(path.names[...], in: &operation.response, body)
      }
    if !isFound { throw unknown(path) }
  }

  /// Changes the members of what stands at a path, or of the root; those of something that has none cannot be changed.
  mutating func editMembers(
    of path: FieldPath, _ body: (inout [Field]) throws(CorrectionProblem) -> Void
  ) throws(CorrectionProblem) {
    guard path.names.isEmpty else {
      return try edit(path) { (field: inout Field) throws(CorrectionProblem) in
        guard field.type.holdsMembers else {
          throw .misfit("'\(path.text)' is \(field.type.notation) and holds no members; make it a Struct before")
        }
        try body(&field.members)
      }
    }
    switch path.section {
    case .request: try body(&operation.request)
    case .response, .error: try body(&operation.response)
    }
  }

  /// What stands at a path.
  func field(at path: FieldPath) -> Field? {
    var fields = path.section == .request ? operation.request : operation.response
    var found: Field?
    for name in path.names {
      guard let field = fields.first(where: { $0.name == name }) else { return nil }
      found = field
      fields = field.members
    }
    return found
  }

  /// What is wrong with a path that leads to nothing.
  func unknown(_ path: FieldPath) -> CorrectionProblem {
    let hint = nearest(path).map { "; did you mean '\($0.visible)'?" } ?? ""
    return .unknown("'\(operation.name.visible)' has no '\(path.text.visible)'\(hint)")
  }

  /// The path that was most likely meant: the first name that leads nowhere is held against those beside it.
  func nearest(_ path: FieldPath) -> String? {
    var fields = path.section == .request ? operation.request : operation.response
    for (depth, name) in path.names.enumerated() {
      guard let field = fields.first(where: { $0.name == name }) else {
        return NearestName.of(name, among: fields.map(\.name)).map { nearest in
          FieldPath(section: path.section, names: path.names[..<depth] + [nearest] + path.names[(depth + 1)...]).text
        }
      }
      fields = field.members
    }
    return nil
  }

  /// Changes a field below some others; false where it is not there.
  private static func edit(
    _ names: ArraySlice<String>, in fields: inout [Field], _ body: (inout Field) throws(CorrectionProblem) -> Void
  ) throws(CorrectionProblem) -> Bool {
    guard let name = names.first, let index = fields.firstIndex(where: { $0.name == name }) else { return false }
    let rest = names.dropFirst()
    if !rest.isEmpty { return try edit(rest, in: &fields[index].members, body) }
    try body(&fields[index])
    return true
  }
}
