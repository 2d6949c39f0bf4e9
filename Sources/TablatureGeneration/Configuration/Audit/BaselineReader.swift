public import TablatureAPIModel
internal import Yams

/// Reads what is known to differ. JSON is YAML, whose reader tells where things stand.
public struct BaselineReader: Sendable {
  private let store: FileStore

  /// Makes a reader.
  public init(store: FileStore = FileStore()) { self.store = store }

  /// Reads the baseline that stands in a file.
  public func read(_ path: String) throws(ConfigurationReader.Failure) -> Baseline {
    try Self.read(try YAMLDocument(path, store: store))
  }

  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The path to show.
  public static func read(_ text: String, file: String) throws(ConfigurationReader.Failure) -> Baseline {
    try read(try YAMLDocument(text: text, file: file))
  }

  private static func read(_ document: YAMLDocument) throws(ConfigurationReader.Failure) -> Baseline {
    var reading = BaselineReading(file: document.file)
    reading.read(document.root)
    guard reading.diagnostics.isEmpty else {
      throw ConfigurationReader.Failure(diagnostics: reading.diagnostics.inOrderOfPlace())
    }
    return Baseline(reading.entries)
  }
}

/// A baseline while it is read. Keys that a later version may add are let be; people do not write this file.
private struct BaselineReading: DocumentReading {
  let file: String
  var diagnostics: [Diagnostic] = []
  var entries: [Baseline.Entry] = []
  private var fingerprints: Set<String> = []

  init(file: String) { self.file = file }

  mutating func read(_ root: Node?) {
    guard case .mapping(let mapping)? = root, let version = mapping["version"], let findings = mapping["findings"]
    else {
      return failAtStart("this is no baseline: 'version' and 'findings' belong into it")
    }
    guard let text = scalar(version), text == String(Baseline.currentVersion) else {
      return fail(
        "baseline.value", "this tool reads baselines of version \(Baseline.currentVersion), not of another one", version
      )
    }
    guard case .sequence(let sequence) = findings else {
      return fail("baseline.value", "a list of findings belongs here", findings)
    }
    for element in sequence {
      read(entry: element)
      // A file of another kind would be wrong in each place.
      guard diagnostics.isEmpty else { return }
    }
  }

  private mutating func read(entry node: Node) {
    guard case .mapping(let mapping) = node else {
      return fail("baseline.value", "a finding is keys with values: fingerprint, count, check", node)
    }
    guard let fingerprint = text(mapping, "fingerprint", in: node), !fingerprint.isEmpty,
      let check = text(mapping, "check", in: node)
    else { return }
    guard let counted = mapping["count"], let count = scalar(counted).flatMap({ Int($0) }), count > 0 else {
      return fail("baseline.value", "'count' is how many there are, 1 or more", mapping["count"] ?? node)
    }
    guard fingerprints.insert(fingerprint).inserted else {
      return fail("baseline.value", "the fingerprint stands here a second time", mapping["fingerprint"] ?? node)
    }
    func optional(_ key: String) -> String { mapping[key].flatMap(scalar) ?? "" }
    entries.append(
      Baseline.Entry(
        fingerprint: fingerprint, count: count, check: check, operation: optional("operation"), path: optional("path"),
        message: optional("message"), at: place(mapping["fingerprint"] ?? node)))
  }

  private mutating func text(_ mapping: Node.Mapping, _ key: String, in node: Node) -> String? {
    guard let value = mapping[key], let text = scalar(value), !text.isEmpty else {
      fail("baseline.value", "'\(key)' belongs to each finding, and is a text", mapping[key] ?? node)
      return nil
    }
    return text
  }

  private func scalar(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.string
  }

  private mutating func failAtStart(_ summary: String) {
    diagnostics.append(Diagnostic("baseline.value", .error, summary, at: SourceLocation(file: file, line: 1)))
  }
}
