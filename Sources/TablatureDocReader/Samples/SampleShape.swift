import TablatureAPIModel

/// What the samples of a page show of the structure of a response, all samples taken together.
struct SampleShape {
  /// A name in the samples, with what stands inside it.
  struct Node {
    var name: String
    var parent: Int?
    var children: [String: Int] = [:]
    /// Names of children in the order in which the samples have them.
    var order: [String] = []
    /// Those of them that the table does not have, once that is settled.
    var unlisted: [String]?
    /// A sample in a notation with lists shows one here.
    var isArray = false
    /// A sample shows members here.
    var isObject = false
    /// The notations of the samples that show it.
    var formats: Formats = []
    /// The object of a sample that showed it last.
    var lastObject = 0
    /// The first line of each notation that shows it.
    var lines: [(format: ResponseSample.Format, line: Int)] { [firstLine, secondLine].compactMap { $0 } }
    private var firstLine: (format: ResponseSample.Format, line: Int)?
    private var secondLine: (format: ResponseSample.Format, line: Int)?
    /// A sample shows a single value here.
    var scalar: SampleValue?
    /// Whether a sample shows a value that says something here.
    var isValued: Bool {
      switch scalar {
      case nil: false
      case .string(let text)?: !text.isEmpty
      default: true
      }
    }

    init(name: String, parent: Int?) {
      self.name = name
      self.parent = parent
    }

    /// Keeps the line if it is the first of its notation.
    mutating func noteLine(_ line: Int, format: ResponseSample.Format) {
      if firstLine == nil {
        firstLine = (format, line)
      } else if firstLine?.format != format, secondLine == nil {
        secondLine = (format, line)
      }
    }
  }

  /// Notations of samples.
  struct Formats: Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt8 = 0

    init(arrayLiteral formats: ResponseSample.Format...) {
      for format in formats { insert(format) }
    }

    var count: Int { bits.nonzeroBitCount }

    mutating func insert(_ format: ResponseSample.Format) { bits |= Self.bit(format) }

    func contains(_ format: ResponseSample.Format) -> Bool { bits & Self.bit(format) != 0 }

