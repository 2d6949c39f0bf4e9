/// The trees that a search follows at a time, as far as they are still open.
///
/// Trees share what they have in common: each open container knows the one around it, and its members are a chain that only
/// grows at its head. So taking a row in copies nothing.
struct OpenTrees {
  /// A row that may take in more members, or the root.
  struct Container {
    /// The row, or -1 for the root.
    let row: Int
    /// The sample's node, or -1 where the samples do not show it.
    let shape: Int
    /// An element of the container that has no row of its own, or -1.
    let element: Int
    /// The container around it, or -1.
    let outer: Int
    /// How many containers stand around it.
    let depth: Int
    /// The same for containers that differ in nothing that matters later: members before the last one whose names stand in
    /// no row to come.
    let key: Int
    /// The last link in the chain of members, or -1.
    let lastMember: Int
    /// How many members are looked at for a name that stands twice.
    let remembered: Int
    /// Stands for the names of its members that rows to come have, too.
    let repeated: Int
    /// What it costs to close it without a member.
    let emptyCost: Int
    /// The placements of the row that was placed last, if they were looked for.
    var placements = 0..<0
    var placedRow = -1
  }

  /// A way to take a row into a container.
  struct Option {
    var cost: Int
    /// The container's node in the samples and its implied element, once the row is in it.
    var shape: Int
    var element: Int
    /// The node of the row itself, or -1.
    var child: Int
    /// The structures around it that only the samples show, in a list of such lists, or -1.
    var wrappers: Int
    /// What speaks against it.
    var contradictions: ResponseSearch.Contradictions
    /// Whether the row may hold others, and what it then costs to close it without a member.
    var isContainer: Bool
    var emptyCost: Int
  }

  /// One tree: its innermost open container and the way that led there.
  struct Tree {
    var innermost: Int
    var cost: Int
    var step: Int
  }

  /// Where a row was placed.
  struct Step {
    var previous: Int
    var parent: Int
    var option: Option
  }

  /// A tree with one row more, not yet made.
  private struct Candidate {
    var tree: Int
    var container: Int
    var option: Int
    var cost: Int
    /// When it was proposed; of equals the first counts.
    var order: Int
    /// What tells the trees apart that have this row: everything that is open.
    var outerKey: Int
    var row: Int
    var shape: Int
    var element: Int
    var pushed: Int
    var repeated: Int
    /// The next candidate of the same bucket, or -1.
    var next: Int
  }

  private(set) var trees: [Tree]
  private(set) var containers: [Container]
  private(set) var members: [(row: Int, previous: Int)] = []
  private(set) var steps: [Step] = []
  /// The ways to take the present row in.
  var options: [Option] = []

  private var candidates: [Candidate] = []
  private var proposed = 0
  private var nextKey = 1
  private var buckets = [Int](repeating: -1, count: Self.bucketCount)
  private static let bucketCount = 256
  /// How many members of a container are looked at for a name that stands twice; no real structure has more.
  private static let rememberedMembers = 256

  /// Starts with one tree of nothing but its root.
  init(root shape: Int) {
    containers = [
      Container(
        row: -1, shape: shape, element: -1, outer: -1, depth: 0, key: 0, lastMember: -1, remembered: 0, repeated: 0,
        emptyCost: 0)
    ]
    trees = [Tree(innermost: 0, cost: 0, step: -1)]
  }

  /// Forgets the ways to take the row before in.
  mutating func beginRow() {
    options.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    for bucket in buckets.indices { buckets[bucket] = -1 }
    proposed = 0
  }

  /// Keeps the ways to take a row into a container.
  mutating func keep(_ placements: Range<Int>, of row: Int, in container: Int) {
    containers[container].placements = placements
    containers[container].placedRow = row
  }

  /// Whether anything was proposed for the present row.
  var hasCandidates: Bool { !candidates.isEmpty }

