import TablatureAPIModel

/// Finds the tree that explains a flat table of return data best.
///
/// Rows stand in depth-first order, but nothing says where a structure ends. The search goes through the rows once and
/// keeps the cheapest placements of all rows so far, told apart by which containers are still open. Each contradiction
/// with the type column, the samples or the habits of the reference costs something; the cheapest tree wins.
struct ResponseSearch {
  /// Where a row was placed.
  struct Placement {
    /// The row it is a member of, or nil for the root.
    var parent: Int?
    /// The element that the table leaves out between the parent and this row: the `Region` of `Regions`.
    var impliedElement: String?
    /// The sample's node of this row.
    var shape: Int?
    /// The sample's nodes around this row, from the outside, that no row stands for: `Disks` and `Disk[]` around the
    /// members of a disk that stand at the root.
    var wrappers: [Int] = []
    /// What speaks against the place.
    var contradictions: Contradictions = []
  }

  /// What speaks against the place of a row. The cost of each is in ``Cost``.
  struct Contradictions: OptionSet {
    let rawValue: UInt16
    static let sampleElsewhere = Contradictions(rawValue: 1 << 0)
    static let missingInSample = Contradictions(rawValue: 1 << 1)
    static let levelMissingInSample = Contradictions(rawValue: 1 << 2)
    static let parentHasExample = Contradictions(rawValue: 1 << 3)
    static let nestingMark = Contradictions(rawValue: 1 << 4)
    static let usuallyRoot = Contradictions(rawValue: 1 << 5)
    static let alphabet = Contradictions(rawValue: 1 << 6)
    static let duplicate = Contradictions(rawValue: 1 << 7)
    static let besideElements = Contradictions(rawValue: 1 << 8)
    static let noType = Contradictions(rawValue: 1 << 9)
  }

  /// What contradictions cost, in tenths. None may be negative: the search drops what costs too much on the way already.
  private enum Cost {
    /// The samples have the name, but in another place.
    static let shapeElsewhere = 80
    /// The samples have the container, but not this member.
    static let shapeUnknownMember = 20
    static let largestDiscount = 12
    /// Nothing of the container is in the samples but that it is there.
    static let opaqueMember = 8
    /// Neither the container nor the name is in the samples.
    static let noShape = 6
    /// The container is not in the samples, although the name is somewhere in them.
    static let shapeKnownElsewhere = 40
    /// A list that the samples show empty tells nothing of its members.
    static let opaqueShape = 40
    /// The samples leave out the element of a list.
    static let skippedElement = 10
    /// A name that stands twice among the members of one container.
    static let duplicate = 120
    /// A container that is closed without a member.
    static let emptyContainer = 50
    /// A name that comes before its sibling in the alphabet.
    static let disorder = 12
    static let disorderOfUnsorted = 1
    /// A second member in a list that holds only elements.
    static let secondElement = 40
    /// A member in a container that has an example, as only single values have.
    static let memberOfValue = 50
    /// A row without a type that is no element of a list.
    static let typelessMember = 20
    /// A list whose element has no row.
    static let impliedElement = 10
    /// A member that stands at the root by convention, anywhere else.
    static let rootMemberInside = 40
    /// A name with a mark for nesting at the root, or one without it further in.
    static let againstMark = 60
    /// Each container that is closed: a row belongs to what is open unless something speaks against it.
    static let closing = 2
  }

  /// How many trees are followed at a time.
  private static let width = 48
  /// How many are followed to learn what the best tree costs at the most.
  private static let widthInHaste = 3
  /// No page that a person wrote has this many rows; a table that does is read with less thought, but in time.
  private static let longTable = 1_000
  private static let widthForLongTables = 4
  /// No real response is nested deeper; a row further in holds nothing.
  private static let maximumDepth = 24
  /// So many nodes of one name are looked through faster than a name is looked up.
  private static let fewNodes = 16
  /// Between a row and its parent the samples may show this many structures at the most.
  private static let mostWrappers = 3

