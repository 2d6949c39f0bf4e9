public import TablatureAPIModel
internal import Yams

/// The differences that clients recorded in files. JSON is YAML, whose reader provides positions.
public struct ObservedDifferences: Hashable, Sendable {
  /// The version of the files that this tool reads.
  static let schemaVersion = 1

  /// The differences, equal ones merged; ordered by service, operation, path and kind.
  public var differences: [ObservedDifference]

  /// Reads files, each of up to 64 MiB.
  public init(files: [String], store: FileStore = FileStore()) throws(ConfigurationReader.Failure) {
    var all: [ObservedDifference] = []
    for file in files { all += try Self.read(try YAMLDocument(file, store: store)) }
    differences = ObservedDifference.merging(all)
  }

  /// Reads the content of a file.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - file: The path to show.
  public init(text: String, file: String) throws(ConfigurationReader.Failure) {
    differences = ObservedDifference.merging(try Self.read(try YAMLDocument(text: text, file: file)))
  }

  private static func read(_ document: YAMLDocument) throws(ConfigurationReader.Failure) -> [ObservedDifference] {
    var reading = DifferenceReading(file: document.file)
    reading.read(document.root)
    guard reading.diagnostics.isEmpty else {
      throw ConfigurationReader.Failure(diagnostics: reading.diagnostics.inOrderOfPlace())
    }
    return reading.differences
  }
}

/// A file of differences while it is read. Members that a later version may add are ignored.
private struct DifferenceReading: DocumentReading {
  let file: String
  var diagnostics: [Diagnostic] = []
  var differences: [ObservedDifference] = []

  private static let help = "pass a file that the client's drift recorder wrote"
  private static let longestName = 200
  private static let longestPath = 16_384
  private static let mostNames = 64
  private static let highestStatus = 999

  init(file: String) { self.file = file }

  mutating func read(_ root: Node?) {
    guard case .mapping(let mapping)? = root, let version = mapping["schemaVersion"],
      let list = mapping["differences"]
    else {
      diagnostics.append(
        Diagnostic(
          "config.value", .error, "the file has no 'schemaVersion' and 'differences'",
          at: SourceLocation(file: file, line: 1), notes: [Diagnostic.Note(Self.help)]))
      return
    }
    guard scalar(version) == String(ObservedDifferences.schemaVersion) else {
      return fail(
        "config.value", "unsupported schema version \((scalar(version) ?? "").visible.quoted)", version,
        note: "use a version of the tool that reads it; this one reads version \(ObservedDifferences.schemaVersion)")
    }
    guard case .sequence(let entries) = list else {
      return fail("config.value", "'differences' isn't a list", list, note: Self.help)
    }
    for entry in entries {
      read(entry: entry)
      // A damaged file could be wrong in each entry.
      guard diagnostics.isEmpty else { return }
    }
  }

