import ArgumentParser
import TablatureGeneration
import TablatureSwiftEmitter

/// What `generate` is told about the emitted code.
struct EmissionArguments: ParsableArguments {
  @Option(help: "Who sees the declarations. Without it, what the configuration says, else public.")
  var access: AccessLevel?

  @Option(
    help: ArgumentHelp(
      "Emit only operations of this name; * and ? stand for any characters. May be repeated.", valueName: "pattern"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Do not emit operations of this name. May be repeated.", valueName: "pattern"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Write this acronym so in names, like IPv6. May be repeated.", valueName: "word"))
  var acronym: [String] = []

  @Option(help: ArgumentHelp("Take this built-in acronym for a word. May be repeated.", valueName: "word"))
  var noAcronym: [String] = []

  @Option(
    help: ArgumentHelp(
      "Name something otherwise in Swift: members:DescribeDisks.DiskId=id. May be repeated; the kinds are \(NameKind.list).",
      valueName: "kind:name=name"))
  var name: [String] = []

  @Option(help: "What to write: targets for a package that is there, or a package of its own.")
  var layout: LayoutChoice?

  @Option(
    help: ArgumentHelp(
      "Where the package finds the runtime: bundled, an address or a path. Without it, what the configuration says, else bundled.",
      valueName: "where"))
  var runtime: String?

  @Option(
    help: ArgumentHelp(
      "The version of the runtime at an address: 1.2.0, exact:1.2.0, branch:main or revision:0a1b2c3.",
      valueName: "version"))
  var runtimeVersion: String?

  func validate() throws {
    _ = try patterns(include)
    _ = try patterns(exclude)
    for word in acronym { try Self.check(AcronymRule.rejection(ofAdded: word)) }
    for word in noAcronym { try Self.check(AcronymRule.rejection(ofRemoved: word)) }
    _ = try name.map(Self.choice)
    _ = try runtimeChoice()
    if runtimeVersion != nil, runtime == nil { throw ValidationError("--runtime-version needs --runtime.") }
    if runtime != nil, layout == .targets { throw ValidationError("--runtime needs --layout package.") }
  }

  /// Puts what the command line says over what the configuration says.
  func apply(to configuration: inout Configuration) throws {
    if let access { configuration.access = Located(access) }
    if !include.isEmpty { configuration.include = try patterns(include) }
    if !exclude.isEmpty { configuration.exclude = try patterns(exclude) }
    // Acronyms and names of the configuration stay where the command line says nothing of the same ones.
    let (added, removed) = (Set(acronym.map { $0.lowercased() }), Set(noAcronym.map { $0.lowercased() }))
    configuration.addedAcronyms.removeAll { removed.contains($0.value.lowercased()) }
    configuration.removedAcronyms.removeAll { added.contains($0.value.lowercased()) }
    configuration.addedAcronyms += acronym.map { Located($0) }
    configuration.removedAcronyms += noAcronym.map { Located($0) }
    // The last choice for a thing counts, and only that may be told to be idle.
    let choices = try name.map(Self.choice)
    let replaced = Set(choices.map { "\($0.kind.rawValue):\($0.subject)" })
    configuration.names.removeAll { replaced.contains("\($0.kind.rawValue):\($0.subject)") }
    configuration.names += choices
    if let layout { configuration.layout = Located(layout) }
    if let runtime = try runtimeChoice() {
      guard configuration.layout?.value == .package else { throw ValidationError("--runtime needs --layout package.") }
      configuration.runtime = Located(runtime)
    }
  }

  private func runtimeChoice() throws -> RuntimeChoice? {
    guard let runtime else { return nil }
    do throws(RuntimeChoice.Rejection) {
      return try RuntimeChoice(runtime, version: runtimeVersion)
    } catch {
      throw ValidationError("--runtime: \(Console.visible(error.message)).")
    }
  }

  private func patterns(_ texts: [String]) throws -> [OperationFilter.Pattern] {
    try texts.map { text in
      guard let pattern = OperationFilter.Pattern(text) else {
        throw ValidationError("'\(Console.visible(text))' is no pattern; \(OperationFilter.Pattern.rule).")
      }
      return pattern
    }
  }

  private static func check(_ rejection: String?) throws {
    if let rejection { throw ValidationError("\(Console.visible(rejection)).") }
  }

  /// Reads `members:DescribeDisks.DiskId=id`.
  private static func choice(_ text: String) throws -> NameOverride {
    guard let colon = text.firstIndex(of: ":"), let equals = text.lastIndex(of: "="), colon < equals,
      let kind = NameKind(rawValue: String(text[..<colon]))
    else {
      throw ValidationError(
        "'\(Console.visible(text))' names nothing; write KIND:NAME=SWIFT, where the kinds are \(NameKind.list).")
    }
    let name = String(text[text.index(after: equals)...])
    try check(SwiftName.rejection(of: name))
    return NameOverride(kind, String(text[text.index(after: colon)..<equals]), name)
  }
}

extension NameKind {
  /// All kinds, for messages.
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension AccessLevel: ExpressibleByArgument {}
extension LayoutChoice: ExpressibleByArgument {}
