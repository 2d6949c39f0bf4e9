/// What the output directory holds.
public enum OutputLayout: Hashable, Sendable {
  /// Folders for two targets of a package that somebody else writes: the client and its tests.
  case targets
  /// A package of its own.
  case package(RuntimeSource)
}

/// Where a package of its own finds the runtime.
public enum RuntimeSource: Hashable, Sendable {
  /// In a repository that the package manager fetches.
  case repository(url: String, VersionRequirement)
  /// In a package in a folder; relative paths start at the output directory. The name is that of the folder.
  case folder(path: String, name: String)
  /// In the package itself.
  case bundled([RuntimeFile])

  /// The name that the package manager gives to a package by its address.
  public static func packageName(of url: String) -> String? {
    guard let last = url.split(whereSeparator: { $0 == "/" || $0 == ":" }).last else { return nil }
    return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
  }
}

/// A source file of the runtime.
public struct RuntimeFile: Hashable, Sendable {
  /// The path below `Sources`, which begins with the module: `TablatureRuntime/Client/Endpoint.swift`.
  public var path: String
  /// The content.
  public var contents: String

  /// The module that the file belongs to.
  public var module: String { path.split(separator: "/").first.map(String.init) ?? path }

  /// Makes a file.
  public init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}

/// Which versions of a package will do.
public struct VersionRequirement: Hashable, Sendable {
  /// How the text is meant; the names are those of the package manager.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// This version or a later one with the same first number.
    case from
    /// This version.
    case exact
    /// The latest state of a branch.
    case branch
    /// One state.
    case revision
  }

  /// How the text is meant.
  public let kind: Kind
  /// A version, or the name of a branch or a state.
  public let text: String

  /// Reads `1.2.0`, `exact:1.2.0`, `branch:main` or `revision:0a1b2c3`; `nil` where it is none of these.
  public init?(_ requirement: String) {
    var kind = Kind.from
    var text = requirement[...]
    if let colon = requirement.firstIndex(of: ":") {
      guard let named = Kind(rawValue: String(requirement[..<colon])) else { return nil }
      kind = named
      text = requirement[requirement.index(after: colon)...]
    }
    let isFit =
      switch kind {
      case .from, .exact: VersionRequirement.isVersion(text)
      case .branch: VersionRequirement.isReference(text)
      case .revision: !text.isEmpty && text.utf8.count <= 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
      }
    guard isFit else { return nil }
    self.kind = kind
    self.text = String(text)
  }

  /// What ``init(_:)`` reads.
  public var notation: String { kind == .from ? text : "\(kind.rawValue):\(text)" }

  /// Three numbers, and what may follow them.
  private static func isVersion(_ text: Substring) -> Bool {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
    let rest = text.dropFirst(core.count)
    func isPlain(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }
    return numbers.count == 3
      && numbers.allSatisfy { number in
        (1...9).contains(number.utf8.count) && number.allSatisfy { $0.isASCII && $0.isNumber }
          && (number == "0" || number.first != "0")
      }
      && rest.count != 1 && rest.allSatisfy { isPlain($0) || ".-+".contains($0) }
  }

  private static func isReference(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 255 && !text.hasPrefix("-") && !text.contains("..")
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value < 0x7F && !"~^:?*[\\\"".unicodeScalars.contains($0)
      }
  }
}
