import TablatureAPIModel

/// Puts into words of the model why the members of a response stand where they do.
struct ResponseEvidence {
  let rows: [FieldRow]
  let shape: SampleShape
  let placements: [ResponseSearch.Placement]
  /// The page of the operation, on which the samples stand.
  let file: String

  /// What speaks for and against the place and the type of a row.
  func evidence(ofRow index: Int, type: TypeReference, hasMembers: Bool) -> [Evidence] {
    let row = rows[index]
    let placement = placements[index]
    var evidence: [Evidence] = []
    if let scope = row.scope {
      if rows[scope].isImplied {
        evidence.append(Evidence(.dottedName, name: rows[scope].name))
      } else if row.location.file != rows[scope].location.file {
        evidence.append(Evidence(.typePage, name: rows[scope].name, at: rows[scope].location))
      } else {
        evidence.append(Evidence(.typeTable, name: rows[scope].name, at: rows[scope].location))
      }
    }
    if let node = placement.shape {
      evidence += samples(of: node)
      if shape.nodes[node].isArray { evidence.append(Evidence(.sampleList)) }
    }
    if let parent = placement.parent {
      if row.scope == nil {
        evidence.append(Evidence(.position, name: rows[parent].name, at: rows[parent].location))
      }
    } else if row.scope == nil, placement.shape == nil {
      evidence.append(Evidence(.root))
    }
    if row.isListType { evidence.append(Evidence(.listType, name: row.writtenType, at: row.location)) }
    let isSpeltOtherwise =
      placement.shape.map {
        shape.nodes[$0].name.lowercased() == row.name.lowercased() && shape.nodes[$0].name != row.name
      } ?? false
    if let name = row.nameInTable ?? (isSpeltOtherwise ? row.name : nil) {
      evidence.append(Evidence(.sampleSpelling, name: name, at: row.location))
    }
    evidence += contradictions(ofRow: index)
    if !hasMembers, row.type == .structure { evidence.append(Evidence(.noMembers, name: row.writtenType)) }
    if let node = placement.shape.map({ shape.nodes[$0] }), let shown = Self.conflict(type, node) {
      evidence.append(Evidence(.sampleType, name: shown, at: node.lines.first.map { place($0.line) }))
    }
    return evidence
  }

  /// What stands for a structure or list that no row describes.
  func evidence(ofElement name: String, in parent: Int) -> [Evidence] {
    guard let holder = placements[parent].shape, let node = shape.nodes[holder].children[name] else {
      return [Evidence(.elementOfList, name: rows[parent].name, at: rows[parent].location)]
    }
    return [Evidence(.onlyInSample, name: rows[parent].name)] + samples(of: node)
  }

  /// What stands for a structure that the samples show around a row, and that no row describes.
  func evidence(ofWrapper node: Int) -> [Evidence] { [Evidence(.onlyInSample)] + samples(of: node) }

  private func samples(of node: Int) -> [Evidence] {
    shape.nodes[node].lines.map { Evidence(.sample, name: $0.format.rawValue, at: place($0.line)) }
  }

  private func place(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line) }

  private func contradictions(ofRow index: Int) -> [Evidence] {
    let placement = placements[index]
    let found = placement.contradictions
    guard !found.isEmpty else { return [] }
    let parent = placement.parent.map { rows[$0] }
    var evidence: [Evidence] = []
    func add(_ contradiction: ResponseSearch.Contradictions, _ item: @autoclosure () -> Evidence) {
      if found.contains(contradiction) { evidence.append(item()) }
    }
    let elsewhere = shape.nodesByName[rows[index].name]?.first.map { shape.nodes[$0] }
    add(
      .sampleElsewhere,
      Evidence(
        .sampleElsewhere,
        name: elsewhere?.parent.flatMap { $0 == SampleShape.root ? nil : shape.nodes[$0].name },
        at: elsewhere?.lines.first.map { place($0.line) }))
    add(.missingInSample, Evidence(.missingInSample, name: parent?.name))
    add(.levelMissingInSample, Evidence(.levelMissingInSample, name: parent?.name))
    add(.parentHasExample, Evidence(.parentHasExample, name: parent?.name, at: parent?.location))
    add(.nestingMark, Evidence(.nestingMark))
    add(.usuallyRoot, Evidence(.usuallyRoot))
    add(.alphabet, Evidence(.alphabet))
    add(.duplicate, Evidence(.duplicate))
    add(.besideElements, Evidence(.besideElements, name: parent?.name))
    add(.noType, Evidence(.noType))
    return evidence
  }

  /// What a sample in JSON shows that no value of a type looks like.
  private static func conflict(_ type: TypeReference, _ node: SampleShape.Node) -> String? {
    guard case .scalar(let scalar) = type.innermost, let value = node.scalar, node.formats.contains(.json) else {
      return nil
    }
    switch (scalar, value) {
    case (.string, .number(let text)), (.timestamp, .number(let text)), (.boolean, .number(let text)): return text
    case (.string, .boolean(let value)), (.integer, .boolean(let value)), (.float, .boolean(let value)):
      return String(value)
    case (.integer, .string(let text)), (.float, .string(let text)), (.boolean, .string(let text)):
      return text.isEmpty || node.formats != [.json] ? nil : "\"\(text)\""
    default: return nil
    }
  }
}
