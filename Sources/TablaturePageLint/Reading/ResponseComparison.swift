import TablatureAPIModel

/// Holds the sample responses of a page against its table of return data.
struct ResponseComparison: Sendable {
  /// What differs, one for a path and sample.
  private(set) var contradictions: [Contradiction] = []
  /// Fields that no sample shows, although samples show what they are members of.
  private(set) var missing: [Int] = []
  /// Values that the samples give for fields.
  private(set) var values: [GivenValue] = []
  let index: FieldTree

  /// No page that a person wrote has more samples; the first ones are judged.
  static let mostSamples = 100

  /// A member of a sample that the table does not have in its place.
  private struct Stray {
    var tree: Int
    var node: Int
  }

  private var trees: [SampleTree] = []
  private var isShown: [Bool]
  private var isOpen: [Bool]
  private var strays: [Stray] = []
  /// Whether the sample that is read shows all that it means to show.
  private var isComplete = true
  private let common: Set<String>
  /// Parts of names whose rows were left out, in lower case; that is told of the row.
  private let leftOut: Set<String>
  private var similarity = NameSimilarity()

  init(
    _ operation: Operation, index: FieldTree, common: Set<String>, errorBody: ResponseEnvelope.ErrorBody
  ) {
    self.index = index
    self.common = common
    leftOut = Set(
      operation.skippedRows.filter { $0.section == .response }
        .flatMap { $0.name.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") } }
        .map(String.init))
    isShown = Array(repeating: false, count: index.nodes.count)
    isOpen = isShown
    let ofFailures = [errorBody.code, errorBody.message].compactMap { $0 }
    let samples = operation.responseSamples.filter { !Self.isFailure($0, with: ofFailures, index: index) }
      .prefix(Self.mostSamples)
    guard index.nodes.count > 1 else { return }
    var namesInBrokenSamples: Set<String> = []
    for sample in samples {
      let tree = SampleTree(sample) { index.child($0, of: FieldTree.root) != nil }
      // What is not well-formed was read as well as can be, so what it lacks says nothing; where even its structure is in
      // doubt, it is judged when it is mended.
      if !sample.isWellFormed { namesInBrokenSamples.formUnion(tree.nodes.map(\.name)) }
      guard sample.isWellFormed || (sample.format == .xml && sample.isBalanced) else { continue }
      isComplete = sample.isWellFormed
      trees.append(tree)
      compareMembers(of: SampleTree.root, with: FieldTree.root)
    }
    judgeStrays()
    missing = index.nodes.indices.dropFirst().filter { node in
      let field = index.nodes[node].field
      return isOpen[index.nodes[node].parent] && !isShown[node] && !field.rows.isEmpty
        && !namesInBrokenSamples.contains(field.name)
    }
  }

  /// Whether a sample shows the body of a failed call, which no table describes.
  private static func isFailure(_ sample: ResponseSample, with members: [String], index: FieldTree) -> Bool {
    !members.isEmpty
      && members.allSatisfy { sample.value[$0] != nil && index.child($0, of: FieldTree.root) == nil }
  }

  // MARK: - Members

  /// Compares the members of the sample that is read with those of a field; the table bounds how deep.
  private mutating func compareMembers(of node: Int, with parent: Int) {
    guard let tree = trees.last else { return }
    if isComplete { isOpen[parent] = true }
    var rest: [Int] = []
    for child in tree.nodes[node].order {
      if let repetition = tree.nodes[child].repetition {
        add(
          .duplicate, child, at: SourceLocation(file: tree.file, line: repetition.line, column: repetition.column),
          row: tree.location(child))
      }
      if let field = index.child(tree.nodes[child].name, of: parent) {
        checkLetterCase(child, field)
        compare(child, field)
      } else {
        rest.append(child)
      }
    }
    guard !rest.isEmpty else { return }
    let siblings = tree.nodes[node].children
    let missing = index.nodes[parent].order.filter { siblings[index.nodes[$0].field.name] == nil }
    for child in rest { place(child, below: parent, missing: missing, isMissing: { siblings[$0] == nil }) }
  }

  /// The reader follows the samples in the letter case of names; the row tells how the table has it.
  private mutating func checkLetterCase(_ node: Int, _ field: Int) {
    guard let row = index.nodes[field].field.rows.first, let tree = trees.last,
      let written = row.name.split(separator: ".").last.map(String.init), written != tree.nodes[node].name,
      written.lowercased() == tree.nodes[node].name.lowercased()
    else { return }
    add(.letterCase(written), node, row: row.location)
  }

  /// Finds out what a member is that the table does not have in its place.
  ///
  /// - Parameters:
  ///   - missing: The fields that the object of the sample lacks.
  ///   - isMissing: Whether the object lacks a name.
  private mutating func place(_ node: Int, below parent: Int, missing: [Int], isMissing: (String) -> Bool) {
    guard let tree = trees.last else { return }
    let name = tree.nodes[node].name
    if parent == FieldTree.root, common.contains(name) { return }
    if leftOut.contains(name.lowercased()) { return }
    if name.contains("."), let field = dottedName(name, below: parent) {
      compare(node, field)
      return
    }
    if let field = index.child(inAnyCase: name, of: parent), isMissing(index.nodes[field].field.name) {
      add(.letterCase(index.nodes[field].field.name), node, row: index.nodes[field].field.location)
      compare(node, field)
    } else if let field = similarity.only(missing, like: name, name: { index.nodes[$0].field.name }),
      index.hasMembers(field) || !tree.nodes[node].isObject
    {
      add(.spelling(index.nodes[field].field.name), node, row: index.nodes[field].field.location)
      compare(node, field)
    } else {
      strays.append(Stray(tree: trees.count - 1, node: node))
    }
  }

  /// The field of a dotted name. The table splits such names into structures and members; a sample may keep them whole.
  private mutating func dottedName(_ name: String, below parent: Int) -> Int? {
    var node = parent
    for part in name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      guard let next = index.child(part, of: node) ?? index.child(inAnyCase: part, of: node) else { return nil }
      if node != parent { isShown[node] = true }
      node = next
    }
    return node
  }

