public import TablatureAPIModel
public import TablaturePageLint
public import TablaturePageOverlay
public import TablatureSwiftEmitter

/// A value of the configuration, and where it stands there.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// Where it stands; `nil` on the command line.
  public var location: SourceLocation?

  /// Makes a value.
  public init(_ value: Value, at location: SourceLocation? = nil) {
    self.value = value
    self.location = location
  }
}

/// What `tablature.yaml` says, and the command line instead of it.
///
/// Paths in it start at its own folder; here they start where the tool was called.
public struct Configuration: Hashable, Sendable {
  /// The name of the file that is looked for.
  public static let fileName = "tablature.yaml"
  /// The default folder to write into.
  public static let defaultOutput = "Generated"

  /// The path of the file.
  public var file: String
  /// The name of the module.
  public var module: Located<String>?
  /// Pages, or folders of pages.
  public var pages: [Located<String>] = []
  /// The product that the client is for, without regard to letter case, where pages describe several.
  public var product: Located<String>?
  /// The version of the API that the client is for, where pages describe several.
  public var version: Located<String>?
  /// The hosts to which the client sends its calls.
  public var endpoint: Located<EndpointHosts>?
  /// The folder to write into.
  public var output: Located<String>?
  /// Pages that count where several describe one operation.
  public var prefer: [Located<String>] = []
  /// Who sees what is emitted.
  public var access: Located<AccessLevel>?
  /// The operations to emit; all, where there are none.
  public var include: [OperationFilter.Pattern] = []
  /// The operations not to emit.
  public var exclude: [OperationFilter.Pattern] = []
  /// Acronyms beside those that are built in.
  public var addedAcronyms: [Located<String>] = []
  /// Built-in acronyms that are ordinary words here.
  public var removedAcronyms: [Located<String>] = []
  /// Chosen names, in their order.
  public var names: [NameOverride] = []
  /// What the output directory holds.
  public var layout: Located<LayoutChoice>?
  /// Where a package finds the runtime.
  public var runtime: Located<RuntimeChoice>?

  /// The dialect that the pages are most likely in.
  public var dialect: Located<String>?
  /// The path of the file with corrections of pages.
  public var overlay: Located<String>?
  /// The corrections that stand in that file, where it was read.
  public var corrections: Overlay?
  /// How bad findings of `lint` are, in their order.
  public var lint: [LintLevelChoice] = []
  /// What `audit` reads, and what it lets be.
  public var audit = AuditSettings()

  /// Makes a configuration that says nothing.
  ///
  /// - Parameter file: The path of the file, or that of one that could be.
  public init(file: String = Configuration.fileName) { self.file = file }
}
