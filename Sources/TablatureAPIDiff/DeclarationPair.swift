internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// A declaration of the Swift client in two versions; at least one of them has it.
struct DeclarationPair: Sendable {
  let old: SwiftDeclaration?
  let new: SwiftDeclaration?

  /// The operation that it belongs to, in the older version where both have it.
  var operation: String { old?.operation ?? new?.operation ?? "" }

  /// Puts the declarations of two versions side by side, by name.
  ///
  /// A name may belong to another operation than before. What is declared inside of a type that comes or goes is left out.
  static func pairs(old: [SwiftDeclaration], new: [SwiftDeclaration]) -> [DeclarationPair] {
    let pairing = Pairing(old, by: \.name, new, by: \.name)
    func isInside(_ declaration: SwiftDeclaration, of known: Set<String>) -> Bool {
      declaration.enclosing.map(known.contains) ?? true
    }
    let (before, after) = (Set(old.map(\.name)), Set(new.map(\.name)))
    return pairing.pairs.map { DeclarationPair(old: $0.left, new: $0.right) }
      + pairing.onlyLeft.filter { isInside($0, of: after) }.map { DeclarationPair(old: $0, new: nil) }
      + pairing.onlyRight.filter { isInside($0, of: before) }.map { DeclarationPair(old: nil, new: $0) }
  }

  /// Whether the name means something else than before. A parameter or a member that is only renamed on the wire is the same one.
  func changesMeaning(in operation: OperationPair) -> Bool {
    guard let old, let new, old.meaning != new.meaning else { return false }
    guard let path = old.wirePath, let later = operation.renamed[path] else { return true }
    return later != new.wirePath
  }
}
