/// The items of two sides in pairs: first those with the same key, then those that other evidence joins.
///
/// This is how two versions of an API, two pages for one operation, and pages and code are compared, whatever they list: fields, error codes,
/// values, declarations.
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
    var counterparts: [Key: Right] = [:]
    for item in right where counterparts[rightKey(item)] == nil { counterparts[rightKey(item)] = item }
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
    onlyRight = right.filter { !keys.contains(rightKey($0)) }
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
    let keys = onlyLeft.map(leftKey)
    let lefts = Dictionary(grouping: onlyLeft.indices) { keys[$0] }
    let rights = Dictionary(grouping: onlyRight.indices) { rightKey(onlyRight[$0]) }
    var (pairedLeft, pairedRight): (Set<Int>, Set<Int>) = ([], [])
    for index in onlyLeft.indices {
      guard let others = rights[keys[index]], let rivals = lefts[keys[index]], others.count <= Self.mostCompared,
        rivals.count <= Self.mostCompared
      else { continue }
      let candidates = others.filter { belongTogether(onlyLeft[index], onlyRight[$0]) }
      guard candidates.count == 1, let only = candidates.first,
        rivals.count(where: { belongTogether(onlyLeft[$0], onlyRight[only]) }) == 1
      else { continue }
      pairs.append(Pair(relation: relation, left: onlyLeft[index], right: onlyRight[only]))
      pairedLeft.insert(index)
      pairedRight.insert(only)
    }
    onlyLeft = onlyLeft.indices.filter { !pairedLeft.contains($0) }.map { onlyLeft[$0] }
    onlyRight = onlyRight.indices.filter { !pairedRight.contains($0) }.map { onlyRight[$0] }
  }

  /// Each item of a key is compared with each item of the other side. A side with more of them was rewritten, and its items aren't paired.
  private static var mostCompared: Int { 200 }
}

extension Pairing: Sendable where Left: Sendable, Right: Sendable {}
extension Pairing.Pair: Sendable where Left: Sendable, Right: Sendable {}

extension String {
  /// The letters and digits of a name in lower case, which are the same for two spellings of one name: `instanceid` of `Instance-Id`.
  package var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
