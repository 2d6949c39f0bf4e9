public import TablatureAPIModel

/// Where a parameter or a member stands in an operation: `request.Tag.Key`, `response.Disks.Disk.DiskId`.
public struct FieldPath: Hashable, Sendable {
  /// The table.
  public let section: Operation.Section
  /// The names on the wire, from the outside.
  public let names: [String]

  /// Reads a path; marks of lists (`[]`) say nothing. `nil` where it does not begin with a table, or has no name.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let names = parts.dropFirst().map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) }
    guard let section = parts.first.flatMap({ Operation.Section(rawValue: String($0)) }), section != .error,
      !names.isEmpty, !names.contains(""), names.count <= FieldPath.deepest
    else { return nil }
    self.section = section
    self.names = names
  }

  /// What a path must be, for messages.
  public static let rule = "a path from the table on, like 'request.Tag.Key' or 'response.Disks.Disk.DiskId'"
  private static let deepest = 64

  init(section: Operation.Section, names: [String]) {
    self.section = section
    self.names = names
  }

  /// The path of what holds it; without names for what stands at the root.
  var parent: FieldPath { FieldPath(section: section, names: names.dropLast()) }

  var last: String { names.last ?? "" }

  var text: String { ([section.rawValue] + names).joined(separator: ".") }
}
