import TablatureAPIModel

/// Builds the tree of return data from a flat table and the samples.
struct ResponseTree {
  private let rows: [FieldRow]
  private let shape: SampleShape
  private let placements: [ResponseSearch.Placement]
  private let reader: DescriptionReader
  private let evidence: ResponseEvidence
  private let types: DataTypes
  private let namedElements: [String]
  private var children: [[Int]]
  private var roots: [Int] = []

  private init(
    rows: [FieldRow], shape: SampleShape, rootMembers: Set<String>, reader: DescriptionReader, types: DataTypes
  ) {
    self.rows = rows
    self.shape = shape
    self.types = types
    self.reader = reader
    placements = ResponseSearch.placements(of: rows, shape: shape, rootMembers: rootMembers)
    evidence = ResponseEvidence(rows: rows, shape: shape, placements: placements, file: reader.file)
    namedElements = Self.namedElements(of: rows, shape: shape, placements: placements)
    children = Array(repeating: [], count: rows.count)
    for (index, placement) in placements.enumerated() {
      if let parent = placement.parent { children[parent].append(index) } else { roots.append(index) }
    }
  }

  /// The members of a response.
  ///
  /// - Parameters:
  ///   - tables: The tables of the page.
  ///   - typeRows: The rows of each type to which the tables lead.
  ///   - names: The forms of the names in all of these rows and in those of the request.
  static func fields(
    from tables: [FieldRows], typeRows: [[FieldRow]], samples: [ResponseSample], dialect: CompiledDialect,
    rootMembers: Set<String>, file: String, types: DataTypes, names: Set<String>
  ) -> (fields: [Field], diagnostics: [Diagnostic]) {
    var tableNames: Set<String> = []
    for rows in tables.map(\.rows) + typeRows {
      // Rows are large: their names are looked at where they stand.
      for index in rows.indices { for part in rows[index].path { tableNames.insert(part) } }
    }
    var shape = SampleShape(tableNames: tableNames)
    let hasJSON = samples.contains { $0.format == .json }
    // A tag too many or too few shifts everything behind it, so broken XML says less than even broken JSON.
    for sample in samples where sample.isBalanced || sample.format == .json || !hasJSON {
      shape.add(sample.value, format: sample.format)
    }
    shape.settle()
    var rows = ResponseRows.flatten(tables, shape: shape, types: types)
    var diagnostics = rename(&rows, asIn: shape, of: samples, file: file)
    let reader = DescriptionReader(
      dialect: dialect, file: file, section: .response, names: names.union(tableNames))
    let tree = ResponseTree(rows: rows, shape: shape, rootMembers: rootMembers, reader: reader, types: types)
    let fields = tree.fields(tree.roots, &diagnostics)
    return (fields, diagnostics)
  }

  /// Gives lists whose members a table of their own lists the names that the samples have for what holds these members:
  /// samples are copied from the service, tables are written by hand.
  ///
  /// - Parameter file: The page of the samples, which isn't that of rows of a type.
  private static func rename(
    _ rows: inout [FieldRow], asIn shape: SampleShape, of samples: [ResponseSample], file: String
  ) -> [Diagnostic] {
    var members: [Int: [String]] = [:]
    for index in rows.indices {
      if let scope = rows[index].scope { members[scope, default: []].append(rows[index].name) }
    }
    var diagnostics: [Diagnostic] = []
    var locations: [String: SourceLocation]?
    for index in members.keys.sorted() where shape.nodesByName[rows[index].name] == nil && !rows[index].isImplied {
      guard let name = shape.unlistedNode(holding: members[index] ?? []) else { continue }
      var notes: [Diagnostic.Note] = []
      if rows[index].location.file != file {
        let found = locations ?? Self.locations(ofMembersIn: samples)
        locations = found
        notes.append(Diagnostic.Note("compare the table with this sample", at: found[name]))
      }
      diagnostics.append(
        Diagnostic(
          "sample.other-name", .warning,
          "the table calls '\(rows[index].name)' what the samples call '\(name)'; the samples count",
          at: rows[index].location, notes: notes))
      rows[index].nameInTable = rows[index].name
      rows[index].path = [name]
    }
    return diagnostics
  }

  /// The location of the first sample that has each member of the root.
  private static func locations(ofMembersIn samples: [ResponseSample]) -> [String: SourceLocation] {
    var locations: [String: SourceLocation] = [:]
    for sample in samples {
      guard case .object(let members) = sample.value.response() else { continue }
      for member in members where locations[member.name] == nil { locations[member.name] = sample.location }
    }
    return locations
  }

  /// Fields of rows that have one parent; a row that stands twice under it counts once.
  private func fields(_ indices: [Int], _ diagnostics: inout [Diagnostic]) -> [Field] {
    var fields: [Field] = []
    var known: [String: Int] = [:]
    for index in indices {
      let field = wrapped(field(index, &diagnostics), index)
      if let first = known[field.name] {
        if !fields[first].rows.isEmpty, !field.rows.isEmpty {
          diagnostics.append(
            Diagnostic(
              "table.duplicate-name", .warning, "the member '\(field.name)' stands here a second time",
              at: rows[index].location, notes: [Diagnostic.Note("the first row counts", at: fields[first].location)]))
        }
        fields[first].merge(field)
      } else {
        known[field.name] = fields.count
        fields.append(field)
      }
    }
    return fields
  }

