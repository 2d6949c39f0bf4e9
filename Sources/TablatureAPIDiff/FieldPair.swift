internal import TablatureAPIModel

/// A field and where it stands.
struct PlacedField: Hashable, Sendable {
  /// The names on the wire with dots between them: `Temporary.StartTime`.
  var path: String
  /// The path of the structure that holds it; empty at the root.
  var parent: String
  var field: Field
}

/// What stands for a parameter, or a member of a response, in two versions.
struct FieldPair: Hashable, Sendable {
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
  var old: PlacedField?
  var new: PlacedField?

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
    let before = placed(old)
    let after = placed(new)
    let later = Dictionary(after.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let earlier = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [FieldPair] = []
    var changed: Set<String> = []
    for field in before {
      guard let other = later[field.path] else { continue }
      pairs.append(FieldPair(section: section, fate: .stayed, old: field, new: other))
      if field.field.members.isEmpty != other.field.members.isEmpty { changed.insert(field.path) }
    }
    func stands(_ field: PlacedField, in others: [String: PlacedField]) -> Bool {
      others[field.path] != nil || !field.field.members.isEmpty || changed.contains(field.parent)
    }
    var removed = before.filter { !stands($0, in: later) }
    var added = after.filter { !stands($0, in: earlier) }
    pairs += take(&removed, &added, section, .renamed, where: isRenamed)
    pairs += take(&removed, &added, section, .moved, where: isMoved)
    pairs += removed.map { FieldPair(section: section, fate: .removed, old: $0, new: nil) }
    pairs += added.map { FieldPair(section: section, fate: .added, old: nil, new: $0) }
    return pairs
  }

  private static func placed(_ fields: [Field], below parent: String = "") -> [PlacedField] {
    fields.flatMap { field in
      let path = parent.isEmpty ? field.name : "\(parent).\(field.name)"
      return [PlacedField(path: path, parent: parent, field: field)] + placed(field.members, below: path)
    }
  }

  /// Takes out what belongs together, where nothing else could belong to either.
  private static func take(
    _ removed: inout [PlacedField], _ added: inout [PlacedField], _ section: Operation.Section, _ fate: Fate,
    where isSame: (PlacedField, PlacedField) -> Bool
  ) -> [FieldPair] {
    // Quadratic, but only in what came and went in one operation; whole rewrites are not guessed at.
    guard removed.count <= 200, added.count <= 200 else { return [] }
    var pairs: [FieldPair] = []
    for old in removed {
      let candidates = added.filter { isSame(old, $0) }
      guard candidates.count == 1, let new = candidates.first,
        removed.filter({ isSame($0, new) }).count == 1
      else { continue }
      pairs.append(FieldPair(section: section, fate: fate, old: old, new: new))
    }
    removed.removeAll { field in pairs.contains { $0.old == field } }
    added.removeAll { field in pairs.contains { $0.new == field } }
    return pairs
  }

  /// Another name in the same structure: another spelling of it, or the same text.
  private static func isRenamed(_ old: PlacedField, _ new: PlacedField) -> Bool {
    guard old.parent == new.parent, old.field.type == new.field.type else { return false }
    func letters(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(old.field.name) == letters(new.field.name)
      || (!old.field.documentation.isEmpty && old.field.documentation.words == new.field.documentation.words)
  }

  private static func isMoved(_ old: PlacedField, _ new: PlacedField) -> Bool {
    old.parent != new.parent && old.field.name == new.field.name && old.field.type == new.field.type
  }
}

extension Prose {
  /// The text as it is compared: without how it is broken into lines, marked and linked.
  var words: String { plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
