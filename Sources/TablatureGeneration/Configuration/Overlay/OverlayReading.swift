internal import TablatureAPIModel
internal import TablaturePageOverlay
internal import Yams

/// An overlay while it is read.
struct OverlayReading: DocumentReading {
  private(set) var corrections: [Correction] = []
  var diagnostics: [Diagnostic] = []
  let file: String

  init(file: String) { self.file = file }

  mutating func read(_ root: Node) {
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
    read(
      root, keys: ["corrections": { reading, list in reading.elements(list).forEach { reading.readCorrection($0) } }],
      otherwise: "the file must say 'corrections:', and list them below")
  }

  private typealias Pair = (name: String, key: Node, value: Node)

  private mutating func readCorrection(_ node: Node) {
    var pairs: [Pair] = []
    let before = diagnostics.count
    readPairs(node, otherwise: "a correction must be keys with values, like 'require: request.Name'") {
      pairs.append(($1, $2, $3))
    }
    guard diagnostics.count == before, let (kind, asked) = kind(of: pairs, in: node) else { return }
    let settingKeys = kind.settings.map(\.key)
    let known = OverlayReader.commonKeys + [kind.key] + settingKeys
    for pair in pairs where !known.contains(pair.name) { failKey(pair.name, pair.key, known: known) }
    func value(_ key: String) -> Node? { pairs.first { $0.name == key }?.value }
    let operation = value("operation").flatMap { text($0, "the name of an operation") }
    let page = value("page").flatMap { path($0) }
    if value("operation") == nil, value("page") == nil {
      fail("config.value", "'page' belongs here, or 'operation': a correction is one of a page", node)
    }
    let reason = value("reason").flatMap { text($0, "the reason, in words,") }
    if value("reason") == nil { fail("config.value", "'reason' belongs here: why is the page wrong?", node) }
    var settings: [String: Setting.Value] = [:]
    for setting in kind.settings {
      if let node = value(setting.key) {
        settings[setting.key] = self.value(node, setting.form)
      } else if setting.isRequired {
        fail("config.value", "'\(setting.key)' belongs here: '\(kind.key)' needs it", node)
      }
    }
    let subjects = elements(asked).compactMap { subject($0, kind.subject) }
    guard diagnostics.count == before, let reason else { return }
    corrections += subjects.map {
      Correction(
        kind, documented($0), operation: operation.map(documented), page: page.map(documented), reason: reason.value,
        settings: settings)
    }
  }

  /// The one kind of correction that an entry asks for, and what it says to it.
  private mutating func kind(of pairs: [Pair], in node: Node) -> (CorrectionKind, Node)? {
    let asked = pairs.compactMap { pair in
      CorrectionKind.all.first { $0.key == pair.name }.map { (kind: $0, pair: pair) }
    }
    let keys = CorrectionKind.all.map(\.key)
    guard let first = asked.first else {
      let settings = Set(CorrectionKind.all.flatMap { $0.settings.map(\.key) })
      let unknown = pairs.filter { !OverlayReader.commonKeys.contains($0.name) && !settings.contains($0.name) }
      for pair in unknown { failKey(pair.name, pair.key, known: keys + OverlayReader.commonKeys) }
      if unknown.isEmpty {
        fail("config.value", "what to correct belongs here", node, note: "one of: \(keys.joined(separator: ", "))")
      }
      return nil
    }
    for other in asked.dropFirst() {
      fail("config.key", "'\(first.kind.key)' stands here already; make two corrections of it", other.pair.key)
    }
    return asked.count == 1 ? (first.kind, first.pair.value) : nil
  }

  /// The path of a page, without `..` where that can be.
  private mutating func path(_ node: Node) -> Located<String>? {
    guard var path = text(node, "the path of a page") else { return nil }
    path.value = PathText.inFolder(of: file, path.value)
    return path
  }

  private mutating func subject(_ node: Node, _ subject: CorrectionKind.Subject) -> Located<String>? {
    let wanted =
      switch subject {
      case .field: FieldPath.rule
      case .errorCode: "an error code"
      }
    guard let text = text(node, wanted) else { return nil }
    let fits =
      switch subject {
      case .field: FieldPath(text.value) != nil
      case .errorCode: Self.isWireName(text.value)
      }
    guard fits else {
      fail("config.value", "'\(text.value.visible)' is not \(wanted)", node)
      return nil
    }
    return text
  }

  private mutating func value(_ node: Node, _ form: Setting.Form) -> Setting.Value? {
    switch form {
    case .text: return text(node, "a text").map { .text($0.value) }
    case .swiftName:
      guard let name = text(node, "a name in Swift") else { return nil }
      if let rejection = SwiftName.rejection(of: name.value) { fail("config.value", rejection, node) }
      return .text(name.value)
    case .wireName:
      guard let name = text(node, "a name") else { return nil }
      if !Self.isWireName(name.value) || name.value.contains(".") {
        fail("config.value", "'\(name.value.visible)' is no name of a parameter", node)
      }
      return .text(name.value)
    case .type: return type(node).map { .type($0) }
    case .timeFormat:
      guard let text = text(node, "a format") else { return nil }
      guard let format = TimeFormat.known.first(where: { $0.pattern == text.value }) else {
        failWord(text.value, "a format of times", node, known: TimeFormat.known.map(\.pattern))
        return nil
      }
      return .timeFormat(format)
    case .flag:
      guard let text = text(node, "'true' or 'false'") else { return nil }
      guard let flag = ["true": true, "false": false][text.value] else {
        fail("config.value", "'true' or 'false' belongs here", node)
        return nil
      }
      return .flag(flag)
    case .status:
      guard let text = text(node, "an HTTP status") else { return nil }
      guard let number = Int(text.value), (100...599).contains(number) else {
        fail("config.value", "'\(text.value.visible)' is no HTTP status", node)
        return nil
      }
      return .number(number)
    }
  }

  /// A type: a word, or one in brackets, which YAML takes for a list of one.
  private mutating func type(_ node: Node) -> TypeReference? {
    if case .sequence(let sequence) = node, sequence.count == 1, let element = sequence.first {
      return type(element).map { .list($0) }
    }
    guard let text = text(node, "a type") else { return nil }
    if text.value == TypeReference.structure.notation { return .structure }
    guard let scalar = ScalarType(rawValue: text.value) else {
      let known = ScalarType.allCases.map(\.rawValue) + [TypeReference.structure.notation]
      failWord(text.value, "a type", node, known: known)
      return nil
    }
    return .scalar(scalar)
  }

  private static func isWireName(_ text: String) -> Bool {
    text.utf8.count <= 200 && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && !$0.isDisruptive }
  }

  private func documented(_ text: Located<String>) -> Documented<String> {
    Documented(text.value, at: text.location ?? SourceLocation(file: file, line: 1))
  }
}
