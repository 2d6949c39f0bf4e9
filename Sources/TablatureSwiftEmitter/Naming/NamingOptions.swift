public import TablatureAPIModel

/// What can be chosen about names.
public struct NamingOptions: Hashable, Sendable {
  /// Acronyms beside those that are built in, in the spelling that counts: `SNAT`, `IPv6`.
  public var addedAcronyms: [String]
  /// Built-in acronyms that are ordinary words here.
  public var removedAcronyms: [String]
  /// Names that somebody chose.
  public var overrides: [NameOverride]

  /// Makes options; without any, names are as Tablature makes them.
  public init(addedAcronyms: [String] = [], removedAcronyms: [String] = [], overrides: [NameOverride] = []) {
    self.addedAcronyms = addedAcronyms
    self.removedAcronyms = removedAcronyms
    self.overrides = overrides
  }

  /// The acronyms that are built in, in order.
  public static var builtInAcronyms: [String] { Acronyms.builtInWords }
}

/// What a chosen name is for.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  /// Parameters, and members of structures and responses.
  case members
  /// Nested types, and what the types of an operation begin with.
  case types
  /// Methods of the client.
  case methods
  /// Listed values.
  case values
  /// Error codes.
  case errors
}

/// A name that somebody chose.
public struct NameOverride: Hashable, Sendable {
  /// What it is for.
  public var kind: NameKind
  /// Whose name it is: the service's name (`DiskId`), wherever it stands, or that with all that it stands in
  /// (`DescribeDisks.Disks.Disk.DiskId`), which counts more.
  public var subject: String
  /// The name in Swift.
  public var name: String
  /// The table in which alone it counts; it counts less than a choice for all tables that names the same things.
  public var section: Operation.Section?
  /// Where it was chosen.
  public var location: SourceLocation?

  /// Makes a choice.
  public init(
    _ kind: NameKind, _ subject: String, _ name: String, in section: Operation.Section? = nil,
    at location: SourceLocation? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.name = name
    self.section = section
    self.location = location
  }
}
