public import TablatureAPIModel

/// What an audit found, before anything of it is hidden.
public struct AuditResult: Hashable, Sendable {
  /// Code, or a page, that was not understood and so not compared.
  public struct Unread: Hashable, Sendable {
    /// Where it stands.
    public var location: SourceLocation
    /// What it is, and why it was not read, in a line without a full stop.
    public var reason: String

    /// Makes one.
    public init(at location: SourceLocation, reason: String) {
      self.location = location
      self.reason = reason
    }
  }

  /// A comment in the code that hides findings: `// tablature:ignore parameter.extra sent for older servers`.
  public struct InlineIgnore: Hashable, Sendable {
    /// The id of the check.
    public var check: String
    /// Why; empty where none is given, which hides nothing.
    public var reason: String
    /// Where the comment stands.
    public var location: SourceLocation
    /// The lines that it is for: the declaration or statement that it stands before, or behind.
    public var lines: ClosedRange<Int>

    /// Makes one.
    public init(check: String, reason: String, location: SourceLocation, lines: ClosedRange<Int>) {
      self.check = check
      self.reason = reason
      self.location = location
      self.lines = lines
    }
  }

  /// What was looked at.
  public struct Coverage: Hashable, Sendable {
    /// How many pages describe an operation.
    public var documentedOperations = 0
    /// How many operations the code has.
    public var codedOperations = 0
    /// How many parameters, members and error codes were compared.
    public var comparedFacts = 0
    /// How many Swift files were read.
    public var files = 0
    /// How many operations each reader of code found, by its name.
    public var readers: [String: Int] = [:]
    /// Whether pages were compared with code.
    public var comparesCode = true
    /// How many differences that clients observed were compared with pages; nil if none were passed.
    public var observedDifferences: Int?

    /// Nothing.
    public init() {}
  }

  /// The findings, in order.
  public var findings: [Finding]
  /// What was not understood.
  public var unread: [Unread]
  /// Comments that hide findings.
  public var ignores: [InlineIgnore]
  /// What was looked at.
  public var coverage: Coverage

  /// Makes a result.
  public init(
    findings: [Finding] = [], unread: [Unread] = [], ignores: [InlineIgnore] = [], coverage: Coverage = Coverage()
  ) {
    self.findings = findings.sorted()
    self.unread = unread
    self.ignores = ignores
    self.coverage = coverage
  }
}