  /// Tells members that the table has nowhere from those that it has somewhere.
  ///
  /// A table of return data is flat, so it hardly ever says where a member stands. A row of the name that no sample shows
  /// in its place is likely the one; only where it stands is not sure.
  private mutating func judgeStrays() {
    let hidden = index.nodes.indices.dropFirst().filter { !isShown[$0] }
    let names = Set(hidden.map { index.nodes[$0].field.name })
    var meant: Set<String> = []
    for stray in strays {
      let tree = trees[stray.tree]
      let name = tree.nodes[stray.node].name
      if names.contains(name) { meant.insert(name) } else { add(.undocumented, stray.node, of: tree) }
    }
    for node in hidden where meant.contains(index.nodes[node].field.name) { isShown[node] = true }
  }

  // MARK: - One member

  /// Compares what stands at a path of the sample with the field of the table.
  private mutating func compare(_ node: Int, _ target: Int) {
    guard let tree = trees.last else { return }
    isShown[target] = true
    let shown = tree.nodes[node]
    guard !shown.isEmpty else { return }
    if index.hasMembers(target) {
      compareStructure(node, target, shown)
    } else if shown.isObject {
      // Where the table lists no members, another page may; only a single value cannot have any.
      if case .scalar(let scalar)? = StatedType(index.nodes[target].field), scalar != .map, scalar != .any {
        addNesting(scalar.rawValue, "a structure", node, target)
      }
    } else {
      compareValue(node, target, shown)
      values.append(
        GivenValue(
          origin: .response(tree.format), index: index, node: target,
          items: shown.scalars.map {
            GivenValue.Item(
              text: $0.value.scalarText, location: SourceLocation(file: tree.file, line: $0.line, column: $0.column))
          }))
    }
  }

