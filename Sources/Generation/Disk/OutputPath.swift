/// A path below the output directory that cannot lead out of it: no part of it is empty, `.` or `..`.
public struct OutputPath: Hashable, Sendable {
  /// Why a path is refused.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is absolute, or has empty parts, `.` or `..`, or characters that end a path.
    case leadsElsewhere
    /// A part of it is longer than file systems take.
    case tooLong
  }

  /// The parts.
  public let components: [String]

  /// Takes a path with `/` between its parts.
  public init(_ path: String) throws(Refusal) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in parts {
      let isHarmless = !part.isEmpty && part != "." && part != ".."
      guard isHarmless, !part.unicodeScalars.contains(where: { $0 == "\0" || $0 == "\\" }) else {
        throw .leadsElsewhere
      }
      guard part.utf8.count <= OutputPath.longestName else { throw .tooLong }
    }
    components = parts
  }

  private init(components: [String]) { self.components = components }

  /// The parts with `/` between them.
  public var path: String { components.joined(separator: "/") }

  /// The last part.
  public var name: String { components.last ?? "" }

  /// The folder that holds it; nil where that is the output directory.
  public var parent: OutputPath? {
    components.count > 1 ? OutputPath(components: Array(components.dropLast())) : nil
  }

  /// A path one part longer; nil where the name cannot be a part.
  func appending(_ name: String) -> OutputPath? { try? OutputPath("\(path)/\(name)") }

  /// The folders that hold it, the outermost first.
  public var ancestors: [OutputPath] {
    (1..<components.count).map { OutputPath(components: Array(components.prefix($0))) }
  }

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
