import Testing

@testable import TablatureAPIModel

@Suite("Edit distance")
struct EditDistanceTests {
  static let pairs: [(left: String, right: String, distance: Int, transposing: Int)] = [
    ("", "", 0, 0), ("Zone", "Zone", 0, 0), ("", "Zone", 4, 4), ("Zone", "Zones", 1, 1), ("Zone", "Zoe", 1, 1),
    ("Zone", "Zane", 1, 1), ("Zone", "zone", 1, 1), ("Status", "Statsu", 2, 1), ("Ab", "Ba", 2, 2),
    ("ab", "ba", 2, 1), ("abcd", "badc", 3, 2), ("ca", "abc", 3, 3), ("kitten", "sitting", 3, 3),
    ("磁", "磃", 1, 1), ("InstanceId", "ImageId", 5, 5),
  ]

  @Test("The least number of changes, in both directions", arguments: pairs)
  func distance(_ pair: (left: String, right: String, distance: Int, transposing: Int)) {
    for (left, right) in [(pair.left, pair.right), (pair.right, pair.left)] {
      #expect(EditDistance.between(left.utf8, right.utf8, limit: 9) == pair.distance)
      #expect(EditDistance.between(left.utf8, right.utf8, limit: 9, allowsTranspositions: true) == pair.transposing)
    }
  }

  @Test("There is no distance above the limit", arguments: pairs)
  func limit(_ pair: (left: String, right: String, distance: Int, transposing: Int)) {
    for limit in -1...9 {
      let distance = EditDistance.between(pair.left.utf8, pair.right.utf8, limit: limit)
      #expect(distance == (pair.distance <= limit ? pair.distance : nil))
      let transposing = EditDistance.between(
        pair.left.utf8, pair.right.utf8, limit: limit, allowsTranspositions: true)
      #expect(transposing == (pair.transposing <= limit ? pair.transposing : nil))
    }
  }

  @Test("The same as the whole table of distances gives, whatever the names", arguments: [false, true])
  func wholeTable(allowsTranspositions: Bool) {
    let longer = ["abcabcabcabc", "bacbacbacbac", "acbacabbcab"].map { Array($0.utf8) }
    let names = Self.names(of: Array("ab".utf8), upTo: 5) + longer
    for left in names {
      for right in names {
        let distance = Self.distance(left, right, allowsTranspositions)
        for limit in 0...4 {
          let found = EditDistance.between(left, right, limit: limit, allowsTranspositions: allowsTranspositions)
          if found != (distance <= limit ? distance : nil) {
            Issue.record("\(left) and \(right), limit \(limit): \(found.map(String.init) ?? "none"), not \(distance)")
            return
          }
        }
      }
    }
  }

  @Test("Bytes that aren't in one piece of memory")
  func lazyBytes() {
    let left = "Status".utf8.lazy.map { $0 | 0x20 }
    #expect(EditDistance.between(left, "ustats".utf8.reversed(), limit: 2) == 2)
  }

  /// All names of some letters up to a length.
  private static func names(of letters: [UInt8], upTo length: Int) -> [[UInt8]] {
    var (names, longest): ([[UInt8]], [[UInt8]]) = ([[]], [[]])
    for _ in 0..<length {
      longest = longest.flatMap { name in letters.map { name + [$0] } }
      names += longest
    }
    return names
  }

  /// The distance by its definition.
  private static func distance(_ left: [UInt8], _ right: [UInt8], _ allowsTranspositions: Bool) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = row + column
          continue
        }
        var cost = min(
          table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if allowsTranspositions, row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[left.count][right.count]
  }
}
