internal import TablatureAPIModel
internal import TablatureSwiftEmitter
internal import Yams

extension Configuration {
  /// The configuration as a file that says the same, with a comment above each key that tells where its value comes from.
  ///
  /// Paths start at the folder of the file that was read, or else of one in the current directory.
  public func text(store: FileStore = FileStore()) throws -> String {
    var writer = ConfigurationWriter(self, currentDirectory: store.currentDirectories.first ?? "/")
    writer.write()
    return try writer.text()
  }
}

/// Writes what counts, key by key.
private struct ConfigurationWriter {
  private struct Entry {
    var key: String
    var origin: String
    var value: Node
  }

  private let configuration: Configuration
  private let currentDirectory: String
  private var entries: [Entry] = []
  private var comments: [String] = []

  init(_ configuration: Configuration, currentDirectory: String) {
    self.configuration = configuration
    self.currentDirectory = currentDirectory
  }

  mutating func write() {
    add("module", configuration.module, otherwise: nil)
    if configuration.module == nil { comments.append("# module: made from the product of the pages") }
    add("pages", configuration.pages.map(relative))
    add("product", configuration.product, otherwise: nil)
    add("version", configuration.version, otherwise: nil)
    addEndpoint()
    add("output", configuration.output.map(relative), otherwise: Configuration.defaultOutput)
    add("prefer", configuration.prefer.map(relative))
    add("access", configuration.access.map { Located($0.value.rawValue, at: $0.location) }, otherwise: "public")
    add("include", configuration.include.map { Located($0.text, at: $0.location) })
    add("exclude", configuration.exclude.map { Located($0.text, at: $0.location) })
    addAcronyms()
    addNames()
    add("layout", configuration.layout.map { Located($0.value.rawValue, at: $0.location) }, otherwise: "targets")
    addRuntime()
    add("dialect", configuration.dialect, otherwise: nil)
    addOverlay()
    let levels = configuration.lint
    if !levels.isEmpty {
      add("lint", mapping(Self.lastOfEach(levels.map { ($0.rule, $0.level.rawValue) })), from: levels.map(\.location))
    }
    addAudit()
  }

  func text() throws -> String {
    var text = "# Paths start at the folder of \(configuration.file).\n"
    for entry in entries {
      let value = try Yams.serialize(node: Self.mapping([(entry.key, entry.value)]), width: -1, allowUnicode: true)
      text += "\n# \(entry.origin)\n\(value)"
    }
    return text + comments.map { "\n\($0)\n" }.joined()
  }

  // MARK: Keys that need more than their value

  private mutating func addAcronyms() {
    var pairs: [(String, Node)] = []
    for (key, words) in [("add", configuration.addedAcronyms), ("remove", configuration.removedAcronyms)]
    where !words.isEmpty {
      pairs.append((key, list(words.map(\.value))))
    }
    let words = configuration.addedAcronyms + configuration.removedAcronyms
    if !pairs.isEmpty { add("acronyms", Self.mapping(pairs), from: words.map(\.location)) }
  }

  private mutating func addNames() {
    var pairs: [(String, Node)] = []
    for kind in NameKind.allCases {
      let names = configuration.names.filter { $0.kind == kind }
      if !names.isEmpty {
        pairs.append((kind.rawValue, mapping(Self.lastOfEach(names.map { ($0.subject, $0.name) }))))
      }
    }
    if !pairs.isEmpty { add("names", Self.mapping(pairs), from: configuration.names.map(\.location)) }
  }

  private mutating func addEndpoint() {
    guard let endpoint = configuration.endpoint else { return }
    let rules = endpoint.value.rules
    let isForAll = rules.count == 1 && rules[0].region == "*"
    add(
      "endpoint", isForAll ? scalar(rules[0].host) : mapping(rules.map { ($0.region, $0.host) }),
      from: [endpoint.location])
  }

  private mutating func addRuntime() {
    guard configuration.layout?.value == .package || configuration.runtime != nil else { return }
    let value: Node
    switch configuration.runtime?.value ?? .bundled {
    case .bundled: value = scalar(RuntimeChoice.bundledWord)
    case .folder(let path): value = scalar(relative(path))
    case .repository(let url, let requirement):
      value = Self.mapping([("url", scalar(url)), ("version", scalar(requirement.notation))])
    }
    add(
      "runtime", value, from: configuration.runtime.map { [$0.location] } ?? [], isDefault: configuration.runtime == nil
    )
  }