  private let rows: [FieldRow]
  private let shape: SampleShape
  private let nesting: NestingRules
  /// Members that are at the root of every response that has them.
  private let rootMembers: Set<String>
  /// The first row of a list of the main table that the samples lack: they may have it under another name.
  private let firstUnshownList: Int
  /// What a name costs that comes before its sibling in the alphabet: little where the table is in another order.
  private let disorder: Int
  /// A number for the name of each row; equal names have equal numbers.
  private let nameNumbers: [Int]
  /// Stands for the name of each row that rows after it have, too; 0 for others.
  private let repeatedNames: [Int]
  private var trees: OpenTrees
  private var present = PresentRow(index: -1)
  /// What was looked up last for each node of the samples.
  private var lookups: [Lookup]
  /// The names of elements that the table leaves out.
  private var elements: [String] = []
  private var elementNumbers: [String: Int] = [:]
  /// Structures that only the samples show around a row.
  private var wrapperLists: [[Int]] = []

  /// What all placements of a row share.
  private struct PresentRow {
    var index: Int
    /// The nodes of the samples that have its name.
    var nodes: [Int] = []
    var isElsewhere: Bool { !nodes.isEmpty }
    var isRootMember = false
    /// Whether it has neither a type nor an example.
    var isTypeless = false
  }

  /// What a node of the samples holds by the name of a row; -1 where that is nothing.
  private struct Lookup {
    var childRow = -1
    var child = -1
    var wrappedRow = -1
    var wrapped = -1
    var wrappers = -1
  }

  private init(rows: [FieldRow], shape: SampleShape, rootMembers: Set<String>) {
    self.rows = rows
    self.shape = shape
    self.rootMembers = rootMembers
    nesting = NestingRules(rows: rows, shape: shape)
    firstUnshownList =
      rows.firstIndex { row in
        if case .list = row.type, row.scope == nil { shape.nodesByName[row.name] == nil } else { false }
      } ?? rows.count
    nameNumbers = Self.numbers(ofNamesIn: rows)
    repeatedNames = Self.repeated(nameNumbers)
    let ascents = rows.indices.dropFirst().count { rows[$0 - 1].name <= rows[$0].name }
    disorder = ascents * 3 >= (rows.count - 1) * 2 ? Cost.disorder : Cost.disorderOfUnsorted
    trees = OpenTrees(root: -1)
    lookups = [Lookup](repeating: Lookup(), count: shape.nodes.count)
  }

  private static func numbers(ofNamesIn rows: [FieldRow]) -> [Int] {
    var numbers: [String: Int] = [:]
    return rows.map { row in
      if let known = numbers[row.name] { return known }
      numbers[row.name] = numbers.count
      return numbers.count - 1
    }
  }

  /// For each row a number that stands for its name among others in a sum of bits, if a later row has the name.
  private static func repeated(_ nameNumbers: [Int]) -> [Int] {
    var isLater = Set<Int>()
    var repeated = nameNumbers
    for index in nameNumbers.indices.reversed() {
      let isFirstSeen = isLater.insert(nameNumbers[index]).inserted
      repeated[index] = isFirstSeen ? 0 : (nameNumbers[index] &+ 1) &* Int(bitPattern: 0x9E37_79B9_7F4A_7C15)
    }
    return repeated
  }

  /// The placement of each row.
  static func placements(of rows: [FieldRow], shape: SampleShape, rootMembers: Set<String>) -> [Placement] {
    var search = ResponseSearch(rows: rows, shape: shape, rootMembers: rootMembers)
    if rows.count > longTable { return search.run(width: widthForLongTables)?.placements ?? [] }
    // What costs more on the way than a tree that is found in haste costs as a whole cannot win: that is most of all.
    if let hasty = search.run(width: widthInHaste),
      let thorough = search.run(width: width, limit: hasty.cost), thorough.cost <= hasty.cost
    {
      return thorough.placements
    }
    return search.run(width: width)?.placements ?? []
  }

  /// Goes through the rows with so many trees at a time, without those that cost more than the limit.
  ///
  /// What is found is what would be found without the limit, if it costs no more; nil where nothing is left.
  private mutating func run(width: Int, limit: Int = .max) -> (cost: Int, placements: [Placement])? {
    trees = OpenTrees(root: shape.isEmpty ? -1 : SampleShape.root)
    for row in rows.indices {
      begin(row)
      var isLimited = false
      for tree in trees.trees.indices {
        var cost = trees.trees[tree].cost
        var container = trees.trees[tree].innermost
        while container >= 0 {
          if nesting.isInScope(trees.containers[container].row, of: row) {
            for option in options(in: container) {
              let total = cost + trees.options[option].cost
              if total > limit {
                isLimited = true
              } else {
                trees.propose(option, in: container, of: tree, cost: total, repeating: repeatedNames[row])
              }
            }
          }
          cost += trees.containers[container].emptyCost + Cost.closing
          container = trees.containers[container].outer
        }
      }
      if !trees.hasCandidates {
        if isLimited || limit < .max { return nil }
        placeAtRoot()
      }
      trees.grow(by: row, width: width)
    }
    let best = trees.best
    return (best.cost, best.steps.map(placement))
  }

