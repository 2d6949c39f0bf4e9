public import TablatureAPIModel

/// Something that differs between two versions of a service.
public struct Change: Hashable, Sendable {
  /// How much it matters to code that was written against the older version.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Such code no longer does what it did, or no longer compiles.
    case breaking
    /// Such code may meet what it does not expect.
    case warning
    /// Such code can do without knowing.
    case note
  }

  /// What is compared.
  public enum Interface: String, Hashable, Sendable, CaseIterable {
    /// Requests, responses and errors as they go over the wire.
    case wire
    /// The declarations of the Swift client.
    case source
  }

  /// The id of the check: `parameter.removed`.
  public var check: String
  /// How much it matters.
  public var level: Level
  /// What is compared.
  public var interface: Interface
  /// The part of a version that has to be raised for it.
  public var step: VersionStep
  /// The operation.
  public var operation: String
  /// What it is about: `request.Temporary.StartTime`, `error.Throttling`, on the side of Swift the name of a declaration; empty
  /// for the operation itself.
  public var path: String
  /// What stands there that changed, where a path has several of a kind: a value.
  public var detail: String?
  /// What changed, in a line without a full stop.
  public var message: String
  /// Where the older version has it.
  public var old: SourceLocation?
  /// Where the newer version has it.
  public var new: SourceLocation?

  /// What the change is known by; the same when a page is reworded, or lines move.
  public var fingerprint: String { ([check, operation, path] + (detail.map { [$0] } ?? [])).joined(separator: " ") }
}

/// The part of a semantic version that a change raises.
public enum VersionStep: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nothing: the versions are the same.
  case none
  /// Nothing but texts changed.
  case patch
  /// Something came that older code need not know.
  case minor
  /// Older code has to change.
  case major

  /// Orders by how much is raised.
  public static func < (left: VersionStep, right: VersionStep) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .patch: 1
    case .minor: 2
    case .major: 3
    }
  }
}