  private mutating func addOverlay() {
    guard let overlay = configuration.overlay.map(relative) else { return }
    guard PathText.staysInFolder(overlay.value) else {
      comments.append("# overlay: \(overlay.value), which stands in no folder that a configuration here can name")
      return
    }
    add("overlay", overlay, otherwise: nil)
  }

  private mutating func addAudit() {
    let audit = configuration.audit
    var pairs: [(String, Node)] = []
    if !audit.code.isEmpty { pairs.append(("code", list(audit.code.map { relative($0.value) }))) }
    if let baseline = audit.baseline { pairs.append(("baseline", scalar(relative(baseline.value)))) }
    if !audit.observed.isEmpty { pairs.append(("observed", list(audit.observed.map { relative($0.value) }))) }
    if !audit.levels.isEmpty {
      pairs.append(("levels", mapping(Self.lastOfEach(audit.levels.map { ($0.check, $0.level.rawValue) }))))
    }
    if !audit.waivers.isEmpty {
      pairs.append(("waivers", .sequence(Node.Sequence(audit.waivers.map(waiver)))))
    }
    let places =
      (audit.code + [audit.baseline].compactMap { $0 } + audit.observed).map(\.location) + audit.levels.map(\.location)
      + audit.waivers.map(\.location)
    if !pairs.isEmpty { add("audit", Self.mapping(pairs), from: places) }
  }

  private func waiver(_ waiver: Waiver) -> Node {
    var pairs = [("check", scalar(waiver.check)), ("operation", scalar(waiver.operation))]
    if let path = waiver.path { pairs.append(("path", scalar(path))) }
    pairs.append(("reason", scalar(waiver.reason)))
    if let expires = waiver.expires { pairs.append(("expires", scalar("\(expires)"))) }
    return Self.mapping(pairs)
  }

  // MARK: Values

  private mutating func add(_ key: String, _ value: Located<String>?, otherwise: String?) {
    if let value {
      add(key, scalar(value.value), from: [value.location])
    } else if let otherwise {
      add(key, scalar(otherwise), from: [], isDefault: true)
    }
  }

  private mutating func add(_ key: String, _ values: [Located<String>]) {
    if !values.isEmpty { add(key, list(values.map(\.value)), from: values.map(\.location)) }
  }

  private mutating func add(_ key: String, _ value: Node, from places: [SourceLocation?], isDefault: Bool = false) {
    // The first place in a file leads to the others.
    var origins: [String] = []
    var files: Set<String?> = []
    for place in places where files.insert(place?.file).inserted {
      origins.append(place.map { "\($0.file):\($0.line)".visible } ?? "the command line")
    }
    entries.append(
      Entry(key: key, origin: isDefault ? "where nothing is said" : origins.joined(separator: ", "), value: value))
  }

  private func relative(_ path: Located<String>) -> Located<String> { Located(relative(path.value), at: path.location) }

  /// The path from the folder of the configuration.
  private func relative(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let file = PathText.absolute(configuration.file, currentDirectory: currentDirectory)
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
    return PathText.relative(path, from: folder.isEmpty ? "/" : folder, currentDirectory: currentDirectory)
  }

  /// A text; in quotation marks where other readers of YAML take the word for something else.
  private func scalar(_ text: String) -> Node { Self.scalar(text) }

  private static func scalar(_ text: String) -> Node {
    let isOther =
      ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
      || text.first?.isNumber ?? false
    return .scalar(Node.Scalar(text, Tag(.str), isOther ? .singleQuoted : .any))
  }

  private func list(_ texts: [String]) -> Node { .sequence(Node.Sequence(texts.map(scalar))) }
  private func mapping(_ pairs: [(String, String)]) -> Node { Self.mapping(pairs.map { ($0.0, scalar($0.1)) }) }

  private static func mapping(_ pairs: [(String, Node)]) -> Node {
    .mapping(Node.Mapping(pairs.map { (scalar($0.0), $0.1) }))
  }

  /// Each key once, with its last value.
  private static func lastOfEach(_ pairs: [(String, String)]) -> [(String, String)] {
    var last: [String: String] = [:]
    for (key, value) in pairs { last[key] = value }
    return pairs.map(\.0).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.map { ($0, last[$0] ?? "") }
  }
}
