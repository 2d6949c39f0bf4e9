public import TablatureAPIModel

/// What can be chosen about the emitted code.
public struct EmitterOptions: Hashable, Sendable {
  /// What the emitted code uses.
  public var runtime: RuntimeDescription
  /// The name of the module; where it is not given, one is made of the product.
  public var moduleName: String?
  /// Who sees what is emitted.
  public var accessLevel: AccessLevel
  /// What is chosen about names.
  public var naming: NamingOptions
  /// What the output directory holds.
  public var layout: OutputLayout
  /// The hosts of the service, with one for all further regions; nil for those that the runtime makes of product and region.
  public var endpoint: EndpointHosts?

  /// Makes options.
  public init(
    runtime: RuntimeDescription, moduleName: String? = nil, accessLevel: AccessLevel = .public,
    naming: NamingOptions = NamingOptions(),
    layout: OutputLayout = .targets, endpoint: EndpointHosts? = nil
  ) {
    self.runtime = runtime
    self.moduleName = moduleName
    self.accessLevel = accessLevel
    self.naming = naming
    self.layout = layout
    self.endpoint = endpoint
  }
}

/// Who sees the declarations of a client.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  /// Everybody.
  case `public`
  /// The package that the module belongs to.
  case package
  /// The module.
  case `internal`
}

/// A file to be written.
public struct EmittedFile: Hashable, Sendable {
  /// What a file is for.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// Source code of the client.
    case source
    /// Source code of its tests.
    case test
    /// Source code of the runtime.
    case runtime
    /// The manifest of a package.
    case manifest
    /// The description of a package.
    case readme
    /// The list of files that version control ignores.
    case ignoreList

    /// Whether the user's own file of the same name stays as it is.
    public var yieldsToUserFile: Bool {
      switch self {
      case .source, .test, .runtime, .manifest: false
      case .readme, .ignoreList: true
      }
    }
  }

  /// The path below the output directory: `Sources/Client/StartInstance.swift`.
  public var path: String
  /// The content in UTF-8, ending in a line break.
  public var bytes: [UInt8]
  /// What the file is for.
  public var role: Role
  /// The page that it was made from; nil where it belongs to all of them.
  public var page: String?

  /// Makes a file.
  public init(path: String, contents: String, role: Role, page: String? = nil) {
    self.init(path: path, bytes: Array(contents.utf8), role: role, page: page)
  }

  /// Makes a file from its content in UTF-8.
  public init(path: String, bytes: [UInt8], role: Role, page: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.role = role
    self.page = page
  }

  /// The content, ending in a line break.
  public var contents: String { String(decoding: bytes, as: UTF8.self) }
}

/// The files of a client, and what had to be decided against what the pages say.
public struct Emission: Hashable, Sendable {
  /// The name of the module that the files make.
  public var moduleName: String
  /// The files, ordered by path.
  public var files: [EmittedFile]
  /// What had to be renamed or left out.
  public var diagnostics: [Diagnostic]
  /// The folders that belong to it: what stands there with the mark, and is not among its files, is of an earlier run.
  public var folders: [String]
  /// Whether a choice of the user can't be carried out, so that the files aren't what the user asked for. Errors in ``diagnostics``
  /// have the reasons.
  public var isRefused: Bool

  /// Makes an emission.
  ///
  /// Without `folders`, those of the two targets belong to it.
  public init(
    moduleName: String, files: [EmittedFile], diagnostics: [Diagnostic], folders: [String]? = nil,
    isRefused: Bool = false
  ) {
    self.moduleName = moduleName
    self.files = files
    self.diagnostics = diagnostics
    self.folders = folders ?? Self.targetFolders(of: moduleName)
    self.isRefused = isRefused
  }
}

/// Turns a service into the files of a Swift client.
public enum SwiftEmitter {
  /// Plans and prints the client: a pure function of the model.
  public static func emit(_ service: ServiceModel, options: EmitterOptions) -> Emission {
    let plan = SwiftPlanner.plan(service, options: options)
    return Emission(plan.module, files: print(plan), reported: plan.reported)
  }

