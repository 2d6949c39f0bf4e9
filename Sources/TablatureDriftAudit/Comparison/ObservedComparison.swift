internal import TablatureAPIModel

/// How a service differs from the page of an operation, as clients observed it, and what the page and the code have there.
struct ObservedComparison: Sendable {
  let kind: ObservedDifference.Kind
  /// The names on the wire, lists without a mark; the error code for an error.
  let path: String
  /// The JSON types in responses, or the HTTP statuses of an error.
  let observed: [String]
  /// The members of an undocumented object, from it on.
  let inner: [String]
  /// How often and when it was observed.
  let occurrences: String
  /// The member, if the page has it.
  let field: Field?
  /// The row of the member or, if the page lacks it, of what holds it.
  let page: SourceLocation
  /// Where the code has the member, or what holds it.
  let code: SourceLocation?

  /// What pages don't document by now, an undocumented object and its members as one.
  static func comparisons(
    _ differences: [ObservedDifference], _ page: Operation, _ coded: CodedOperation?
  ) -> [ObservedComparison] {
    let tree = FieldTree(page.response)
    let errors = Set(page.errors.map(\.code))
    var groups: [Key: [ObservedDifference]] = [:]
    for difference in differences { groups[Key(difference), default: []].append(difference) }
    var inner: [String: [String]] = [:]
    for key in groups.keys where key.kind == .member {
      if let outer = outermost(key.path, groups) { inner[outer, default: []].append(key.path) }
    }
    return groups.compactMap { key, differences -> ObservedComparison? in
      let node = key.kind == .error ? nil : Self.node(of: key.path, in: tree)
      let field = node.flatMap { $0.isExact ? tree.nodes[$0.index].field : nil }
      switch key.kind {
      case .error: if errors.contains(key.path) { return nil }
      case .member: if field != nil || outermost(key.path, groups) != nil { return nil }
      case .type: if let field, reads(field.type, differences) { return nil }
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
        inner: (inner[key.path] ?? []).sorted(), occurrences: occurrences(of: differences), field: field,
        page: key.kind == .error
          ? page.errors.last?.meanings.last?.location ?? page.location : holder ?? page.location,
        code: key.kind == .error
          ? coded?.errorList ?? coded?.surface.location : coded?.place(of: key.path, in: .response))
    }.sorted { ($0.kind.rawValue, $0.path) < ($1.kind.rawValue, $1.path) }
  }

  private struct Key: Hashable {
    let kind: ObservedDifference.Kind
    let path: String

    init(_ difference: ObservedDifference) { (kind, path) = (difference.kind, difference.path) }

    init(kind: ObservedDifference.Kind, path: String) { (self.kind, self.path) = (kind, path) }
  }

  /// The outermost undocumented object around a member; nil if there is none.
  private static func outermost(_ path: String, _ groups: [Key: [ObservedDifference]]) -> String? {
    var outer: String?
    var parent = path[...]
    while let dot = parent.lastIndex(of: ".") {
      parent = parent[..<dot]
      if groups[Key(kind: .member, path: String(parent))] != nil { outer = String(parent) }
    }
    return outer
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

  /// Whether values of all observed types are read as the documented type.
  private static func reads(_ type: TypeReference, _ differences: [ObservedDifference]) -> Bool {
    type == .scalar(.any) || differences.allSatisfy { type.observed.reads(ObservedType($0.observedType ?? "null")) }
  }

  private static func occurrences(of differences: [ObservedDifference]) -> String {
    let count = differences.reduce(0) { sum, difference in
      let (next, overflow) = sum.addingReportingOverflow(difference.count)
      return overflow ? .max : next
    }
    let (first, last) = (differences.map(\.firstSeen).min() ?? "", differences.map(\.lastSeen).max() ?? "")
    let times = "\(count) time\(count == 1 ? "" : "s")"
    return first == last ? "observed \(times), \(first)" : "observed \(times), first \(first), last \(last)"
  }
}
