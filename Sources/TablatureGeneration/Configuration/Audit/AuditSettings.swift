public import TablatureAPIModel

/// What a configuration says of the audit.
public struct AuditSettings: Hashable, Sendable {
  /// Swift files, or folders of them.
  public var code: [Located<String>] = []
  /// The path of the file with what is known.
  public var baseline: Located<String>?
  /// Files of what clients observed of the service.
  public var observed: [Located<String>] = []
  /// How much findings matter, in their order.
  public var levels: [AuditLevelChoice] = []
  /// What is excused.
  public var waivers: [Waiver] = []

  /// Makes settings that say nothing.
  public init() {}

  /// Whether they say nothing.
  public var isEmpty: Bool { self == AuditSettings() }
}
