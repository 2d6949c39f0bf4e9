public import TablatureAPIModel

/// The name of a module that the command line or a configuration asks for.
public struct ModuleName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// Takes a name that can be imported: a Swift identifier that is neither a keyword nor a module that the client itself imports.
  ///
  /// - Parameter runtime: What the client uses.
  public init?(_ text: String, runtime: RuntimeDescription) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first == "_" || first.properties.isXIDStart,
      scalars.dropFirst().allSatisfy({ $0.properties.isXIDContinue && !$0.isJoiner }),
      !text.allSatisfy({ $0 == "_" }), !ModuleName.reserved.contains(text), !runtime.moduleNames.contains(text)
    else { return nil }
    self.text = text
  }

  /// What a name must be, for messages.
  public static let rule = "a Swift identifier that isn't a keyword, like 'BillingClient'"

  /// The keywords that cannot follow `import`, and the modules that every client imports whatever its runtime is.
  private static let reserved: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func",
    "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup",
    "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    "Foundation", "HTTPTypes", "Swift", "Testing",
  ]
}

extension Unicode.Scalar {
  /// Characters that identifiers may hold but nobody can see.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}
