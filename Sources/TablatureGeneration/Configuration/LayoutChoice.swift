public import TablatureSwiftEmitter

/// What the output directory holds.
public enum LayoutChoice: String, Hashable, Sendable, CaseIterable {
  /// Folders for two targets of a package that somebody else writes.
  case targets
  /// A package of its own.
  case package
}

/// Where a package of its own finds the runtime.
public enum RuntimeChoice: Hashable, Sendable {
  /// Why a choice is refused.
  public struct Rejection: Error, Hashable, Sendable {
    /// One line for people.
    public var message: String
  }

  /// In its own folder: the runtime's sources are written there.
  case bundled
  /// In a repository that the package manager fetches.
  case repository(url: String, VersionRequirement)
  /// In a folder of the same machine; relative to where the tool was called.
  case folder(String)

  /// What asks for ``bundled``.
  public static let bundledWord = "bundled"

  /// Reads a choice: `bundled`, the address of a repository with a version, or a path.
  public init(_ text: String, version: String?) throws(Rejection) {
    if RuntimeChoice.isAddress(text) {
      guard RuntimeChoice.isUsable(text) else {
        throw Rejection(message: "'\(text)' is no address of a repository, like 'https://host/folder/tablature'")
      }
      guard let version else {
        throw Rejection(message: "an address needs a version: \(RuntimeChoice.versionRule)")
      }
      guard let requirement = VersionRequirement(version) else {
        throw Rejection(message: "'\(version)' is no version; it must be \(RuntimeChoice.versionRule)")
      }
      self = .repository(url: text, requirement)
      return
    }
    guard version == nil else { throw Rejection(message: "only an address takes a version, '\(text)' does not") }
    guard !text.isEmpty else { throw Rejection(message: "'bundled', an address or a path belongs here") }
    if text != RuntimeChoice.bundledWord, text.lowercased() == RuntimeChoice.bundledWord {
      throw Rejection(message: "'\(text)' is written '\(RuntimeChoice.bundledWord)'")
    }
    self = text == RuntimeChoice.bundledWord ? .bundled : .folder(text)
  }

  /// What a version must be, for messages.
  public static let versionRule = "like '1.2.0', 'exact:1.2.0', 'branch:main' or 'revision:0a1b2c3'"

  private static func isAddress(_ text: String) -> Bool { text.contains("://") || text.hasPrefix("git@") }

  private static func isUsable(_ text: String) -> Bool {
    guard ["https://", "ssh://", "git@"].contains(where: text.hasPrefix) else { return false }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"\"\\".unicodeScalars.contains($0)
    }
    // A host, and something there.
    let parts = text.split(separator: "@").last?.split { $0 == "/" || $0 == ":" } ?? []
    return isPlain && parts.count >= (text.contains("@") ? 2 : 3)
  }
}