  private mutating func read(entry node: Node) {
    guard case .mapping(let mapping) = node else {
      return fail("config.value", "an entry of 'differences' isn't an object", node, note: Self.help)
    }
    guard let product = name(mapping, "product", in: node), let version = name(mapping, "version", in: node),
      let operation = name(mapping, "operation", in: node),
      let path = path(mapping, in: node),
      let word = name(mapping, "kind", in: node)
    else { return }
    guard let kind = ObservedDifference.Kind(rawValue: word) else {
      return fail(
        "config.value", "unknown kind \(word.quoted) of difference", mapping["kind"] ?? node,
        note: "use one of: \(ObservedDifference.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let types = ["observedType", "documentedType"].map { type(mapping, $0) }
    guard let count = number(mapping, "count", atMost: .max), count > 0 else {
      return fail("config.value", "'count' isn't a positive integer", mapping["count"] ?? node, note: Self.help)
    }
    let status =
      mapping["httpStatus"].flatMap(scalar) == nil
      ? nil : number(mapping, "httpStatus", atMost: Self.highestStatus)
    if mapping["httpStatus"].flatMap(scalar) != nil, (status ?? 0) < 100 {
      fail("config.value", "'httpStatus' isn't an HTTP status", mapping["httpStatus"] ?? node, note: Self.help)
    }
    guard let first = time(mapping, "firstSeen", in: node), let last = time(mapping, "lastSeen", in: node),
      diagnostics.isEmpty
    else { return }
    differences.append(
      ObservedDifference(
        product: product, version: version, operation: operation, path: path, kind: kind, observedType: types[0],
        documentedType: types[1], httpStatus: status, count: count, firstSeen: first, lastSeen: last))
  }

  /// A text of limited length on one line, which may be empty.
  private mutating func name(
    _ mapping: Node.Mapping, _ key: String, in node: Node, longest: Int = longestName
  ) -> String? {
    guard let value = mapping[key], let text = scalar(value) else {
      fail("config.value", "'\(key)' of an entry is missing or isn't a string", mapping[key] ?? node, note: Self.help)
      return nil
    }
    guard text.utf8.count <= longest else {
      fail("config.value", "'\(key)' is longer than \(longest) bytes", value, note: "remove the entry")
      return nil
    }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      fail(
        "config.value", "'\(key)' contains control characters: \(text.visible.quoted)", value, note: "remove the entry")
      return nil
    }
    return text
  }

  private mutating func path(_ mapping: Node.Mapping, in node: Node) -> String? {
    guard let path = name(mapping, "path", in: node, longest: Self.longestPath) else { return nil }
    guard path.utf8.count(where: { $0 == UInt8(ascii: ".") }) < Self.mostNames else {
      fail(
        "config.value", "'path' has more than \(Self.mostNames) names", mapping["path"] ?? node,
        note: "remove the entry")
      return nil
    }
    return path
  }

  private mutating func type(_ mapping: Node.Mapping, _ key: String) -> String? {
    guard let node = mapping[key], !isNull(node) else { return nil }
    guard let text = scalar(node), JSONTypeText.isValid(text) else {
      let shown = scalar(node).map { " \($0.visible.quoted)" } ?? ""
      fail(
        "config.value", "'\(key)'\(shown) isn't a type", node,
        note: "use one of: \(JSONTypeText.words.joined(separator: ", ")), in brackets for a list")
      return nil
    }
    return text
  }

  private func number(_ mapping: Node.Mapping, _ key: String, atMost most: Int) -> Int? {
    mapping[key].flatMap(scalar).flatMap { Int($0) }.flatMap { $0 <= most ? $0 : nil }
  }

  /// A point in time: digits where the pattern has letters other than `T` and `Z`.
  private mutating func time(_ mapping: Node.Mapping, _ key: String, in node: Node) -> String? {
    let pattern = "0000-00-00T00:00:00Z"
    guard let value = mapping[key], let text = scalar(value), text.utf8.count == pattern.utf8.count,
      zip(text.utf8, pattern.utf8).allSatisfy({ byte, wanted in
        wanted == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == wanted
      })
    else {
      fail("config.value", "'\(key)' isn't a time like 2026-12-01T00:00:00Z", mapping[key] ?? node, note: Self.help)
      return nil
    }
    return text
  }

  private func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && scalar.string == "null"
  }

  /// The text of a scalar; nil for JSON's `null`.
  private func scalar(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node, !isNull(node) else { return nil }
    return scalar.string
  }
}

/// Types as recorded differences have them: `string`, `[object]`, `[]`.
enum JSONTypeText {
  static let words = ["string", "integer", "number", "boolean", "object", "null", "any"]
  private static let deepest = 16

  static func isValid(_ text: String) -> Bool {
    var inner = text[...]
    var depth = 0
    while inner.hasPrefix("["), inner.hasSuffix("]"), depth < deepest {
      inner = inner.dropFirst().dropLast()
      depth += 1
    }
    return words.contains(String(inner)) || (inner.isEmpty && depth > 0)
  }
}