  /// The same, with a number of operations in work at the same time.
  ///
  /// Each is printed as soon as it is planned, and only its files are kept: the plans of a large service take more room than what is
  /// printed of them.
  public static func emit(_ service: ServiceModel, options: EmitterOptions, atOnce limit: Int) async -> Emission {
    let beginning = SwiftPlanner.Beginning(service, options: options)
    let module = beginning.module
    let operations = await beginning.planners.concurrentMap(atOnce: limit) { planner in
      let (plan, diagnostics) = SwiftPlanner.planned(planner)
      var outline = ClientOutline(module)
      outline.add(plan)
      return PrintedOperation(
        files: Output.files(of: plan, module), outline: outline, diagnostics: diagnostics)
    }
    var client = ClientOutline(module)
    for operation in operations { client.add(operation.outline) }
    return Emission(
      module, files: operations.flatMap(\.files) + Output.files(of: client),
      reported: beginning.diagnostics(with: operations.map(\.diagnostics)))
  }

  /// The name of the module where nobody chooses one: the prefix of the runtime's clients, and the product.
  public static func moduleName(for service: ServiceModel, runtime: RuntimeDescription) -> String {
    SwiftPlanner.moduleName(for: service, runtime: runtime)
  }

  /// Prints what is planned, one file after the other.
  static func print(_ plan: SwiftPlan) -> [EmittedFile] {
    var client = ClientOutline(plan.module)
    for operation in plan.operations { client.add(operation) }
    return plan.operations.flatMap { Output.files(of: $0, plan.module) } + Output.files(of: client)
  }
}

/// What is left of an operation once it is printed.
private struct PrintedOperation: Sendable {
  let files: [EmittedFile]
  let outline: ClientOutline
  let diagnostics: PlanDiagnostics
}

extension Output {
  /// The files of an operation.
  fileprivate static func files(of operation: OperationPlan, _ module: ModulePlan) -> [EmittedFile] {
    files(of: all.flatMap { $0.ofOperation(operation, module) }, module)
  }

  /// The files that belong to no operation.
  fileprivate static func files(of client: ClientOutline) -> [EmittedFile] {
    files(of: all.flatMap { $0.ofClient(client) }, client.module)
  }

  /// Puts together what shares a path, in the order of the registry.
  private static func files(of parts: [Part], _ module: ModulePlan) -> [EmittedFile] {
    var paths: [String] = []
    for part in parts where !paths.contains(part.path) { paths.append(part.path) }
    return paths.compactMap { path in
      file(path, of: parts.filter { $0.path == path }, accessLevel: module.accessLevel)
    }
  }

  private static func file(_ path: String, of parts: [Part], accessLevel: AccessLevel) -> EmittedFile? {
    guard let role = parts.first?.role else { return nil }
    var writer = SourceWriter(accessLevel: accessLevel)
    writer.write(FileForm(role).head(source: parts.lazy.compactMap(\.sourceFile).first))
    writer.separate()
    for line in Set(parts.flatMap(\.imports)).sorted() { writer.write(line) }
    for part in parts {
      writer.separate()
      part.write(&writer)
    }
    return EmittedFile(
      path: path, bytes: writer.contents, role: role, page: parts.lazy.compactMap(\.sourceFile).first)
  }
}

extension Emission {
  /// The folders of the client and of its tests.
  fileprivate static func targetFolders(of module: String) -> [String] {
    ["Sources/\(module)", "Tests/\(module)Tests"]
  }

  /// The files in the order of their paths.
  fileprivate init(_ module: ModulePlan, files: [EmittedFile], reported: PlanDiagnostics) {
    var folders = Self.targetFolders(of: module.name)
    // A package of its own may have held the runtime before.
    if case .package = module.layout { folders += module.runtime.modules.map { "Sources/\($0.name)" } }
    self.init(
      moduleName: module.name, files: files.sorted { $0.path < $1.path }, diagnostics: reported.all, folders: folders,
      isRefused: reported.isRefused)
  }
}