  private func placement(_ step: OpenTrees.Step) -> Placement {
    let option = step.option
    return Placement(
      parent: step.parent >= 0 ? step.parent : nil,
      impliedElement: option.element >= 0 ? elements[option.element] : nil,
      shape: option.child >= 0 ? option.child : nil,
      wrappers: option.wrappers >= 0 ? wrapperLists[option.wrappers] : [],
      contradictions: option.contradictions)
  }

  // MARK: - One row

  private mutating func begin(_ row: Int) {
    trees.beginRow()
    present = PresentRow(
      index: row, nodes: shape.nodesByName[rows[row].name] ?? [],
      isRootMember: rootMembers.contains(rows[row].name),
      isTypeless: rows[row].type == .none && rows[row].example == nil)
  }

  /// Where nothing that is open can hold the row, it stands at the root.
  private mutating func placeAtRoot() {
    guard let tree = trees.trees.first else { return }
    var root = tree.innermost
    while trees.containers[root].outer >= 0 { root = trees.containers[root].outer }
    trees.options.removeAll()
    addOption(in: trees.containers[root], element: trees.containers[root].element, cost: 0)
    trees.propose(
      0, in: root, of: 0, cost: tree.cost + trees.options[0].cost, repeating: repeatedNames[present.index])
  }

  /// The ways to take the present row into a container, which many trees may share.
  private mutating func options(in index: Int) -> Range<Int> {
    let container = trees.containers[index]
    if container.placedRow == present.index { return container.placements }
    let start = trees.options.count
    if container.row < 0 || nesting.canHoldMembers(container.shape) {
      addOption(in: container, element: container.element, cost: 0)
      if container.element < 0, container.lastMember < 0, let element = nesting.impliedElement(of: container) {
        addOption(in: container, element: number(ofElement: element), cost: Cost.impliedElement)
      }
    }
    let placements = start..<trees.options.count
    trees.keep(placements, of: present.index, in: index)
    return placements
  }

  private mutating func addOption(in container: OpenTrees.Container, element: Int, cost base: Int) {
    let index = present.index
    let isEmpty = container.lastMember < 0
    var parent = container.shape
    if element >= 0, container.element < 0, parent >= 0 {
      parent = shape.child(of: parent, named: elements[element]) ?? -1
    }
    var cost = base
    var contradictions: Contradictions = []
    func charge(_ amount: Int, _ contradiction: Contradictions) {
      cost += amount
      contradictions.insert(contradiction)
    }
    var child = parent >= 0 ? self.child(of: parent) : -1
    if child < 0, present.isTypeless, container.row >= 0, parent >= 0, isEmpty, element < 0, !nesting.isOpaque(parent),
      !present.isElsewhere
    {
      // The element of a list that the samples leave out: its members are those of the list in them.
      child = parent
      charge(Cost.skippedElement, .levelMissingInSample)
    }
    var wrappers = -1
    // A list above that the samples lack may well be the wrapper under another name.
    if child < 0, parent >= 0, index < firstUnshownList {
      (child, wrappers) = wrapped(below: parent)
      if wrappers >= 0 { cost += Cost.skippedElement * wrapperLists[wrappers].count }
    }
    if child < 0 {
      if parent >= 0, nesting.isOpaque(parent) {
        if present.isElsewhere { charge(Cost.opaqueShape, .sampleElsewhere) } else { cost += Cost.opaqueMember }
      } else if parent >= 0 {
        // A sample leaves a member out of many more easily than one of few.
        let shown = min(shape.nodes[parent].order.count, Cost.largestDiscount)
        if present.isElsewhere {
          charge(Cost.shapeElsewhere, .sampleElsewhere)
        } else {
          charge(Cost.shapeUnknownMember - shown, .missingInSample)
        }
      } else {
        if present.isElsewhere { charge(Cost.shapeKnownElsewhere, .sampleElsewhere) } else { cost += Cost.noShape }
      }
      if container.row >= 0, rows[container.row].example != nil { charge(Cost.memberOfValue, .parentHasExample) }
      if container.depth > 0, present.isRootMember { charge(Cost.rootMemberInside, .usuallyRoot) }
    }
    if nesting.contradictsMark(row: index, in: container) {
      charge(Cost.againstMark, .nestingMark)
    }
    if !isEmpty, rows[index].name < rows[trees.members[container.lastMember].row].name {
      charge(disorder, disorder == Cost.disorder ? .alphabet : [])
    }
    if hasMember(container) { charge(Cost.duplicate, .duplicate) }
    if container.row >= 0, element < 0, nesting.isListOfElements(container) {
      if !isEmpty { charge(Cost.secondElement, .besideElements) }
      if isEmpty, case .list(let name?) = rows[container.row].type, name != rows[index].name {
        charge(Cost.typelessMember, .besideElements)
      }
    } else if present.isTypeless, child < 0 || (!shape.nodes[child].isObject && !shape.nodes[child].isArray) {
      charge(Cost.typelessMember, .noType)
    }
    let isContainer = container.depth < Self.maximumDepth && nesting.mayHoldMembers(index, shape: child)
    trees.options.append(
      OpenTrees.Option(
        cost: cost, shape: parent, element: element, child: child, wrappers: wrappers, contradictions: contradictions,
        isContainer: isContainer,
        emptyCost: isContainer && nesting.isSuspiciouslyEmpty(index, shape: child) ? Cost.emptyContainer : 0))
  }

