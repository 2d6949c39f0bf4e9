import TablatureAPIModel

/// Builds the tree of request parameters from their paths.
///
/// `Temporary.StartTime` is a member of a structure; an `N`, an `n` or a number between dots makes a list of what stands
/// before it: `Tag.N.Key`, `Filter.1.Key`, `SecurityGroupId.N`.
struct RequestTree {
  private struct Node {
    var name: String
    /// How many lists stand around a value: `.N` behind the name, or a type that is a list.
    var lists = 0
    var row: FieldRow?
    var description: Description?
    /// The values of more rows than one.
    var valueNames: Set<String> = []
    var rows: [Field.Row] = []
    var count: Documented<Constraint>?
    var children: [Int] = []
    var childrenByName: [String: Int] = [:]
    var location: SourceLocation
    var evidence: [Evidence] = []
    /// Whether the members are those of a text in JSON.
    var isEmbedding = false
  }

  private let reader: DescriptionReader
  /// The names that a sample request has with a number behind them.
  private let repeatedNames: Set<[String]>
  private var nodes: [Node]
  private(set) var diagnostics: [Diagnostic] = []

  private init(samples: [RequestSample], reader: DescriptionReader, file: String) {
    repeatedNames = Set(
      samples.flatMap(\.parameters).compactMap { parameter in
        let path = DottedName.components(of: parameter.name)
        guard path.count > 1, let last = path.last, ListIndex.isIndex(last) else { return nil }
        return Array(path.dropLast())
      })
    self.reader = reader
    nodes = [Node(name: "", location: SourceLocation(file: file, line: 1))]
  }

  /// Builds the parameters of a table.
  static func fields(
    from rows: [FieldRow], samples: [RequestSample], dialect: CompiledDialect, file: String, names: Set<String> = []
  ) -> (fields: [Field], diagnostics: [Diagnostic]) {
    var names = names
    Identifier.insertForms(ofNamesIn: rows, into: &names)
    let reader = DescriptionReader(dialect: dialect, file: file, section: .request, names: names)
    var tree = RequestTree(samples: samples, reader: reader, file: file)
    for row in rows { tree.add(row) }
    return (tree.nodes[0].children.map { tree.field($0) }, tree.diagnostics)
  }

  private mutating func add(_ row: FieldRow) {
    var parts = row.path
    if let last = parts.last, last.utf8.last == UInt8(ascii: "]"), last.hasSuffix("[]") {
      parts[parts.count - 1] = String(last.dropLast(2))
      parts.append("N")
    }
    var node = 0
    var parent = 0
    var lists: [Int] = []
    for (index, part) in parts.enumerated() {
      if ListIndex.isIndex(part), index > 0 {
        isList(node, because: Evidence(.numberedName, name: row.name, at: row.location))
        lists.append(node)
        continue
      }
      parent = node
      node = child(named: part, of: node, at: row.location)
    }
    if row.isEmbedded { nodes[parent].isEmbedding = true }
    let endsInIndex = parts.last.map { ListIndex.isIndex($0) && parts.count > 1 } ?? false
    switch row.type {
    case .repeated, .scalarList: isList(node, because: Evidence(.listType, name: row.writtenType, at: row.location))
    // A list without an `N` goes over the wire as one text, a JSON array, unless a sample shows it repeated.
    case .list where repeatedNames.contains(row.path):
      isList(node, because: Evidence(.numberedInSample, name: row.name, at: row.location))
    default: break
    }
    let type = Self.scalarType(of: row.type)
    let description = reader.read(row, type: endsInIndex || nodes[node].lists > 0 ? .list(type) : type)
    let counted = description.countedList.flatMap { name in lists.last { nodes[$0].name == name } }
    if let count = description.count, let list = counted ?? (endsInIndex ? node : lists.last ?? listItself(node)),
      nodes[list].count == nil
    {
      nodes[list].count = count
    }
    if parts.count > 1, nodes[node].rows.isEmpty {
      nodes[node].evidence.append(
        row.isEmbedded
          ? Evidence(.embedded, name: nodes[parent].name, at: nodes[parent].location)
          : Evidence(.dottedName, name: row.name, at: row.location))
    }
    nodes[node].rows.append(Field.Row(name: row.nameInTable ?? row.name, location: row.location))
    if let first = nodes[node].row {
      // `Filter.1.Key` and `Filter.2.Key` are one parameter; the same name twice is a mistake.
      if first.path == row.path {
        diagnostics.append(
          Diagnostic(
            "table.duplicate-name", .warning, "the parameter '\(row.name)' stands here a second time",
            at: row.location, notes: [Diagnostic.Note("the first row counts", at: first.location)]))
      } else {
        unite(description.values, with: node)
      }
    } else {
      nodes[node].row = row
      nodes[node].description = description
      nodes[node].location = row.location
    }
  }

