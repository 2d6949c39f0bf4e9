import TablatureAPIModel

/// A sample response with the elements of its lists laid over one another: one node for each path.
struct SampleTree: Sendable {
  /// A single value where it stands.
  struct Scalar: Sendable {
    var value: SampleValue
    var line: Int
    var column: Int
  }

  /// What stands at a path.
  struct Node: Sendable {
    var name: String
    var parent: Int
    /// Where it first stands.
    var line: Int
    var column: Int
    var children: [String: Int] = [:]
    /// The members in the order in which they first stand.
    var order: [Int] = []
    /// Members stand in it.
    var isObject = false
    /// It is a list, or stands several times as lists do in XML.
    var isList = false
    /// The single values in it.
    var scalars: [Scalar] = []
    /// Where it stands a second time in one object, which JSON does not allow.
    var repetition: (line: Int, column: Int)?

    /// Whether anything in it says what it is.
    var isEmpty: Bool { !isObject && scalars.isEmpty }
  }

  let format: ResponseSample.Format
  let file: String
  private(set) var nodes: [Node]

  static let root = 0

  /// - Parameter isMember: Whether the table has a member of that name at the root.
  init(_ sample: ResponseSample, isMember: (String) -> Bool) {
    format = sample.format
    file = sample.location.file
    nodes = [Node(name: "", parent: -1, line: sample.location.line, column: sample.location.column)]
    take(
      sample.value.response(isMember: isMember), into: Self.root, line: sample.location.line,
      column: sample.location.column)
  }

  /// The path as messages show it.
  func path(_ node: Int) -> String {
    var parts: [String] = []
    var current = node
    while current > Self.root {
      parts.append(nodes[current].name)
      current = nodes[current].parent
    }
    return parts.reversed().joined(separator: ".")
  }

  /// Where a node first stands.
  func location(_ node: Int) -> SourceLocation {
    SourceLocation(file: file, line: nodes[node].line, column: nodes[node].column)
  }

  /// Takes a value in; the readers of samples bound how deep they nest.
  private mutating func take(_ value: SampleValue, into node: Int, line: Int, column: Int) {
    switch value {
    case .null: break
    case .string(let text) where text.isEmpty: break
    case .string, .number, .boolean: nodes[node].scalars.append(Scalar(value: value, line: line, column: column))
    case .array(let elements):
      nodes[node].isList = true
      for element in elements { take(element, into: node, line: line, column: column) }
    case .object(let members):
      if !members.isEmpty { nodes[node].isObject = true }
      var seen: Set<String> = []
      for member in members {
        let child = child(member, of: node)
        if !seen.insert(member.name).inserted {
          if format == .xml {
            nodes[child].isList = true
          } else if nodes[child].repetition == nil {
            nodes[child].repetition = (member.line, member.column)
          }
        }
        take(member.value, into: child, line: member.line, column: member.column)
      }
    }
  }

  private mutating func child(_ member: SampleValue.Member, of node: Int) -> Int {
    let name = member.name
    if let known = nodes[node].children[name] { return known }
    nodes.append(Node(name: name, parent: node, line: member.line, column: member.column))
    let child = nodes.count - 1
    nodes[node].children[name] = child
    nodes[node].order.append(child)
    return child
  }
}