  /// The field inside the structures around it that only the samples show, if there are any.
  private func wrapped(_ field: Field, _ index: Int) -> Field {
    let wrappers = placements[index].wrappers
    guard !wrappers.isEmpty else { return field }
    var field = field
    if shape.nodes[placements[index].shape ?? SampleShape.root].isArray, !field.type.isList {
      field.type = .list(field.type)
    }
    for wrapper in wrappers.reversed() {
      field = Field(
        name: shape.nodes[wrapper].name, type: shape.nodes[wrapper].isArray ? .list(.structure) : .structure,
        location: field.location, members: [field], evidence: evidence.evidence(ofWrapper: wrapper))
    }
    return field
  }

  private func field(_ index: Int, _ diagnostics: inout [Diagnostic]) -> Field {
    let row = rows[index].named(asIn: placements[index].shape.map { shape.nodes[$0].name })
    let direct = children[index].filter { placements[$0].impliedElement == nil }
    let implied = children[index].filter { placements[$0].impliedElement != nil }
    var members = fields(direct, &diagnostics)
    if let element = implied.first.flatMap({ placements[$0].impliedElement }) {
      members.insert(
        Field(
          name: element, type: .list(.structure), location: row.location, members: fields(implied, &diagnostics),
          evidence: evidence.evidence(ofElement: element, in: index)), at: 0)
    }
    if members.isEmpty { return leaf(index) }
    if let element = unshownElement(index, members: members) {
      // Nothing shows the element, but lists of structures never lack one on the wire.
      members = [
        Field(
          name: element, type: .list(.structure), location: row.location, members: members,
          evidence: evidence.evidence(ofElement: element, in: index))
      ]
    }
    var result = base(
      index, row, name: row.name, type: isList(index, members: members) ? .list(.structure) : .structure)
    result.members = members
    result.take(reader(for: row).read(row, type: .structure))
    return result
  }

  /// Whether a row with members is a list itself, not what holds one.
  private func isList(_ index: Int, members: [Field]) -> Bool {
    let row = rows[index]
    if members.count == 1, members[0].type.isList, isContainerOfElements(index) { return false }
    guard let node = placements[index].shape.map({ shape.nodes[$0] }) else {
      return row.type == .none && parentIsList(index)
    }
    return node.isArray || (row.type == .none && parentIsList(index) && node.scalar == nil)
  }

  /// Whether a row with one member holds the elements of a list and nothing else.
  private func isContainerOfElements(_ index: Int) -> Bool {
    guard children[index].count == 1, let child = children[index].first else { return true }
    // An element that the samples leave out stands where its list stands.
    return rows[child].type == .none || rows[index].isListType
      || placements[index].shape.map { !shape.nodes[$0].isArray } ?? true
  }

  /// The name of the element of a list of structures that neither a row nor a sample shows.
  private func unshownElement(_ index: Int, members: [Field]) -> String? {
    let row = rows[index]
    guard placements[index].shape.map({ isOpaque(shape.nodes[$0]) }) ?? true,
      !(members.count == 1 && members[0].type.isList), !parentIsList(index)
    else { return nil }
    switch row.type {
    case .list(let element?) where FieldTable.isName(element): return element
    case .list, .repeated: return Names.singular(of: row.name) ?? row.name
    case .none: return Names.singular(of: row.name)
    default: return nil
    }
  }

  /// Whether the samples show a member, but nothing of what is in it.
  private func isOpaque(_ node: SampleShape.Node) -> Bool {
    node.order.isEmpty && !node.isArray && (node.scalar == nil || node.scalar == .string(""))
  }

  /// Whether a row is the only member of a list.
  private func parentIsList(_ index: Int) -> Bool {
    guard let parent = placements[index].parent, children[parent].count == 1 else { return false }
    return rows[parent].isListType || rows[parent].type == .none
  }

  // MARK: - Leaves

  /// A row without members: a single value, or a list of single values, whose element only a sample may name.
  private func leaf(_ index: Int) -> Field {
    let row = rows[index].named(asIn: placements[index].shape.map { shape.nodes[$0].name })
    let shapeIndex = placements[index].shape
    let node = shapeIndex.map { shape.nodes[$0] }
    let scalar = scalarType(of: row, node: node)
    guard row.isListType || (row.type == .none && parentIsList(index)) || node?.isArray == true else {
      if let shapeIndex, let element = shape.soleListChild(of: shapeIndex) {
        return wrapped(index, row, element: shape.nodes[element].name, scalar: scalar)
      }
      return described(index, row, name: row.name, type: row.type == .structure ? .structure : scalar)
    }
    if let node {
      if !node.isArray, node.isObject, node.order.count == 1, let name = node.order.first,
        let element = node.children[name], !shape.nodes[element].isObject
      {
        return wrapped(index, row, element: name, scalar: scalar)
      }
    } else if row.isListType, let name = elementOfSimilarList(row.name) {
      return wrapped(index, row, element: name, scalar: scalar)
    }
    return described(index, row, name: row.name, type: .list(scalar))
  }