  private mutating func compareStructure(_ node: Int, _ target: Int, _ shown: SampleTree.Node) {
    let field = index.nodes[target].field
    let stated = StatedType(field)
    if let element = omittedElement(shown, of: target) {
      addNesting(
        "a structure that holds the list '\(index.nodes[element].field.name)'", "the list itself", node, target)
      if isComplete { isOpen[target] = true }
      compare(node, element)
      return
    }
    guard shown.isObject else {
      addNesting(field.type.isList ? "a list of structures" : "a structure", "a single value", node, target)
      return
    }
    if shown.isList, stated == .structure || (field.type == .structure && stated != .list) {
      addNesting("a structure", "a list", node, target)
    } else if !shown.isList, trees.last?.format == .json, field.type.isList, stated == .list || stated == nil {
      addNesting("a list", "a structure", node, target)
    } else if case .scalar(let scalar)? = stated {
      addNesting(scalar.rawValue, "a structure", node, target)
    }
    compareMembers(of: node, with: target)
  }

  private mutating func compareValue(_ node: Int, _ target: Int, _ shown: SampleTree.Node) {
    let field = index.nodes[target].field
    switch StatedType(field) {
    case .structure: addNesting("a structure", "a single value", node, target)
    // The only member of a structure may be the element of a list, of which the row tells the type.
    case .scalar(let scalar) where shown.isList && scalar != .any && scalar != .map && !isOnlyMember(target):
      addNesting(scalar.rawValue, "a list", node, target)
    case .list where !shown.isList && trees.last?.format == .json && field.type.isList:
      addNesting("a list", "a single value", node, target)
    case .scalar(let scalar): checkType(node, scalar, field)
    case .list, nil: if let element = StatedType.element(field) { checkType(node, element, field) }
    }
  }

  /// The list that a structure holds and nothing else, where the sample has its elements in place of the structure.
  private func omittedElement(_ shown: SampleTree.Node, of target: Int) -> Int? {
    guard !index.nodes[target].field.type.isList, index.nodes[target].order.count == 1,
      let element = index.nodes[target].order.first, index.nodes[element].field.type.isList,
      shown.children[index.nodes[element].field.name] == nil
    else { return nil }
    if shown.isObject {
      return shown.isList || shown.order.contains { index.child(name(of: $0), of: element) != nil } ? element : nil
    }
    return index.hasMembers(element) ? nil : element
  }

  private func isOnlyMember(_ node: Int) -> Bool {
    let parent = index.nodes[node].parent
    return parent != FieldTree.root && index.nodes[parent].order.count == 1
  }

  private func name(of node: Int) -> String { trees.last?.nodes[node].name ?? "" }

  private mutating func checkType(_ node: Int, _ type: ScalarType, _ field: Field) {
    guard let tree = trees.last else { return }
    var quoted: SampleTree.Scalar?
    for scalar in tree.nodes[node].scalars {
      let text = scalar.value.scalarText
      if Placeholder.isOne(text) { continue }
      let place = SourceLocation(file: tree.file, line: scalar.line, column: scalar.column)
      guard ScalarText.canBe(type, text) else {
        add(.type(type, value: text), node, at: place, row: field.location)
        return
      }
      if tree.format == .json, quoted == nil, !scalar.value.isWritten(as: type) { quoted = scalar }
    }
    if let quoted {
      add(
        .quotes(type, value: quoted.value.scalarText), node,
        at: SourceLocation(file: tree.file, line: quoted.line, column: quoted.column), row: field.location)
    }
  }

  // MARK: - Results

  private mutating func addNesting(_ table: String, _ sample: String, _ node: Int, _ target: Int) {
    add(.nesting(table: table, sample: sample), node, row: index.nodes[target].field.location)
  }

  private mutating func add(
    _ kind: Contradiction.Kind, _ node: Int, of tree: SampleTree? = nil, at location: SourceLocation? = nil,
    row: SourceLocation? = nil
  ) {
    guard let tree = tree ?? trees.last else { return }
    contradictions.append(
      Contradiction(
        kind: kind, path: tree.path(node), format: tree.format, location: location ?? tree.location(node), row: row))
  }
}

extension SampleValue {
  /// The text of a single value; nothing for others.
  var scalarText: String {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let value): String(value)
    case .object, .array, .null: ""
    }
  }

  /// Whether JSON writes a value of the type like this one: with quotation marks or without.
  fileprivate func isWritten(as type: ScalarType) -> Bool {
    switch (self, type) {
    case (.string, .string), (.string, .timestamp), (.number, .integer), (.number, .float), (.boolean, .boolean): true
    case (_, .any), (_, .map): true
    default: false
    }
  }
}
