internal import TablatureAPIModel

/// A parameter, or a member of a response, in two versions.
struct FieldPair: Sendable {
  /// What became of it.
  enum Fate: Hashable, Sendable {
    /// It is there in both.
    case stayed
    /// Only the newer version has it.
    case added
    /// Only the older version has it.
    case removed
    /// It has another name.
    case renamed
    /// It is in another structure.
    case moved
  }

  var section: Operation.Section
  var fate: Fate
  var old: FieldTree.Node?
  var new: FieldTree.Node?

  /// The path in the older version, or in the newer one for an added field.
  var path: String { old?.path ?? new?.path ?? "" }
  /// What it is called in messages.
  var noun: String { section == .request ? "parameter" : "member" }
}

extension FieldPair {
  /// Puts the fields of two versions side by side.
  ///
  /// A structure is there as long as its members are, so it isn't added or removed by itself. Members of a field that isn't a structure in
  /// one of the versions are added or removed with the change of its type.
  static func pairs(_ section: Operation.Section, old: [Field], new: [Field]) -> [FieldPair] {
    var pairing = Pairing(FieldTree(old).fields, by: \.path, FieldTree(new).fields, by: \.path)
    let changed = Set(
      pairing.pairs.lazy.filter { $0.left.field.members.isEmpty != $0.right.field.members.isEmpty }.map(\.left.path))
    func goesWithOthers(_ node: FieldTree.Node) -> Bool {
      !node.field.members.isEmpty || changed.contains(node.parentPath)
    }
    pairing.removeUnpaired(left: goesWithOthers, right: goesWithOthers)
    pairing.pair(
      as: .renamed, by: \.parentPath, \.parentPath, comparing: NameEvidence.init, NameEvidence.init
    ) { $0.isRenamed(to: $1) }
    pairing.pair(as: .moved, by: \.field.name, \.field.name) { old, new in
      old.parentPath != new.parentPath && old.field.type == new.field.type
    }
    return pairing.pairs.map { FieldPair(section: section, fate: Fate($0.relation), old: $0.left, new: $0.right) }
      + pairing.onlyLeft.map { FieldPair(section: section, fate: .removed, old: $0, new: nil) }
      + pairing.onlyRight.map { FieldPair(section: section, fate: .added, old: nil, new: $0) }
  }

  /// What identifies a field that has another name in the same structure.
  private struct NameEvidence {
    private let type: TypeReference
    private let letters: String
    private let words: String

    init(_ node: FieldTree.Node) {
      type = node.field.type
      letters = node.field.name.lettersAndDigits
      words = node.field.documentation.isEmpty ? "" : node.field.documentation.words
    }

    /// Whether another field has another spelling of the name, or the same text.
    func isRenamed(to other: NameEvidence) -> Bool {
      type == other.type && (letters == other.letters || (!words.isEmpty && words == other.words))
    }
  }
}

extension FieldPair.Fate {
  fileprivate init(_ relation: Pairing<FieldTree.Node, FieldTree.Node>.Relation) {
    self =
      switch relation {
      case .same: .stayed
      case .renamed: .renamed
      case .moved: .moved
      }
  }
}

extension Prose {
  /// The text as it is compared: without how it is broken into lines, marked and linked.
  var words: String { plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
