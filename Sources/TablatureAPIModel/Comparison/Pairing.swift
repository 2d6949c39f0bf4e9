/// The items of two sides in pairs: first those with the same key, then those that other evidence joins.
///
/// This is how two versions of an API, two pages for one operation, and pages and code are compared, whatever they list: fields, error
/// codes, values, declarations.
package struct Pairing<Left, Right> {
  /// What the two items of a pair have in common.
  package enum Relation: Hashable, Sendable {
    /// The key.
    case same
    /// The place. The names differ.
    case renamed
    /// The name. The places differ.
    case moved
  }

  /// Two items that belong together.
  package struct Pair {
    /// What they have in common.
    package let relation: Relation
    /// The item of the left side.
    package let left: Left
    /// The item of the right side.
    package let right: Right
  }

  /// The pairs: those with the same key in the order of the left side, then the others in the order in which they were found.
  package private(set) var pairs: [Pair] = []
  /// The items without a counterpart on the right side, in their order.
  package private(set) var onlyLeft: [Left] = []
  /// The items without a counterpart on the left side, in their order.
  package private(set) var onlyRight: [Right] = []

  /// Pairs nothing.
  package init() {}

  /// Pairs the items that have the same key.
  ///
  /// If the right side has a key several times, its first item takes the place of all of them.
  package init<Key: Hashable>(
    _ left: some Collection<Left>, by leftKey: (Left) -> Key, _ right: some Collection<Right>,
    by rightKey: (Right) -> Key
  ) {
    let rightKeys = right.map(rightKey)
    let counterparts = Dictionary(zip(rightKeys, right), uniquingKeysWith: { first, _ in first })
    var keys: Set<Key> = []
    for item in left {
      let key = leftKey(item)
      keys.insert(key)
      if let counterpart = counterparts[key] {
        pairs.append(Pair(relation: .same, left: item, right: counterpart))
      } else {
        onlyLeft.append(item)
      }
    }
    onlyRight = zip(rightKeys, right).filter { !keys.contains($0.0) }.map(\.1)
  }

  /// Forgets items without a counterpart that need none.
  package mutating func removeUnpaired(left: (Left) -> Bool, right: (Right) -> Bool) {
    onlyLeft.removeAll(where: left)
    onlyRight.removeAll(where: right)
  }

  /// Pairs items that have no counterpart yet, if neither of the two could belong to another item as well.
  ///
  /// - Parameters:
  ///   - relation: What the items of such pairs have in common.
  ///   - leftKey: A key of the items of the left side. Only items with the same key are compared with each other.
  ///   - rightKey: The same for the right side.
  ///   - belongTogether: Whether two items with the same key can be a pair.
  package mutating func pair<Key: Hashable>(
    as relation: Relation, by leftKey: (Left) -> Key, _ rightKey: (Right) -> Key,
    where belongTogether: (Left, Right) -> Bool
  ) {
    pair(as: relation, by: leftKey, rightKey, comparing: { $0 }, { $0 }, where: belongTogether)
  }

  /// Pairs items that have no counterpart yet by evidence that is derived from each item once, if neither of the two could belong to another
  /// item as well.
  ///
  /// Each item of a key is compared with each item of the other side. If that is more than ``mostComparisons`` in all, the items were
  /// rewritten as a whole, and none of them are paired.
  ///
  /// - Parameters:
  ///   - relation: What the items of such pairs have in common.
  ///   - leftKey: A key of the items of the left side. Only items with the same key are compared with each other.
  ///   - rightKey: The same for the right side.
  ///   - leftEvidence: What is compared of an item of the left side.
  ///   - rightEvidence: The same for the right side.
  ///   - belongTogether: Whether two items with the same key can be a pair.
  package mutating func pair<Key: Hashable, LeftEvidence, RightEvidence>(
    as relation: Relation, by leftKey: (Left) -> Key, _ rightKey: (Right) -> Key,
    comparing leftEvidence: (Left) -> LeftEvidence, _ rightEvidence: (Right) -> RightEvidence,
    where belongTogether: (LeftEvidence, RightEvidence) -> Bool
  ) {
    let lefts = Dictionary(grouping: onlyLeft.indices) { leftKey(onlyLeft[$0]) }
    let rights = Dictionary(grouping: onlyRight.indices) { rightKey(onlyRight[$0]) }
    let groups = lefts.compactMap { key, left in rights[key].map { (left: left, right: $0) } }
    guard groups.reduce(0, { $0 + $1.left.count * $1.right.count }) <= Self.mostComparisons else { return }
    var counterparts: [Int: Int] = [:]
    for group in groups {
      let evidence = group.right.map { rightEvidence(onlyRight[$0]) }
      // The only candidate of each item on the left side, and the number of items that each one on the right side could belong to.
      var candidates: [(left: Int, right: Int)] = []
      var rivals = group.right.map { _ in 0 }
      for left in group.left {
        let ours = leftEvidence(onlyLeft[left])
        let found = evidence.indices.filter { belongTogether(ours, evidence[$0]) }
        for right in found { rivals[right] += 1 }
        if found.count == 1 { candidates.append((left, found[0])) }
      }
      for (left, right) in candidates where rivals[right] == 1 { counterparts[left] = group.right[right] }
    }
    for left in counterparts.keys.sorted() {
      guard let right = counterparts[left] else { continue }
      pairs.append(Pair(relation: relation, left: onlyLeft[left], right: onlyRight[right]))
    }
    let pairedRight = Set(counterparts.values)
    onlyLeft = onlyLeft.indices.filter { counterparts[$0] == nil }.map { onlyLeft[$0] }
    onlyRight = onlyRight.indices.filter { !pairedRight.contains($0) }.map { onlyRight[$0] }
  }

  /// The most comparisons of items that share a key.
  package static var mostComparisons: Int { 200 * 200 }
}

extension Pairing: Sendable where Left: Sendable, Right: Sendable {}
extension Pairing.Pair: Sendable where Left: Sendable, Right: Sendable {}

extension String {
  /// The letters and digits of a name in lower case, which are the same for two spellings of one name: `instanceid` of `Instance-Id`.
  package var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
