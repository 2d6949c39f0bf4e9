internal import TablatureAPIModel

/// What stands for a parameter, or a member of a response, in two versions.
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
    /// It stands in another structure.
    case moved
  }

  var section: Operation.Section
  var fate: Fate
  var old: FieldTree.Node?
  var new: FieldTree.Node?

  /// Where it stands; where it stood, for what is no longer there.
  var path: String { old?.path ?? new?.path ?? "" }
  /// What it is called in messages.
  var noun: String { section == .request ? "parameter" : "member" }
}

extension FieldPair {
  /// Puts the fields of two versions side by side.
  ///
  /// A structure is there as long as its members are, so it neither comes nor goes by itself. Members of what is no structure
  /// any more, or was none before, come and go with the change of its type.
  static func pairs(_ section: Operation.Section, old: [Field], new: [Field]) -> [FieldPair] {
    var pairing = Pairing(FieldTree(old).fields, by: \.path, FieldTree(new).fields, by: \.path)
    let changed = Set(
      pairing.pairs.lazy.filter { $0.left.field.members.isEmpty != $0.right.field.members.isEmpty }.map(\.left.path))
    func goesWithOthers(_ node: FieldTree.Node) -> Bool {
      !node.field.members.isEmpty || changed.contains(node.parentPath)
    }
    pairing.removeUnpaired(left: goesWithOthers, right: goesWithOthers)
    pairing.pair(as: .renamed, by: \.parentPath, \.parentPath, where: isRenamed)
    pairing.pair(as: .moved, by: \.field.name, \.field.name) { old, new in
      old.parentPath != new.parentPath && old.field.type == new.field.type
    }
    return pairing.pairs.map { FieldPair(section: section, fate: Fate($0.relation), old: $0.left, new: $0.right) }
      + pairing.onlyLeft.map { FieldPair(section: section, fate: .removed, old: $0, new: nil) }
      + pairing.onlyRight.map { FieldPair(section: section, fate: .added, old: nil, new: $0) }
  }

  /// Another name in the same structure: another spelling of it, or the same text.
  private static func isRenamed(_ old: FieldTree.Node, _ new: FieldTree.Node) -> Bool {
    guard old.field.type == new.field.type else { return false }
    return old.field.name.lettersAndDigits == new.field.name.lettersAndDigits
      || (!old.field.documentation.isEmpty && old.field.documentation.words == new.field.documentation.words)
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
