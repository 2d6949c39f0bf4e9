import APIModel

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

  /// An open container.
  private struct Container: Hashable {
    /// The row, or -1 for the root.
    var row: Int
    /// The sample's node, or -1 where the samples do not show it.
    var shape: Int
    /// An element of the container that has no row of its own.
    var impliedElement: String?
    /// The members so far, which tell names that would stand twice. States that differ in nothing else are one.
    var children: [Int] = []

    static func == (left: Container, right: Container) -> Bool {
      left.row == right.row && left.shape == right.shape && left.impliedElement == right.impliedElement
        && left.children.last == right.children.last
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(row)
      hasher.combine(shape)
      hasher.combine(children.last)
    }
  }

  /// Placements of all rows so far.
  private struct State {
    var open: [Container]
    var cost: Int
    /// The step that led here, in the list of all steps.
    var step: Int
  }

  private struct Step {
    var previous: Int
    var placement: Placement
  }

  /// What contradictions cost, in tenths.
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
  /// No page that a person wrote has this many rows; a table that does is read with less thought, but in time.
  private static let longTable = 1_000
  private static let widthForLongTables = 4
  /// No real response is nested deeper; a row further in holds nothing.
  private static let maximumDepth = 24
  /// Between a row and its parent the samples may show this many structures at the most.
  private static let mostWrappers = 3
  /// How many members of a container are looked at for a name that stands twice; no real structure has more.
  private static let rememberedMembers = 256
  /// Members that the reference has at the root of every response that has them.
  private static let rootMembers: Set<String> = ["RequestId", "TotalCount", "PageNumber", "PageSize", "NextToken"]

  private let rows: [FieldRow]
  private let shape: SampleShape
  private let usesMarks: Bool
  /// The first row of a list of the main table that the samples lack: they may have it under another name.
  private let firstUnshownList: Int
  /// What a name costs that comes before its sibling in the alphabet: little where the table is in another order.
  private let disorder: Int
  private var steps: [Step] = []

  private init(rows: [FieldRow], shape: SampleShape) {
    self.rows = rows
    self.shape = shape
    usesMarks = rows.contains { $0.nesting > 0 }
    firstUnshownList =
      rows.firstIndex { row in
        if case .list = row.type, row.scope == nil { shape.nodesByName[row.name] == nil } else { false }
      } ?? rows.count
    let ascents = zip(rows, rows.dropFirst()).count { $0.name <= $1.name }
    disorder = ascents * 3 >= (rows.count - 1) * 2 ? Cost.disorder : Cost.disorderOfUnsorted
  }

  /// The placement of each row.
  static func placements(of rows: [FieldRow], shape: SampleShape) -> [Placement] {
    var search = ResponseSearch(rows: rows, shape: shape)
    return search.run()
  }

  private mutating func run() -> [Placement] {
    let root = Container(
      row: -1, shape: shape.isEmpty ? -1 : SampleShape.root, impliedElement: nil)
    var states = [State(open: [root], cost: 0, step: -1)]
    let width = rows.count > Self.longTable ? Self.widthForLongTables : Self.width
    for row in rows.indices {
      var next: [[Container]: State] = [:]
      for state in states {
        extend(state, with: row) { candidate in
          if let known = next[candidate.open], known.cost <= candidate.cost { return }
          next[candidate.open] = candidate
        }
      }
      if next.isEmpty, let state = states.first {
        // Where nothing that is open can hold the row, it stands at the root.
        place(row, in: state, depth: 0, element: nil, base: state.cost) { next[$0.open] = $0 }
      }
      states = next.values.sorted { ($0.cost, $0.step) < ($1.cost, $1.step) }
      if states.count > width { states.removeSubrange(width...) }
    }
    let finished = states.map { state in (state, state.cost + closingCost(of: state.open.dropFirst())) }
    guard let best = finished.min(by: { ($0.1, $0.0.step) < ($1.1, $1.0.step) })?.0 else { return [] }
    var placements: [Placement] = []
    var step = best.step
    while step >= 0 {
      placements.append(steps[step].placement)
      step = steps[step].previous
    }
    return placements.reversed()
  }

  // MARK: - One step

  private mutating func extend(_ state: State, with index: Int, _ yield: (State) -> Void) {
    for depth in state.open.indices.reversed() where isInScope(state.open[depth], of: index) {
      let closed = state.open[(depth + 1)...]
      let base = state.cost + closingCost(of: closed) + closed.count * Cost.closing
      place(index, in: state, depth: depth, element: state.open[depth].impliedElement, base: base, yield)
      if state.open[depth].impliedElement == nil, state.open[depth].children.isEmpty,
        let element = impliedElement(of: state.open[depth])
      {
        place(index, in: state, depth: depth, element: element, base: base + Cost.impliedElement, yield)
      }
    }
  }

  private mutating func place(
    _ index: Int, in state: State, depth: Int, element: String?, base: Int, _ yield: (State) -> Void
  ) {
    let row = rows[index]
    var parent = state.open[depth]
    if parent.row >= 0, !canHoldMembers(parent) { return }
    if let element, parent.impliedElement == nil {
      parent.impliedElement = element
      if parent.shape >= 0 { parent.shape = shape.child(of: parent.shape, named: element) ?? -1 }
    }
    var cost = base
    var contradictions: Contradictions = []
    func charge(_ amount: Int, _ contradiction: Contradictions) {
      cost += amount
      contradictions.insert(contradiction)
    }
    var child = parent.shape >= 0 ? shape.child(of: parent.shape, named: row.name) : nil
    if child == nil, row.type == .none, row.example == nil, parent.row >= 0, parent.shape >= 0, parent.children.isEmpty,
      parent.impliedElement == nil, !isOpaque(parent.shape), shape.nodesByName[row.name] == nil
    {
      // The element of a list that the samples leave out: its members are those of the list in them.
      child = parent.shape
      charge(Cost.skippedElement, .levelMissingInSample)
    }
    var wrappers: [Int] = []
    // A list above that the samples lack may well be the wrapper under another name.
    if child == nil, parent.shape >= 0, index < firstUnshownList,
      let wrapped = wrappedNode(named: row.name, below: parent.shape)
    {
      child = wrapped.node
      wrappers = wrapped.wrappers
      cost += Cost.skippedElement * wrappers.count
    }
    if child == nil {
      let isElsewhere = shape.nodesByName[row.name] != nil
      if parent.shape >= 0, isOpaque(parent.shape) {
        if isElsewhere { charge(Cost.opaqueShape, .sampleElsewhere) } else { cost += Cost.opaqueMember }
      } else if parent.shape >= 0 {
        // A sample leaves a member out of many more easily than one of few.
        let shown = min(shape.nodes[parent.shape].order.count, Cost.largestDiscount)
        if isElsewhere {
          charge(Cost.shapeElsewhere, .sampleElsewhere)
        } else {
          charge(Cost.shapeUnknownMember - shown, .missingInSample)
        }
      } else {
        if isElsewhere { charge(Cost.shapeKnownElsewhere, .sampleElsewhere) } else { cost += Cost.noShape }
      }
    }
    if parent.row >= 0, rows[parent.row].example != nil, child == nil {
      charge(Cost.memberOfValue, .parentHasExample)
    }
    if usesMarks, rows[index].scope == nil, (row.nesting > 0) == (parent.row < 0) {
      charge(Cost.againstMark, .nestingMark)
    }
    if depth > 0, Self.rootMembers.contains(row.name), child == nil { charge(Cost.rootMemberInside, .usuallyRoot) }
    if let last = parent.children.last, row.name < rows[last].name {
      charge(disorder, disorder == Cost.disorder ? .alphabet : [])
    }
    if parent.children.contains(where: { rows[$0].name == row.name }) { charge(Cost.duplicate, .duplicate) }
    if parent.row >= 0, parent.impliedElement == nil, isListOfElements(parent) {
      if !parent.children.isEmpty { charge(Cost.secondElement, .besideElements) }
      if parent.children.isEmpty, case .list(let name?) = rows[parent.row].type, name != row.name {
        charge(Cost.typelessMember, .besideElements)
      }
    } else if row.type == .none, row.example == nil,
      child.map({ !shape.nodes[$0].isObject && !shape.nodes[$0].isArray }) ?? true
    {
      charge(Cost.typelessMember, .noType)
    }

    steps.append(
      Step(
        previous: state.step,
        placement: Placement(
          parent: parent.row >= 0 ? parent.row : nil, impliedElement: parent.impliedElement, shape: child,
          wrappers: wrappers, contradictions: contradictions)))
    if parent.children.count >= Self.rememberedMembers { parent.children.removeFirst(Self.rememberedMembers / 2) }
    parent.children.append(index)
    var open = Array(state.open[..<depth])
    open.append(parent)
    if open.count <= Self.maximumDepth, mayHoldMembers(row, shape: child) {
      open.append(Container(row: index, shape: child ?? -1, impliedElement: nil))
    }
    yield(State(open: open, cost: cost, step: steps.count - 1))
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

  /// Whether a row may stand in a container: rows of a table that describes one type stay inside it.
  private func isInScope(_ container: Container, of index: Int) -> Bool {
    guard container.row >= 0 else { return rows[index].scope == nil }
    if container.row == rows[index].scope { return true }
    return rows[container.row].scope == rows[index].scope && !rows[container.row].isDefined
  }

  // MARK: - What rows are

  /// Whether a row can be a container at all.
  private func mayHoldMembers(_ row: FieldRow, shape node: Int?) -> Bool {
    switch row.type {
    case .structure, .list, .repeated, .reference, .none, .unknown: true
    case .scalar(.map), .scalar(.any): true
    case .scalar, .scalarList: node.map { shape.nodes[$0].isObject && row.type != .scalarList(.string) } ?? false
    }
  }

  private func canHoldMembers(_ container: Container) -> Bool {
    // What the samples show as a single value holds nothing.
    container.shape < 0 || shape.nodes[container.shape].isObject || shape.nodes[container.shape].isArray
      || isEmptyText(shape.nodes[container.shape].scalar)
  }

  /// Whether the samples show that something is there, but nothing of what it holds.
  private func isOpaque(_ node: Int) -> Bool {
    shape.nodes[node].order.isEmpty && (shape.nodes[node].scalar == nil || isEmptyText(shape.nodes[node].scalar))
  }

  private func isEmptyText(_ value: SampleValue?) -> Bool {
    switch value {
    case nil, .string("")?: true
    default: false
    }
  }

  /// Whether a container holds elements of one name only, like `Instances`.
  private func isListOfElements(_ container: Container) -> Bool {
    switch rows[container.row].type {
    case .list, .repeated: break
    default: return false
    }
    if container.shape >= 0 {
      let node = shape.nodes[container.shape]
      // The list itself stands in the sample: its members are those of the elements.
      if node.isArray { return false }
      if node.order.count > 1 { return false }
    }
    return true
  }

  /// The name of the element that a list has, if the table may leave it out.
  private func impliedElement(of container: Container) -> String? {
    guard container.row >= 0 else { return nil }
    if container.shape >= 0, let child = shape.soleListChild(of: container.shape) { return shape.nodes[child].name }
    guard container.shape < 0, case .list(let name?) = rows[container.row].type, FieldTable.isName(name) else {
      return nil
    }
    return name
  }

  /// What it costs to close containers: one that must have members and has none contradicts its type.
  private func closingCost(of containers: ArraySlice<Container>) -> Int {
    containers.reduce(0) { $0 + (isSuspiciouslyEmpty($1) ? Cost.emptyContainer : 0) }
  }

  private func isSuspiciouslyEmpty(_ container: Container) -> Bool {
    guard container.children.isEmpty, container.row >= 0 else { return false }
    let row = rows[container.row]
    // A list with an example, or one that a sample shows with single values, is a list of scalars.
    if row.example != nil { return false }
    if container.shape >= 0 {
      let node = shape.nodes[container.shape]
      if node.scalar != nil, !isEmptyText(node.scalar) { return false }
      if let child = shape.soleListChild(of: container.shape), !shape.nodes[child].isObject { return false }
      if node.isArray, !node.isObject { return false }
    }
    switch row.type {
    case .structure, .list, .repeated, .none: return true
    case .reference, .unknown, .scalar, .scalarList: return false
    }
  }
}
