import APIModel

/// What the samples of a page show of the structure of a response, all samples taken together.
struct SampleShape {
  /// A name in the samples, with what stands inside it.
  struct Node {
    var name: String
    var parent: Int?
    var children: [String: Int] = [:]
    /// Names of children in the order in which the samples have them.
    var order: [String] = []
    /// A sample in a notation with lists shows one here.
    var isArray = false
    /// A sample shows members here.
    var isObject = false
    /// A sample shows a single value here.
    var scalar: SampleValue?
  }

  private(set) var nodes: [Node] = [Node(name: "", parent: nil)]
  /// The nodes of each name.
  private(set) var nodesByName: [String: [Int]] = [:]

  static let root = 0

  /// Whether there is no sample at all.
  var isEmpty: Bool { nodes.count == 1 }

  /// Takes a sample in.
  mutating func add(_ value: SampleValue) { merge(value, into: SampleShape.root) }

  /// The child of a node.
  func child(of node: Int, named name: String) -> Int? { nodes[node].children[name] }

  /// The only child of a node that holds nothing but one list: the `Instance` of `Instances`.
  func soleListChild(of node: Int) -> Int? {
    guard nodes[node].order.count == 1, let child = nodes[node].children[nodes[node].order[0]] else { return nil }
    return nodes[child].isArray ? child : nil
  }

  private mutating func merge(_ sample: SampleValue, into start: Int) {
    // A list of work instead of recursion: samples may be nested deep.
    var work: [(SampleValue, Int)] = [(sample, start)]
    while let (value, node) = work.popLast() {
      switch value {
      case .object(let members):
        nodes[node].isObject = true
        var seen: Set<String> = []
        for member in members {
          let child = childForMerging(member.name, of: node)
          if !seen.insert(member.name).inserted { nodes[child].isArray = true }
          work.append((member.value, child))
        }
      case .array(let elements):
        nodes[node].isArray = true
        for element in elements { work.append((element, node)) }
      case .null: break
      case .string(let text) where text.isEmpty: if nodes[node].scalar == nil { nodes[node].scalar = value }
      default: nodes[node].scalar = value
      }
    }
  }

  private mutating func childForMerging(_ name: String, of node: Int) -> Int {
    if let known = nodes[node].children[name] { return known }
    nodes.append(Node(name: name, parent: node))
    let child = nodes.count - 1
    nodes[node].children[name] = child
    nodes[node].order.append(name)
    nodesByName[name, default: []].append(child)
    return child
  }
}