  /// Proposes a tree with the present row; of those in which the same is open, the cheapest stays.
  ///
  /// - Parameter name: Stands for the name of the row where rows to come have it, too, or 0. A container that has the name
  ///   already takes those in less gladly, so that it is not the same as one without.
  mutating func propose(_ option: Int, in container: Int, of tree: Int, cost: Int, repeating name: Int) {
    let found = containers[container]
    let chosen = options[option]
    var candidate = Candidate(
      tree: tree, container: container, option: option, cost: cost, order: proposed,
      outerKey: found.outer < 0 ? -1 : containers[found.outer].key, row: found.row, shape: chosen.shape,
      element: chosen.element, pushed: chosen.isContainer ? chosen.child : -2,
      repeated: found.repeated ^ name, next: -1)
    proposed += 1
    var hash = candidate.outerKey &* 31 &+ candidate.row
    hash = (hash &* 31 &+ candidate.shape) &* 31 &+ candidate.element
    hash = (hash &* 31 &+ candidate.pushed) &* 31 &+ candidate.repeated
    let bucket = hash & (Self.bucketCount - 1)
    var index = buckets[bucket]
    while index >= 0 {
      let known = candidates[index]
      if known.row == candidate.row, known.outerKey == candidate.outerKey, known.shape == candidate.shape,
        known.element == candidate.element, known.pushed == candidate.pushed, known.repeated == candidate.repeated
      {
        if cost < known.cost {
          candidate.next = known.next
          candidates[index] = candidate
        }
        return
      }
      index = known.next
    }
    candidate.next = buckets[bucket]
    buckets[bucket] = candidates.count
    candidates.append(candidate)
  }

  /// Makes the cheapest of the proposed trees.
  mutating func grow(by row: Int, width: Int) {
    var ranking = candidates.indices.map { (cost: candidates[$0].cost, order: candidates[$0].order, index: $0) }
    if ranking.count > 1 { ranking.sort { ($0.cost, $0.order) < ($1.cost, $1.order) } }
    var grown: [Tree] = []
    grown.reserveCapacity(min(width, ranking.count))
    var kept: [(candidate: Int, key: Int)] = []
    for place in ranking.prefix(width) {
      let candidate = candidates[place.index]
      let before = containers[candidate.container]
      let option = options[candidate.option]
      var key = nextKey
      if let same = kept.first(where: { isAlike(candidates[$0.candidate], candidate) }) {
        key = same.key
      } else {
        nextKey += 1
      }
      kept.append((place.index, key))
      members.append((row, before.lastMember))
      let isFull = before.remembered >= Self.rememberedMembers
      containers.append(
        Container(
          row: before.row, shape: option.shape, element: option.element, outer: before.outer, depth: before.depth,
          key: key, lastMember: members.count - 1,
          remembered: (isFull ? before.remembered - Self.rememberedMembers / 2 : before.remembered) + 1,
          repeated: candidate.repeated, emptyCost: 0))
      if option.isContainer {
        containers.append(
          Container(
            row: row, shape: option.child, element: -1, outer: containers.count - 1, depth: before.depth + 1,
            key: nextKey, lastMember: -1, remembered: 0, repeated: 0, emptyCost: option.emptyCost))
        nextKey += 1
      }
      steps.append(Step(previous: trees[candidate.tree].step, parent: before.row, option: option))
      grown.append(Tree(innermost: containers.count - 1, cost: candidate.cost, step: steps.count - 1))
    }
    trees = grown
  }

  /// Whether the container that took the row in is the same for two candidates.
  private func isAlike(_ left: Candidate, _ right: Candidate) -> Bool {
    left.row == right.row && left.outerKey == right.outerKey && left.shape == right.shape
      && left.element == right.element && left.repeated == right.repeated
  }

  /// The tree that costs least once all is closed, of equals the first.
  var best: (cost: Int, steps: [Step]) {
    var best = (cost: Int.max, step: -1)
    for tree in trees {
      var cost = tree.cost
      var container = tree.innermost
      while container >= 0 {
        cost += containers[container].emptyCost
        container = containers[container].outer
      }
      if cost < best.cost { best = (cost, tree.step) }
    }
    var way: [Step] = []
    var step = best.step
    while step >= 0 {
      way.append(steps[step])
      step = steps[step].previous
    }
    return (best.cost, way.reversed())
  }
}
