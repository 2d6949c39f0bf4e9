/// Parameters by the parts of their names, in the order in which they first stand.
struct ParameterTree: Sendable {
  private struct Node: Sendable {
    var value: String?
    var children: [String: Int] = [:]
  }

  private var nodes = [Node()]

  /// Where all names begin.
  let root = 0

  /// Sorts parameters in; of two with the same name the first counts.
  init(_ parameters: [OperationTestPlan.Parameter]) {
    for parameter in parameters {
      var index = root
      for part in parameter.name.split(separator: ".", omittingEmptySubsequences: false) {
        let key = String(part)
        if let child = nodes[index].children[key] {
          index = child
        } else {
          nodes.append(Node())
          nodes[index].children[key] = nodes.count - 1
          index = nodes.count - 1
        }
      }
      if nodes[index].value == nil { nodes[index].value = parameter.value }
    }
  }

  /// The node one part further on.
  func child(_ name: String, of node: Int) -> Int? { nodes[node].children[name] }
  /// The value of the parameter that ends here.
  func value(of node: Int) -> String? { nodes[node].value }
  /// Whether longer names go on from here.
  func hasChildren(_ node: Int) -> Bool { !nodes[node].children.isEmpty }
}
