import TablatureAPIModel

/// The fields of a table as a tree in which names are looked up.
struct FieldIndex: Sendable {
  /// A field with its place in the tree.
  struct Node: Sendable {
    let field: Field
    let parent: Int
    var children: [String: Int] = [:]
    /// The members by their names in lower case.
    var foldedChildren: [String: Int] = [:]
    /// The members in the order of the table.
    var order: [Int] = []
  }

  /// The root, which stands for no field, comes first.
  private(set) var nodes: [Node]

  static let root = 0

  init(_ fields: [Field]) {
    nodes = [
      Node(field: Field(name: "", type: .structure, location: SourceLocation(file: "", line: 1)), parent: -1)
    ]
    add(fields, below: Self.root)
  }

  /// Adds members; tables nest no deeper than the reader lets them.
  private mutating func add(_ fields: [Field], below parent: Int) {
    for field in fields {
      let index = nodes.count
      nodes.append(Node(field: field, parent: parent))
      nodes[parent].order.append(index)
      if nodes[parent].children[field.name] == nil { nodes[parent].children[field.name] = index }
      let folded = field.name.lowercased()
      if nodes[parent].foldedChildren[folded] == nil { nodes[parent].foldedChildren[folded] = index }
      add(field.members, below: index)
    }
  }

  /// The member of a field.
  func child(_ name: String, of node: Int) -> Int? { nodes[node].children[name] }

  /// The member of a field, in whatever letter case.
  func child(inAnyCase name: String, of node: Int) -> Int? { nodes[node].foldedChildren[name.lowercased()] }

  /// Whether the page lists members of the field.
  func hasMembers(_ node: Int) -> Bool { !nodes[node].order.isEmpty }

  /// The path as messages show it: `Instances.Instance[].Name`.
  func path(_ node: Int) -> String {
    var parts: [String] = []
    var current = node
    while current > Self.root {
      parts.append(nodes[current].field.pathComponent)
      current = nodes[current].parent
    }
    return parts.reversed().joined(separator: ".")
  }
}
