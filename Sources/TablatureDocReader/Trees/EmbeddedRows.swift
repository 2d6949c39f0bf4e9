import TablatureAPIModel

/// Finds rows that describe what stands inside a text in JSON: a sample shows
/// `BackendServers=[{"ServerId":"i-1","Weight":"100"}]`, and `ServerId` and `Weight` have rows of their own.
struct EmbeddedRows {
  /// The names of members in the JSON of each parameter.
  private let members: [(parameter: String, names: Set<String>)]
  /// The parameters that samples show.
  private let parameters: Set<String>

  init(samples: [RequestSample]) {
    var members: [(parameter: String, names: Set<String>)] = []
    for parameter in samples.lazy.flatMap(\.parameters) {
      guard let first = parameter.value.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
        continue
      }
      let names = Self.keys(in: parameter.value)
      if !names.isEmpty { members.append((parameter.name, names)) }
    }
    self.members = members
    parameters = members.isEmpty ? [] : Set(samples.lazy.flatMap(\.parameters).map(\.name))
  }

  /// Whether a sample shows that a parameter is a text in JSON.
  func isEmbedded(_ parameter: String) -> Bool { members.contains { $0.parameter == parameter } }

  /// Puts rows below the parameter whose text has their names: the one of the sample, or, where the table calls it
  /// otherwise, the last parameter before them that no sample shows.
  func assign(_ rows: inout [FieldRow]) {
    guard !members.isEmpty else { return }
    let listed = Dictionary(rows.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
    var owner: [String]?
    for index in rows.indices {
      let name = rows[index].name
      guard !parameters.contains(name), let embedding = members.first(where: { $0.names.contains(name) }) else {
        if !parameters.contains(name) || isEmbedded(name) { owner = rows[index].path }
        continue
      }
      guard let parent = listed[embedding.parameter] ?? owner else { continue }
      rows[index].nameInTable = name
      rows[index].path = parent + rows[index].path
      rows[index].isEmbedded = true
    }
  }

  /// The names between quotation marks with a colon behind them, at any depth.
  private static func keys(in json: String) -> Set<String> {
    var keys: Set<String> = []
    var quoted: (start: String.UTF8View.Index, mark: UInt8)?
    var last: Substring?
    for index in json.utf8.indices {
      let byte = json.utf8[index]
      switch (byte, quoted) {
      case (_, let open?):
        guard byte == open.mark else { continue }
        last = json[json.utf8.index(after: open.start)..<index]
        quoted = nil
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quoted = (index, byte)
      case (UInt8(ascii: ":"), nil):
        if let name = last, FieldTable.isName(String(name)) { keys.insert(String(name)) }
        last = nil
      case (UInt8(ascii: " "), nil), (UInt8(ascii: "\n"), nil), (UInt8(ascii: "\t"), nil): continue
      default: last = nil
      }
    }
    return keys
  }
}