  /// Takes in the values of an element that has a row of its own: `Filter.2.Key` beside `Filter.1.Key`. Where one row
  /// names none, any is allowed in its element.
  private mutating func unite(_ values: [DocumentedValue], with node: Int) {
    let known = nodes[node].description?.values ?? []
    if known.isEmpty || values.isEmpty {
      nodes[node].description?.values = []
      return
    }
    if nodes[node].valueNames.isEmpty { nodes[node].valueNames = Set(known.map(\.value)) }
    for value in values where nodes[node].valueNames.insert(value.value).inserted {
      nodes[node].description?.values.append(value)
    }
  }

  /// A node that is a list although its name has no `N`.
  private func listItself(_ node: Int) -> Int? { nodes[node].lists > 0 ? node : nil }

  private mutating func isList(_ node: Int, because evidence: Evidence) {
    nodes[node].lists = max(nodes[node].lists, 1)
    // One row of a reason says it all: `Tag.N.Key` and `Tag.N.Value` are the same.
    if !nodes[node].evidence.contains(where: { $0.reason == evidence.reason }) { nodes[node].evidence.append(evidence) }
  }

  private mutating func child(named name: String, of parent: Int, at location: SourceLocation) -> Int {
    if let known = nodes[parent].childrenByName[name] { return known }
    nodes.append(Node(name: name, location: location))
    let child = nodes.count - 1
    nodes[parent].children.append(child)
    nodes[parent].childrenByName[name] = child
    return child
  }

  /// The type of a single value that a type cell stands for.
  private static func scalarType(of type: WrittenType) -> TypeReference {
    switch type {
    case .scalar(let scalar), .scalarList(let scalar): .scalar(scalar)
    case .structure, .reference, .list, .repeated, .none, .unknown: .scalar(.string)
    }
  }

  private func field(_ index: Int) -> Field {
    let node = nodes[index]
    let row = node.row
    let description = node.description ?? Description()
    let members = node.children.map { field($0) }
    var type: TypeReference
    if members.isEmpty || node.isEmbedding {
      type = row.map { Self.scalarType(of: $0.type) } ?? .scalar(.string)
      if type == .scalar(.string), description.timeFormat != nil, TimestampExample.fits(row?.example) {
        type = .scalar(.timestamp)
      }
    } else {
      type = .structure
    }
    for _ in 0..<node.lists { type = .list(type) }
    var result = Field(
      name: node.name, type: type, writtenType: row?.writtenType,
      presence: row?.presence ?? Self.presence(ofStructureWith: members), example: row?.example,
      exampleLocation: row?.exampleLocation, documentation: row?.documentation ?? Prose(), rows: node.rows,
      location: node.location, members: members, evidence: node.evidence)
    result.take(description)
    if let count = node.count { result.constraints.append(count) }
    return result
  }

  /// A structure without a row of its own is required where one of its members is.
  private static func presence(ofStructureWith members: [Field]) -> Field.Presence {
    if members.contains(where: { $0.presence == .required }) { return .required }
    return members.allSatisfy { $0.presence == .conditional } ? .conditional : .optional
  }
}

/// Tells points in time from other text by an example.
enum TimestampExample {
  /// Whether an example is a point in time, or there is none that says otherwise.
  static func fits(_ example: String?) -> Bool {
    guard let example, !example.isEmpty else { return true }
    let digits = example.utf8.prefix { ByteText.isDigit($0) }
    return digits.count == 4 && example.utf8.dropFirst(4).first == UInt8(ascii: "-")
  }

  /// Whether an example is a point in time of the form `2017-12-10T04:04Z` and nothing else, with or without seconds.
  static func isWhole(_ example: String?) -> Bool {
    guard let example else { return false }
    return forms.contains { form in
      form.utf8.count == example.utf8.count
        && zip(form.utf8, example.utf8).allSatisfy { $0 == UInt8(ascii: "0") ? ByteText.isDigit($1) : $0 == $1 }
    }
  }

  private static let forms = ["0000-00-00T00:00Z", "0000-00-00T00:00:00Z"]

  /// Words in names of members that hold a point in time: `CreationTime`, `ValidUntil`, `NotBefore`.
  static let words = ["after", "before", "date", "from", "since", "stamp", "time", "timestamp", "until"]
}
