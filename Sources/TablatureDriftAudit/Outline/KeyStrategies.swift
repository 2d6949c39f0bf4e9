/// What a file sets that makes other names of those of properties, on the way to the wire or from it.
public enum KeyStrategy: Hashable, Sendable {
  /// `decoder.keyDecodingStrategy = .custom { … }`, which for names that begin with capital letters gives those with small ones.
  case decoding
  /// `encoder.keyEncodingStrategy`, made to let names begin with capital letters.
  case encoding
}

extension KeyStrategy {
  /// Looks at all that a file does, once.
  static func all(in outline: SourceOutline) -> Set<KeyStrategy> {
    var found: Set<KeyStrategy> = []
    func look(_ expressions: [OutlineExpression]) {
      for case .assignment(let target, let value) in expressions.flatMap(\.all) {
        switch target.lastName {
        case "keyDecodingStrategy":
          let strategy = if case .call(let callee, _, _) = value { callee.lastName } else { value.lastName }
          if !["useDefaultKeys", "convertFromSnakeCase"].contains(strategy ?? "") { found.insert(.decoding) }
        case "keyEncodingStrategy":
          if value.all.contains(where: { ["uppercased", "capitalized"].contains($0.lastName ?? "") }) {
            found.insert(.encoding)
          }
        default: break
        }
      }
    }
    var types = outline.types
    while let type = types.popLast() {
      for function in type.functions { look(function.body) }
      look(type.properties.compactMap(\.value))
      types += type.types
    }
    for function in outline.functions { look(function.body) }
    look(outline.properties.compactMap(\.value))
    return found
  }
}