    private static func bit(_ format: ResponseSample.Format) -> UInt8 {
      switch format {
      case .json: 1
      case .xml: 2
      }
    }
  }

  /// How many objects of samples were taken in.
  private var objects = 0
  private(set) var nodes: [Node] = [Node(name: "", parent: nil)]
  /// The nodes of each name.
  private(set) var nodesByName: [String: [Int]] = [:]
  /// Names of the table; a sample that has one of them means it.
  private let tableNames: Set<String>

  static let root = 0

  /// More names than this are no sample that a person wrote; looking at each for each row would take forever.
  static let mostLookedAt = 512

  /// - Parameter tableNames: The names that the table has.
  init(tableNames: Set<String> = []) { self.tableNames = tableNames }

  /// Whether the table has the name.
  func isInTable(_ name: String) -> Bool { tableNames.contains(name) }

  /// Whether there is no sample at all.
  var isEmpty: Bool { nodes.count == 1 }

  /// Takes a sample in.
  mutating func add(_ value: SampleValue, format: ResponseSample.Format) {
    merge(value.response(), into: SampleShape.root, format: format)
  }

  /// The child of a node, which a sample may spell a little differently: in other case, or with a slip of the pen.
  func child(of node: Int, named name: String) -> Int? {
    nodes[node].children[name] ?? misspelledChild(of: node, named: name)
  }

  /// The child of a node that has the name in nothing but another spelling.
  func misspelledChild(of node: Int, named name: String) -> Int? {
    guard nodes[node].order.count <= Self.mostLookedAt else { return nil }
    var found: String?
    for other in nodes[node].unlisted ?? unlistedNames(of: node) where Names.isMisspelling(other, of: name) {
      if found != nil { return nil }
      found = other
    }
    return found.flatMap { nodes[node].children[$0] }
  }

  /// The names of children that the table does not have.
  private func unlistedNames(of node: Int) -> [String] { nodes[node].order.filter { !tableNames.contains($0) } }

  /// The name, among some, of the structure or list whose members most of the names are.
  func structure(holding names: [String], among candidates: Set<String>) -> String? {
    guard names.count <= Self.mostLookedAt, candidates.count <= Self.mostLookedAt else { return nil }
    let found = candidates.sorted().compactMap { candidate -> (name: String, count: Int)? in
      let nodes = (nodesByName[candidate] ?? []).prefix(Self.mostLookedAt).flatMap {
        [$0] + (soleListChild(of: $0).map { [$0] } ?? [])
      }
      let count = nodes.map { node in names.count { self.child(of: node, named: $0) != nil } }.max() ?? 0
      return count * 2 > names.count ? (candidate, count) : nil
    }
    return found.max { $0.count < $1.count }?.name
  }

  /// The name that the table does not have of the one member of the response that holds most of some names.
  func unlistedNode(holding names: [String]) -> String? {
    let found = nodes[Self.root].order.prefix(Self.mostLookedAt).filter { name in
      guard !tableNames.contains(name), let node = nodes[Self.root].children[name] else { return false }
      let holder = soleListChild(of: node) ?? node
      return names.count { child(of: holder, named: $0) != nil } * 2 > names.count
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the samples show what a structure or list of that name holds.
  func showsContent(of name: String) -> Bool {
    (nodesByName[name] ?? []).prefix(Self.mostLookedAt).contains { node in
      guard let element = soleListChild(of: node) else { return !nodes[node].order.isEmpty || nodes[node].isValued }
      return !nodes[element].order.isEmpty || nodes[element].isValued
    }
  }

  /// Settles where samples in JSON and XML disagree about lists.
  ///
  /// XML names each element, so where JSON has a list of what XML shows as elements, XML has the full path: vendors write
  /// `"Tasks": [{…}]` for `<Tasks><Task>…</Task></Tasks>` by hand, while the service sends `"Tasks": {"Task": [{…}]}`.
  mutating func settle() {
    settleLists()
    for node in nodes.indices { nodes[node].unlisted = unlistedNames(of: node) }
    // `"Disks": {"Disk": {…}}`: JSON made of XML with one element shows it as a structure.
    for node in nodes.indices where nodes[node].order.count == 1 && !nodes[node].isArray {
      guard let child = nodes[node].children[nodes[node].order[0]], nodes[child].isObject,
        Names.singular(of: nodes[node].name) == nodes[child].name
      else { continue }
      nodes[child].isArray = true
    }
  }

  private mutating func settleLists() {
    for node in nodes.indices where nodes[node].isArray {
      let names = nodes[node].order
      guard
        let element = names.first(where: { name in
          guard let child = nodes[node].children[name] else { return false }
          if names.count == 1 { return nodes[child].isArray || (nodes[node].scalar != nil && !nodes[child].isObject) }
          return nodes[child].isObject && isShownOnly(in: .xml, child) && Names.singular(of: nodes[node].name) != nil
            && names.allSatisfy { $0 == name || nodes[node].children[$0].map { isShownOnly(in: .json, $0) } ?? false }
        }), let child = nodes[node].children[element]
      else { continue }
      for name in names where name != element {
        guard let moved = nodes[node].children.removeValue(forKey: name), nodes[child].children[name] == nil else {
          continue
        }
        nodes[moved].parent = child
        nodes[child].children[name] = moved
        nodes[child].order.append(name)
      }
      nodes[node].order = [element]
      nodes[node].isArray = false
      nodes[node].isObject = true
      nodes[child].isArray = true
    }
  }

  /// The only child of a node that holds nothing but one list: the `Instance` of `Instances`.
  func soleListChild(of node: Int) -> Int? {
    guard nodes[node].order.count == 1, let child = nodes[node].children[nodes[node].order[0]] else { return nil }
    // XML does not tell a list of one element from a structure, but names do: `Zones` holds `Zone`.
    let isElement = isShownOnly(in: .xml, child) && Names.singular(of: nodes[node].name) == nodes[child].name
    return nodes[child].isArray || isElement ? child : nil
  }

  private func isShownOnly(in format: ResponseSample.Format, _ node: Int) -> Bool {
    nodes[node].formats.count == 1 && nodes[node].formats.contains(format)
  }

  private mutating func merge(_ sample: SampleValue, into start: Int, format: ResponseSample.Format) {
    // A list of work instead of recursion: samples may be nested deep.
    var work: [(SampleValue, Int)] = [(sample, start)]
    while let (value, node) = work.popLast() {
      nodes[node].formats.insert(format)
      switch value {
      case .object(let members):
        nodes[node].isObject = true
        objects += 1
        for (index, member) in members.enumerated() {
          let child = childForMerging(member.name.trimmingSpaces(), of: node, format: format)
          nodes[child].noteLine(member.line, format: format)
          // Two names may lead to one child, if they differ in spaces or case only: then it is no list yet.
          if nodes[child].lastObject == objects,
            index > Self.mostLookedAt || members[..<index].contains(where: { $0.name == member.name })
          {
            nodes[child].isArray = true
          }
          nodes[child].lastObject = objects
          work.append((member.value, child))
        }
      case .array(let elements):
        nodes[node].isArray = true
        for element in elements { work.append((element, node)) }
      case .null: break
      case .string(let text) where text.isEmpty: if nodes[node].scalar == nil { nodes[node].scalar = value }
      default:
        // In XML everything is text; what JSON shows says more.
        if format == .json || !nodes[node].isValued { nodes[node].scalar = value }
      }
    }
  }

  /// The spelling of the table counts, else the singular of the list, else the one whose capitals show where its words
  /// begin.
  private func isBetterSpelling(_ name: String, than other: String, in list: String) -> Bool {
    let (isInTable, isOtherInTable) = (tableNames.contains(name), tableNames.contains(other))
    if isInTable != isOtherInTable { return isInTable }
    if let element = Names.singular(of: list), (name == element) != (other == element) { return name == element }
    func capitals(_ name: String) -> Int { name.utf8.count { (0x41...0x5A).contains($0) } }
    return capitals(name) > capitals(other)
  }

  /// The child that a sample in another notation spells in other case, or, where it is the only one and so the element
  /// of a list, with a slip of the pen.
  private mutating func childInOtherCase(_ name: String, of node: Int, format: ResponseSample.Format) -> Int? {
    guard !nodes[node].order.isEmpty, nodes[node].order.count <= Self.mostLookedAt, nodes[node].formats.count > 1 else {
      return nil
    }
    let folded = name.lowercased()
    guard
      let position = nodes[node].order.firstIndex(where: { other in
        (other.utf8.count == name.utf8.count && other.lowercased() == folded
          || nodes[node].order.count == 1 && Names.isMisspelling(other, of: name))
          && nodes[node].children[other].map { !nodes[$0].formats.contains(format) } ?? false
      }), let child = nodes[node].children[nodes[node].order[position]]
    else { return nil }
    if isBetterSpelling(name, than: nodes[child].name, in: nodes[node].name) {
      nodes[node].children[nodes[child].name] = nil
      let others = nodesByName[nodes[child].name]?.filter { $0 != child } ?? []
      nodesByName[nodes[child].name] = others.isEmpty ? nil : others
      nodes[node].order[position] = name
      nodes[child].name = name
      nodesByName[name, default: []].append(child)
      nodes[node].children[name] = child
    }
    return child
  }

  private mutating func childForMerging(_ name: String, of node: Int, format: ResponseSample.Format) -> Int {
    if let known = nodes[node].children[name] { return known }
    if let other = childInOtherCase(name, of: node, format: format) { return other }
    nodes.append(Node(name: name, parent: node))
    let child = nodes.count - 1
    nodes[node].children[name] = child
    nodes[node].order.append(name)
    nodesByName[name, default: []].append(child)
    return child
  }
}
