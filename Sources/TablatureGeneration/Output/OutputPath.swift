/// A path below the output directory that cannot lead out of it: no part of it is empty, `.` or `..`.
public struct OutputPath: Hashable, Sendable {
  /// Why a path is refused.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is absolute, or has empty parts, `.` or `..`, or characters that end a path.
    case leadsElsewhere
    /// A part of it is longer than file systems take.
    case tooLong
  }

  /// The parts with `/` between them.
  public let path: String

  /// Takes a path with `/` between its parts.
  public init(_ path: String) throws(Refusal) {
    for part in path.utf8.split(separator: Self.slash, omittingEmptySubsequences: false) { try Self.check(part) }
    self.path = path
  }

  private init(checked path: some StringProtocol) { self.path = String(path) }

  /// The parts.
  public var components: [String] { path.split(separator: "/").map(String.init) }

  /// The last part.
  public var name: String { lastSlash.map { String(path[path.utf8.index(after: $0)...]) } ?? path }

  /// The folder that holds it; nil where that is the output directory.
  public var parent: OutputPath? { lastSlash.map { OutputPath(checked: path[..<$0]) } }

  /// A path one part longer; nil where the name cannot be a part.
  func appending(_ name: String) -> OutputPath? {
    guard (try? Self.check(name.utf8[...])) != nil, !name.utf8.contains(Self.slash) else { return nil }
    return OutputPath(checked: "\(path)/\(name)")
  }

  /// The folders that hold it, the outermost first.
  public var ancestors: [OutputPath] {
    path.utf8.indices.filter { path.utf8[$0] == Self.slash }.map { OutputPath(checked: path[..<$0]) }
  }

  private var lastSlash: String.Index? { path.utf8.lastIndex(of: Self.slash) }

  private static func check(_ part: Substring.UTF8View) throws(Refusal) {
    let isHarmless = !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    guard isHarmless, !part.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else { throw .leadsElsewhere }
    guard part.count <= longestName else { throw .tooLong }
  }

  private static let slash = UInt8(ascii: "/")

  /// What is the same for two paths that a file system without regard to case takes for one.
  public var folded: String { path.lowercased() }

  /// The number of bytes that common file systems take for a name.
  private static let longestName = 255
}

extension OutputPath: Comparable {
  /// Orders by the bytes of the path.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

extension OutputPath: CustomStringConvertible {
  /// The path.
  public var description: String { path }
}