  /// The element of a list that no sample shows, if lists of similar names have one: `InnerIpAddress` holds `IpAddress`,
  /// so `RdmaIpAddress` does, too.
  private func elementOfSimilarList(_ name: String) -> String? {
    namedElements.first { $0 != name && name.hasSuffix($0) }
  }

  /// No page that a person wrote has more lists whose elements have names.
  private static let mostNamedElements = 512

  /// The names that the samples give the elements of lists, in the order of the rows.
  private static func namedElements(
    of rows: [FieldRow], shape: SampleShape, placements: [ResponseSearch.Placement]
  ) -> [String] {
    var elements: [String] = []
    for (row, placement) in zip(rows, placements) where row.isListType && elements.count < mostNamedElements {
      guard let node = placement.shape, !shape.nodes[node].isArray, shape.nodes[node].order.count == 1 else { continue }
      elements.append(shape.nodes[node].order[0])
    }
    return elements
  }

  /// A list whose element has no row: `InnerIpAddress` stands for `InnerIpAddress.IpAddress[]`.
  private func wrapped(_ index: Int, _ row: FieldRow, element: String, scalar: TypeReference) -> Field {
    var list = described(index, row, name: element, type: .list(scalar))
    let reasons = list.evidence
    list.evidence = evidence.evidence(ofElement: element, in: index)
    return Field(name: row.name, type: .structure, location: row.location, members: [list], evidence: reasons)
  }

  private func scalarType(of row: FieldRow, node: SampleShape.Node?) -> TypeReference {
    switch row.type {
    case .scalar(let scalar), .scalarList(let scalar): return .scalar(scalar)
    case .list where node.map(holdsUnlistedStructures) == true:
      // Only samples show the elements, and they are no texts.
      return .scalar(.any)
    case .list, .repeated, .structure, .reference, .none, .unknown: break
    }
    return switch node?.scalar {
    case .boolean?: .scalar(.boolean)
    default: .scalar(.string)
    }
  }

  /// Whether the samples show structures in a list, so that no row without members can be one of its elements.
  private func holdsUnlistedStructures(_ node: SampleShape.Node) -> Bool {
    if node.isArray { return !node.order.isEmpty }
    return node.order.contains { name in
      node.children[name].map { shape.nodes[$0].isObject && !shape.nodes[$0].order.isEmpty } ?? false
    }
  }

  /// The reader for the page on which a row stands: that of the operation, or that of a type.
  private func reader(for row: FieldRow) -> DescriptionReader {
    if row.location.file == reader.file { return reader }
    return reader.reading(row.location.file, dialect: types.dialect(ofPage: row.location.file))
  }

  private func described(_ index: Int, _ row: FieldRow, name: String, type: TypeReference) -> Field {
    let description = reader(for: row).read(row, type: type)
    var type = type
    // A member that is called a time, with an example that is one, needs no description.
    let isTime =
      description.timeFormat != nil && TimestampExample.fits(row.example)
      || TimestampExample.isWhole(row.example) && NameWords(name).hasAny(TimestampExample.words)
    if isTime, type == .scalar(.string) { type = .scalar(.timestamp) }
    if isTime, type == .list(.scalar(.string)) { type = .list(.scalar(.timestamp)) }
    var field = base(index, row, name: name, type: type)
    field.take(description)
    return field
  }

  private func base(_ index: Int, _ row: FieldRow, name: String, type: TypeReference) -> Field {
    Field(
      name: name, type: type, writtenType: row.writtenType, presence: .unspecified, example: row.example,
      exampleLocation: row.exampleLocation, documentation: row.documentation,
      rows: row.isImplied ? [] : [Field.Row(name: row.nameInTable ?? row.name, location: row.location)],
      location: row.location,
      evidence: evidence.evidence(ofRow: index, type: type, hasMembers: !children[index].isEmpty))
  }
}

extension Field {
  /// Takes in a field of the same name: its rows, and the members that this one lacks.
  fileprivate mutating func merge(_ other: Field) {
    rows += other.rows
    evidence += other.evidence.filter { $0.reason.isContradiction && !evidence.contains($0) }
    if !type.holdsMembers, other.type.holdsMembers { type = other.type }
    for member in other.members {
      if let known = members.firstIndex(where: { $0.name == member.name }) {
        members[known].merge(member)
      } else {
        members.append(member)
      }
    }
  }
}

extension FieldRow {
  /// The row with its name in the letter case of the samples: the service tells letters apart, and the samples are copied
  /// from it.
  fileprivate func named(asIn shown: String?) -> FieldRow {
    guard let shown, shown != name, shown.lowercased() == name.lowercased() else { return self }
    var row = self
    row.nameInTable = nameInTable ?? name
    row.path = [shown]
    return row
  }
}
