internal import TablatureAPIModel

/// A difference between a service and the page of an operation, as clients observed it, with its places in the page and in the code.
struct ObservedComparison: Sendable {
  let kind: ObservedDifference.Kind
  /// The names on the wire, lists without a mark; the error code for an error.
  let path: String
  /// The JSON types in responses, or the HTTP statuses of an error.
  let observed: [String]
  /// The members of an undocumented object, from it on.
  let inner: [String]
  /// How many clients reported it, and when.
  let reports: String
  /// The member, if the page has it.
  let field: Field?
  /// The row of the member or, if the page lacks it, of what holds it.
  let page: SourceLocation
  /// Where the code has the member, or what holds it.
  let code: SourceLocation?

  /// The differences that the page still lacks, an undocumented object and its members as one.
  static func comparisons(
    _ differences: [ObservedDifference], _ page: Operation, _ coded: CodedOperation?
  ) -> [ObservedComparison] {
    let tree = FieldTree(page.response)
    let errors = Set(page.errors.map(\.code))
    let declared = Dictionary(
      (coded?.surface.fields ?? []).filter { $0.section == .response }.map { ($0.path, $0.location) },
      uniquingKeysWith: { first, _ in first })
    var groups: [Key: [ObservedDifference]] = [:]
    for difference in differences {
      var key = Key(kind: difference.kind, path: difference.path)
      // A member whose type differed and that the page lacks by now is undocumented.
      if key.kind == .type, !Self.node(of: key.path, in: tree).isExact { key = Key(kind: .member, path: key.path) }
      groups[key, default: []].append(difference)
    }
    let undocumented = Set(
      groups.keys.lazy.filter { $0.kind == .member && !Self.node(of: $0.path, in: tree).isExact }.map(\.path))
    var inner: [String: [String]] = [:]
    for path in undocumented {
      if let outer = outermost(path, undocumented) { inner[outer, default: []].append(path) }
    }
    return groups.compactMap { key, differences -> ObservedComparison? in
      let node = key.kind == .error ? nil : Self.node(of: key.path, in: tree)
      let field = node.flatMap { $0.isExact ? tree.nodes[$0.index].field : nil }
      switch key.kind {
      case .error: if errors.contains(key.path) { return nil }
      case .member: if field != nil || outermost(key.path, undocumented) != nil { return nil }
      case .type: if field?.type.observed.reads(ObservedType(joining: differences)) != false { return nil }
      case .missing: if field?.presence != .required { return nil }
      case .value: if field?.values.isEmpty != false || field?.hasOtherValues == true { return nil }
      }
      if let node, !node.isExact, node.index != FieldTree.root,
        [.scalar(.any), .scalar(.map)].contains(tree.nodes[node.index].field.type.innermost)
      {
        // Nothing is documented of what such a value holds.
        return nil
      }
      let holder = node.flatMap { $0.index == FieldTree.root ? nil : tree.nodes[$0.index].field.location }
      return ObservedComparison(
        kind: key.kind, path: key.path,
        observed: key.kind == .error
          ? Set(differences.compactMap(\.httpStatus)).sorted().map(String.init)
          : Set(differences.compactMap(\.observedType)).sorted(),
        inner: (inner[key.path] ?? []).sorted(), reports: ObservedDifference.reports(of: differences), field: field,
        page: key.kind == .error
          ? page.errors.last?.meanings.last?.location ?? page.location : holder ?? page.location,
        code: key.kind == .error
          ? coded?.errorList ?? coded?.surface.location
          : (declared[key.path] ?? nil) ?? coded?.place(of: key.path, in: .response))
    }.sorted { ($0.kind.rawValue, $0.path) < ($1.kind.rawValue, $1.path) }
  }

  private struct Key: Hashable {
    let kind: ObservedDifference.Kind
    let path: String
  }

  /// The outermost undocumented object around a member; nil if there is none.
  private static func outermost(_ path: String, _ undocumented: Set<String>) -> String? {
    path.indices.lazy.filter { path[$0] == "." }.map { String(path[..<$0]) }.first(where: undocumented.contains)
  }

  /// The field at a path, or the innermost one that holds it; the root if the page has neither.
  private static func node(of path: String, in tree: FieldTree) -> (index: Int, isExact: Bool) {
    var index = FieldTree.root
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      guard let child = tree.child(String(name), of: index) else { return (index, false) }
      index = child
    }
    return (index, true)
  }
}
