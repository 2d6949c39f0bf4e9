import Testing

@testable import TablatureAPIModel

@Suite("Pairing")
struct PairingTests {
  /// `place.name`
  private struct Item: Hashable, ExpressibleByStringLiteral {
    var place: String
    var name: String

    init(stringLiteral text: String) {
      let parts = text.split(separator: ".").map(String.init)
      (place, name) = (parts[0], parts[1])
    }

    var path: String { "\(place).\(name)" }
  }

  private static func shown(_ pairing: Pairing<Item, Item>) -> [String] {
    pairing.pairs.map { "\($0.relation) \($0.left.path) \($0.right.path)" }
      + pairing.onlyLeft.map { "left \($0.path)" } + pairing.onlyRight.map { "right \($0.path)" }
  }

  private static func pairing(_ left: [Item], _ right: [Item]) -> Pairing<Item, Item> {
    Pairing(left, by: \.path, right, by: \.path)
  }

  /// Pairs what differs in letter case only, then what has the same name elsewhere.
  private static func joined(_ left: [Item], _ right: [Item]) -> [String] {
    var pairing = pairing(left, right)
    pairing.pair(as: .renamed, by: \.place, \.place) { $0.name.lettersAndDigits == $1.name.lettersAndDigits }
    pairing.pair(as: .moved, by: \.name, \.name) { $0.place != $1.place }
    return shown(pairing)
  }

  @Test("Items with the same key are pairs, in the order of the left side")
  func keys() {
    #expect(
      Self.shown(Self.pairing(["a.X", "a.Y", "b.X"], ["b.X", "a.Z", "a.X"])) == [
        "same a.X a.X", "same b.X b.X", "left a.Y", "right a.Z",
      ])
    #expect(Self.shown(Self.pairing([], ["a.X"])) == ["right a.X"])
    #expect(Self.shown(Pairing()) == [])
  }

  @Test("The first item of a key is the counterpart of all on the other side")
  func repeated() {
    let pairing = Pairing([1, 11, 2], by: { $0 % 10 }, [31, 41, 3], by: { $0 % 10 })
    #expect(pairing.pairs.map(\.left) == [1, 11])
    #expect(pairing.pairs.map(\.right) == [31, 31])
    #expect(pairing.onlyLeft == [2])
    #expect(pairing.onlyRight == [3])
  }

  private static let evidenceCases: [([String], [String], [String])] = [
    (["a.Size"], ["a.size"], ["renamed a.Size a.size"]),
    (["a.Size"], ["b.Size"], ["moved a.Size b.Size"]),
    (["a.Size", "b.Size"], ["a.size", "c.Size"], ["renamed a.Size a.size", "moved b.Size c.Size"]),
    (["a.Size"], ["a.size", "a.SIZE"], ["left a.Size", "right a.size", "right a.SIZE"]),
    (["a.Size", "a.SIZE"], ["a.size"], ["left a.Size", "left a.SIZE", "right a.size"]),
    (["a.Size"], ["b.size"], ["left a.Size", "right b.size"]),
    (["a.Size", "b.Size"], ["c.Size"], ["left a.Size", "left b.Size", "right c.Size"]),
  ]

  @Test(
    "Other evidence joins what nothing else could belong to",
    arguments: evidenceCases)
  func evidence(left: [String], right: [String], expected: [String]) {
    #expect(Self.joined(left.map(Item.init(stringLiteral:)), right.map(Item.init(stringLiteral:))) == expected)
  }

  @Test("What needs no counterpart is forgotten before it could be one")
  func removal() {
    var pairing = Self.pairing(["a.Size", "a.Kind"], ["a.size", "a.SIZE", "a.kind"])
    pairing.removeUnpaired {
      $0.name == "Kind"
    } right: {
      $0.name == "SIZE"
    }
    pairing.pair(as: .renamed, by: \.place, \.place) { $0.name.lettersAndDigits == $1.name.lettersAndDigits }
    #expect(Self.shown(pairing) == ["renamed a.Size a.size", "right a.kind"])
  }

  @Test(
    "Items are compared with those of the same key, each once, if that isn't too much in all", arguments: [200, 201])
  func bound(count: Int) {
    var (comparisons, derivations) = (0, 0)
    func evidence(_ number: Int) -> Int {
      derivations += 1
      return abs(number)
    }
    var pairing = Pairing(1...count, by: { $0 }, (1...count).map { -$0 }, by: { $0 })
    pairing.pair(as: .renamed, by: { _ in "" }, { _ in "" }, comparing: evidence, evidence) { left, right in
      comparisons += 1
      return left == right
    }
    #expect(pairing.pairs.map(\.left) == (count == 200 ? Array(1...200) : []))
    #expect(pairing.onlyLeft.count == (count == 200 ? 0 : 201))
    #expect(pairing.onlyRight.count == pairing.onlyLeft.count)
    #expect(comparisons == (count == 200 ? 200 * 200 : 0))
    #expect(derivations == (count == 200 ? 400 : 0))
    var keyed = Pairing(1...count, by: { $0 }, (1...count).map { -$0 }, by: { $0 })
    keyed.pair(as: .renamed, by: { $0 }, { -$0 }) { _, _ in true }
    #expect(keyed.pairs.count == count)
  }

  @Test("The bound applies to all keys together", arguments: [(100, 4), (100, 5)])
  func boundOfAllKeys(count: Int, keys: Int) {
    let items = (0..<count * keys).map { $0 }
    var comparisons = 0
    var pairing = Pairing(items, by: { $0 }, items.map { -1 - $0 }, by: { $0 })
    pairing.pair(as: .renamed, by: { $0 % keys }, { (-1 - $0) % keys }) { left, right in
      comparisons += 1
      return left == -1 - right
    }
    #expect(pairing.pairs.map(\.left) == (keys == 4 ? items : []))
    #expect(comparisons == (keys == 4 ? 40_000 : 0))
  }
}
