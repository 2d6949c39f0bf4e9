internal import TablatureAPIModel
public import TablatureDocReader
internal import TablatureSwiftEmitter

/// A first configuration, made from what pages say.
public struct ConfigurationDraft: Hashable, Sendable {
  /// Why there is nothing to draft.
  public struct NoOperations: Error, Hashable, Sendable {}

  /// The path of the file that it is for, at whose folder paths in it start.
  public var file: String
  /// The name that the module has where nothing says another.
  public var module: String
  /// What the pages describe, in words: `9 operations of Billing 2026-01-31`.
  public var service: String
  /// The product, where the pages describe several services.
  public var product: String?
  /// The version of its API, where the pages describe several services.
  public var version: String?
  /// Folders that hold all pages of operations, from the folder of the file on.
  public var pages: [String]
  /// The dialects, that of most operations first.
  public var dialects: [String] { counts.map(\.name) }
  /// Pages that describe an operation which another page describes, too.
  public var rivals: [String]

  /// Hosts as a configuration may have them.
  private let endpointExample: String

  private struct Count: Hashable, Sendable {
    var name: String
    var operations: Int
  }
  private var counts: [Count]

  /// Makes a draft.
  ///
  /// - Parameters:
  ///   - reading: The services that the pages describe.
  ///   - paths: The paths that somebody gave; without any, the folder that holds all pages of operations is taken.
  ///   - file: The path of the file to draft.
  ///   - store: What tells where relative paths start.
  public init(
    _ reading: ServiceReading, paths: [String], file: String = Configuration.fileName, store: FileStore = FileStore()
  ) throws(NoOperations) {
    let model = reading.model
    let profile = Configuration(file: file).profile
    guard !model.operations.isEmpty else { throw NoOperations() }
    let currentDirectory = store.currentDirectories.first ?? "/"
    let target = PathText.absolute(file, currentDirectory: currentDirectory)
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? ""
    func relative(_ path: String) -> String {
      PathText.relative(path, from: folder.isEmpty ? "/" : folder, currentDirectory: currentDirectory)
    }
    self.file = file
    module = SwiftEmitter.moduleName(for: model, runtime: profile.runtime)
    endpointExample = profile.endpointExample
    let names = [model.product, model.version].compactMap { $0?.visible }.joined(separator: " ")
    let count = model.operations.count
    service = "\(count) \(count == 1 ? "operation" : "operations")" + (names.isEmpty ? "" : " of \(names)")
    if reading.services.count > 1 { (product, version) = (model.product, model.version) }
    let found = paths.isEmpty ? [Self.folder(holding: model.operations.map(\.location.file))] : paths
    pages = found.map(relative)
    rivals = reading.outvoted.map { relative($0.location.file) }
    counts = Dictionary(grouping: model.operations, by: \.dialect).map {
      Count(name: $0.key, operations: $0.value.count)
    }
    .sorted { ($1.operations, $0.name) < ($0.operations, $1.name) }
  }

  /// The innermost folder that holds all of the files.
  private static func folder(holding files: [String]) -> String {
    var common: ArraySlice<Substring> =
      files.first?.split(separator: "/", omittingEmptySubsequences: false).dropLast() ?? []
    for file in files {
      let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      common = common.prefix(zip(common, parts).prefix { $0 == $1 }.count)
    }
    // The top of the disk, or the current directory.
    return common == [""] ? "/" : common.isEmpty ? "." : common.joined(separator: "/")
  }
}

extension ConfigurationDraft {
  /// The file, with a comment for each key.
  public var text: String {
    let languages = counts.map { "\($0.name) (\($0.operations))" }.joined(separator: ", ")
    return """
      # What Tablature is to do with these pages; 'tablature generate' reads it. Paths start at the folder of this file.
      # A key behind a # says what holds without it, or shows how it is written; take the # away to change it.

      # The pages: \(service).
      pages: \(Self.list(pages))

      # The name of the Swift module.
      module: \(module)

      # The product and the version of its API, where the pages describe several.
      \(choice("product", product, otherwise: "Billing"))
      \(choice("version", version, otherwise: "'2026-01-31'"))

      # The host of the service where the vendor's list of hosts is wrong: one, or one for each region.
      # endpoint: \(endpointExample)

      # The folder to write into: Sources/\(module) and Tests/\(module)Tests.
      output: \(Configuration.defaultOutput)

      # Who sees the declarations: public, package or internal.
      # access: public

      # The operations to emit, and those not to emit. * and ? stand for any characters.
      # include: ['Describe*']
      # exclude: ['*Tag*']

      \(rivalsText)
      # The dialect that counts where a page has headings in two; found: \(languages).
      # dialect: \(dialects.first(where: Configuration.dialects.contains) ?? Configuration.dialects[0])

      # A file with corrections of the pages.
      # overlay: overlay.yaml

      # Words that are written so in names.
      # acronyms: [SNAT, IPv6]

      # Names in Swift that you know better: members, types, methods, values, errors.
      # names:
      #   members:
      #     DescribeDisks.Disks.Disk.DiskId: id

      # How bad findings of 'tablature lint' are: error, warning, note or off, for a rule or a group of rules.
      # lint:
      #   sample.missing-member: off

      # What 'tablature audit' holds against the pages, what it knows already, how much findings matter, and what is excused.
      # audit:
      #   code: [Sources]
      #   baseline: audit-baseline.json
      #   observed: [drift.json]
      #   levels:
      #     text: off
      #   waivers: [{check: parameter, operation: 'Describe*', reason: older servers know it, expires: 2030-12-31}]

      # What the output folder holds: targets for a package that is there, or package for one of its own, which takes the
      # runtime along (bundled), from an address or from a folder.
      # layout: targets
      # runtime: bundled

      """
  }

  /// A key with its value; behind a #, with an example, where no choice has to be made.
  private func choice(_ key: String, _ value: String?, otherwise example: String) -> String {
    value.map { "\(key): '\($0.visible.replacing("'", with: "''"))'" } ?? "# \(key): \(example)"
  }

  private var rivalsText: String {
    let intro = "# Pages that count where several describe one operation"
    guard !rivals.isEmpty else { return "\(intro); here none do.\n# prefer: [\(pages[0])/Other.md]\n" }
    return
      "\(intro); these do not, since others are fuller.\n# prefer: \(Self.list(Array(rivals.prefix(Self.mostRivals))))\n"
  }

  /// More of them would not be read by anybody.
  private static let mostRivals = 20

  /// A list of paths as YAML has it on one line, in quotation marks where they could mean something there.
  private static func list(_ paths: [String]) -> String {
    let shown = paths.map { path in
      let isPlain =
        path.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == UInt8(ascii: "/") } ?? false
        && path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "./_-".contains($0)) }
      return isPlain ? path : "'\(path.visible.replacing("'", with: "''"))'"
    }
    return "[\(shown.joined(separator: ", "))]"
  }
}

extension VendorProfile {
  /// Hosts of a service as a configuration may have them: one for a region, and one for all others.
  fileprivate var endpointExample: String {
    "{\(runtime.tests.region): example.\(endpoints.domain), '*': '\(endpoints.standardHost)'}"
  }
}
