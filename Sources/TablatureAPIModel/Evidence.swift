/// Why a field stands where it does in the tree, or what speaks against it.
public struct Evidence: Hashable, Sendable {
  /// What a page shows.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    // MARK: For the place

    /// The name in the table has the path: `Temporary.StartTime`.
    case dottedName
    /// It is a part of the text in JSON that `name` is.
    case embedded
    /// A number, or an `N` in its place, follows the name: the parameter is a list.
    case numberedName
    /// A sample request has a number behind the name.
    case numberedInSample
    /// The type cell says that the row is a list.
    case listType
    /// The row stands in a table that describes what `name` holds.
    case typeTable
    /// The row stands on a page that describes the type of `name`.
    case typePage
    /// The sample shows it there.
    case sample
    /// The sample shows it as a list.
    case sampleList
    /// No row stands for it: the sample shows it between `name` and its members.
    case onlyInSample
    /// No row stands for it, and no sample shows it: lists of the service name their elements.
    case elementOfList
    /// It stands in the table behind the rows of `name`, which was still open.
    case position
    /// Nothing in the table leads further in.
    case root
    /// The samples spell the name in this way, the table otherwise.
    case sampleSpelling
    /// A correction of the page says so, for the reason that `name` is.
    case correction

    // MARK: Against the place

    /// The samples show the name, but elsewhere.
    case sampleElsewhere
    /// The samples show `name`, but not this member.
    case missingInSample
    /// The samples leave out this level: they show its members right inside `name`.
    case levelMissingInSample
    /// `name` has an example, as only single values have.
    case parentHasExample
    /// The marks for nesting say otherwise.
    case nestingMark
    /// Such a member stands at the root of most responses.
    case usuallyRoot
    /// It comes before its sibling in the alphabet, although it stands behind it.
    case alphabet
    /// The name stands twice in one structure.
    case duplicate
    /// A list of elements has other members.
    case besideElements
    /// The type cell is empty, as for the element of a list, which it is not.
    case noType
    /// The type cell says that it has members, and none were found.
    case noMembers
    /// The sample shows a value of another type, which `name` says.
    case sampleType

    /// Whether it speaks against the place or the type.
    public var isContradiction: Bool {
      switch self {
      case .dottedName, .embedded, .numberedName, .numberedInSample, .listType, .typeTable, .typePage, .sample,
        .sampleList,
        .onlyInSample, .elementOfList, .position, .root, .sampleSpelling, .correction:
        false
      case .sampleElsewhere, .missingInSample, .levelMissingInSample, .parentHasExample, .nestingMark, .usuallyRoot,
        .alphabet, .duplicate, .besideElements, .noType, .noMembers, .sampleType:
        true
      }
    }
  }

  /// What the page shows.
  public var reason: Reason
  /// The other name that it concerns, if there is one.
  public var name: String?
  /// Where the page shows it, if that is one place.
  public var location: SourceLocation?

  /// Makes a piece of evidence.
  public init(_ reason: Reason, name: String? = nil, at location: SourceLocation? = nil) {
    self.reason = reason
    self.name = name
    self.location = location
  }
}
