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
    let before = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    func isInside(_ declaration: SwiftDeclaration, of known: [String: SwiftDeclaration]) -> Bool {
      declaration.enclosing.map { known[$0] != nil } ?? true
    }
    return old.filter { isInside($0, of: after) }.map { DeclarationPair(old: $0, new: after[$0.name]) }
      + new.filter { before[$0.name] == nil && isInside($0, of: before) }.map { DeclarationPair(old: nil, new: $0) }
  }

  /// Whether the name means something else than before. A parameter or a member that is only renamed on the wire is the same one.
  func changesMeaning(in operation: OperationPair) -> Bool {
    guard let old, let new, old.meaning != new.meaning else { return false }
    guard let path = old.wirePath, let later = operation.renamed[path] else { return true }
    return later != new.wirePath
  }
}