  private mutating func number(ofElement name: String) -> Int {
    if let known = elementNumbers[name] { return known }
    elements.append(name)
    elementNumbers[name] = elements.count - 1
    return elements.count - 1
  }

  /// Whether a container has a member of the present row's name.
  private func hasMember(_ container: OpenTrees.Container) -> Bool {
    var member = container.lastMember
    for _ in 0..<container.remembered {
      if nameNumbers[trees.members[member].row] == nameNumbers[present.index] { return true }
      member = trees.members[member].previous
    }
    return false
  }

  /// The node that a node holds by the name of the present row.
  private mutating func child(of node: Int) -> Int {
    if lookups[node].childRow != present.index {
      lookups[node].childRow = present.index
      let name = rows[present.index].name
      // Nearly all nodes hold nothing of that name, which their children's parents tell without a look at names.
      let isChild = present.nodes.count > Self.fewNodes || present.nodes.contains { shape.nodes[$0].parent == node }
      var child = isChild ? shape.nodes[node].children[name] : nil
      if child == nil, rows.count <= Self.longTable { child = shape.misspelledChild(of: node, named: name) }
      lookups[node].child = child ?? -1
    }
    return lookups[node].child
  }

  /// The one node of the present row's name further down, and the structures around it.
  private mutating func wrapped(below node: Int) -> (node: Int, wrappers: Int) {
    if lookups[node].wrappedRow != present.index {
      lookups[node].wrappedRow = present.index
      (lookups[node].wrapped, lookups[node].wrappers) = (-1, -1)
      if let found = wrappedNode(named: rows[present.index].name, below: node) {
        wrapperLists.append(found.wrappers)
        (lookups[node].wrapped, lookups[node].wrappers) = (found.node, wrapperLists.count - 1)
      }
    }
    return (lookups[node].wrapped, lookups[node].wrappers)
  }

  /// The one node of that name further down in the samples, if no row stands for any node between.
  private func wrappedNode(named name: String, below node: Int) -> (node: Int, wrappers: [Int])? {
    let candidates = shape.nodesByName[name] ?? []
    guard candidates.count <= SampleShape.mostLookedAt else { return nil }
    let found = candidates.compactMap { candidate -> (node: Int, wrappers: [Int])? in
      var wrappers: [Int] = []
      var next = shape.nodes[candidate].parent
      while let current = next, current != node {
        if shape.isInTable(shape.nodes[current].name) || wrappers.count == Self.mostWrappers { return nil }
        wrappers.append(current)
        next = shape.nodes[current].parent
      }
      return next == node && !wrappers.isEmpty ? (candidate, wrappers.reversed()) : nil
    }
    // Where one sample has a level more than another, the plainer one is right.
    guard let fewest = found.map(\.wrappers.count).min() else { return nil }
    let plainest = found.filter { $0.wrappers.count == fewest }
    return plainest.count == 1 ? plainest[0] : nil
  }
}
