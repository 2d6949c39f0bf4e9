/// The fields of a table in depth-first order, each with its place, and the members of each by their names.
package struct FieldTree: Sendable {
  /// A field and its place.
  package struct Node: Sendable {
    /// The field.
    package let field: Field
    /// The node of the structure that holds it.
    package let parent: Int
    /// The names on the wire with dots between them, lists without a mark: `Tag.Key`.
    package let path: String
    /// The path of the structure that holds it; empty at the root.
    package let parentPath: String
    /// The path as messages have it, lists with a mark: `Instances.Instance[].Name`.
    package let markedPath: String
    /// The members by their names.
    package fileprivate(set) var children: [String: Int] = [:]
    /// The members by their names in lower case.
    package fileprivate(set) var foldedChildren: [String: Int] = [:]
    /// The members in the order of the table.
    package fileprivate(set) var order: [Int] = []
  }

  /// The nodes. The first one is the root, which isn't a field.
  package private(set) var nodes: [Node]

  /// The root.
  package static let root = 0

  /// Creates the tree of a table.
  package init(_ fields: [Field]) {
    let location = SourceLocation(file: "", line: 1)
    nodes = [
      Node(
        field: Field(name: "", type: .structure, location: location), parent: -1, path: "", parentPath: "",
        markedPath: "")
    ]
    add(fields, below: Self.root)
  }

  /// Adds members; tables nest no deeper than the reader lets them.
  private mutating func add(_ fields: [Field], below parent: Int) {
    let (parentPath, markedParentPath) = (nodes[parent].path, nodes[parent].markedPath)
    for field in fields {
      let index = nodes.count
      nodes.append(
        Node(
          field: field, parent: parent, path: Self.path(field.name, below: parentPath), parentPath: parentPath,
          markedPath: Self.path(field.pathComponent, below: markedParentPath)))
      nodes[parent].order.append(index)
      if nodes[parent].children[field.name] == nil { nodes[parent].children[field.name] = index }
      let folded = field.name.lowercased()
      if nodes[parent].foldedChildren[folded] == nil { nodes[parent].foldedChildren[folded] = index }
      add(field.members, below: index)
    }
  }

  /// The nodes of all fields, each before its members.
  package var fields: ArraySlice<Node> { nodes.dropFirst() }

  /// The member of a field.
  package func child(_ name: String, of node: Int) -> Int? { nodes[node].children[name] }

  /// The member of a field, in any letter case.
  package func child(inAnyCase name: String, of node: Int) -> Int? { nodes[node].foldedChildren[name.lowercased()] }

  /// Whether the page lists members of the field.
  package func hasMembers(_ node: Int) -> Bool { !nodes[node].order.isEmpty }

  private static func path(_ name: String, below parent: String) -> String {
    parent.isEmpty ? name : "\(parent).\(name)"
  }
}
