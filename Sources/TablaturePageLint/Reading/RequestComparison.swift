import TablatureAPIModel

/// Holds the sample requests of a page against its table of request parameters.
struct RequestComparison: Sendable {
  /// A parameter of a sample request about which the table says something else.
  struct Contradiction: Sendable {
    enum Kind: Sendable {
      /// The table does not have it.
      case undocumented
      /// The table writes it otherwise.
      case spelling(String)
      /// It stands a second time in the sample.
      case duplicate
      /// The sample calls another operation.
      case action
    }

    var kind: Kind
    var parameter: RequestSample.Parameter
    /// Where the table has it, or where it stands for the first time.
    var other: SourceLocation?
  }

  /// A required parameter that a sample request lacks.
  struct Missing: Sendable {
    var node: Int
    var sample: SourceLocation
  }

  private(set) var contradictions: [Contradiction] = []
  private(set) var missing: [Missing] = []
  /// Values that the samples give for parameters.
  private(set) var values: [GivenValue] = []
  /// How many elements the samples give for lists.
  private(set) var counts: [(node: Int, count: Int, location: SourceLocation)] = []
  let index: FieldTree

  /// What the client adds to every call, and what pages of common parameters list: samples may have it or leave it out.
  private let common: Set<String>
  /// What samples may have without a row of the table.
  private let accepted: Set<String>
  /// The parameter that names the operation.
  private let action: String?
  private var similarity = NameSimilarity()

  init(_ operation: Operation, index: FieldTree, common: Set<String>, parameters: CommonParameters) {
    self.index = index
    self.common = common
    accepted = common.union(parameters.account)
    action = parameters.operation
    for sample in operation.requestSamples.prefix(ResponseComparison.mostSamples) { compare(sample, operation) }
  }

  /// What a name of a sample leads to.
  private enum Match {
    case field(Int)
    /// The table writes the name like this.
    case respelled(Int, String)
    case nothing
  }

  private mutating func compare(_ sample: RequestSample, _ operation: Operation) {
    var first: [String: SourceLocation] = [:]
    var items: [Int: [GivenValue.Item]] = [:]
    var order: [Int] = []
    var given: Set<Int> = []
    for parameter in sample.parameters {
      if parameter.name == action, parameter.value != operation.name,
        !Placeholder.isOne(parameter.value)
      {
        contradictions.append(Contradiction(kind: .action, parameter: parameter))
        // A sample of another operation says nothing of this one.
        return
      }
      if let before = first[parameter.name] {
        contradictions.append(Contradiction(kind: .duplicate, parameter: parameter, other: before))
        continue
      }
      first[parameter.name] = parameter.location
      if index.child(parameter.name, of: FieldTree.root) == nil, accepted.contains(parameter.name) { continue }
      let node: Int
      switch match(parameter) {
      case .field(let field): node = field
      case .respelled(let field, let name):
        node = field
        contradictions.append(
          Contradiction(kind: .spelling(name), parameter: parameter, other: index.nodes[field].field.location))
      case .nothing:
        let folded = parameter.name.lowercased()
        let alike = accepted.filter { $0.lowercased() == folded }.min()
        contradictions.append(
          Contradiction(kind: alike.map { .spelling($0) } ?? .undocumented, parameter: parameter))
        continue
      }
      if items[node] == nil { order.append(node) }
      items[node, default: []].append(GivenValue.Item(text: parameter.value, location: parameter.location))
      var current = node
      while current > FieldTree.root {
        given.insert(current)
        current = index.nodes[current].parent
      }
    }
    for node in order {
      guard let items = items[node], !index.hasMembers(node) else { continue }
      values.append(GivenValue(origin: .request, index: index, node: node, items: items))
    }
    let whole = Set(order)
    for node in index.nodes[FieldTree.root].order { lookFor(node, given: given, whole: whole, in: sample) }
    countElements(sample)
  }

  /// The field that a name like `Tag.1.Key` leads to.
  private mutating func match(_ parameter: RequestSample.Parameter) -> Match {
    let parts = parameter.name.split(separator: ".", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace).joined()
    }
    var node = FieldTree.root
    var isRespelled = parts.joined(separator: ".") != parameter.name
    var written: [String] = []
    for (position, part) in parts.enumerated() {
      if position > 0, ListIndex.isIndex(part) {
        if index.nodes[node].field.type.isList { written.append(part) } else { isRespelled = true }
        continue
      }
      if let child = index.child(part, of: node) {
        node = child
      } else if let child = index.child(inAnyCase: part, of: node)
        ?? similarity.only(index.nodes[node].order, like: part, name: { index.nodes[$0].field.name })
      {
        node = child
        isRespelled = true
      } else {
        return .nothing
      }
      written.append(index.nodes[node].field.name)
      // A list whose element is a structure has a number between its name and that of a member.
      if position + 1 < parts.count, index.nodes[node].field.type.isList, index.hasMembers(node),
        !ListIndex.isIndex(parts[position + 1])
      {
        isRespelled = true
        written.append("N")
      }
    }
    let field = index.nodes[node].field
    // A list may also be given whole, as JSON.
    if field.type.isList, !index.hasMembers(node), parts.count == 1,
      field.rows.first.flatMap({ ListIndex.list(ofElement: $0.name) }) != nil,
      !parameter.value.hasPrefix("[")
    {
      isRespelled = true
      written.append("N")
    }
    return isRespelled ? .respelled(node, written.joined(separator: ".")) : .field(node)
  }

  /// Looks for a parameter, or for members of one, that the sample should give.
  private mutating func lookFor(_ node: Int, given: Set<Int>, whole: Set<Int>, in sample: RequestSample) {
    let field = index.nodes[node].field
    if common.contains(field.name), index.nodes[node].parent == FieldTree.root { return }
    if given.contains(node) {
      // A structure that is given whole, as JSON, is not looked into.
      guard !whole.contains(node) else { return }
      for member in index.nodes[node].order { lookFor(member, given: given, whole: whole, in: sample) }
    } else if !field.rows.isEmpty, field.presence == .required {
      missing.append(Missing(node: node, sample: sample.location))
    }
  }

  private mutating func countElements(_ sample: RequestSample) {
    var numbers: [Int: Set<String>] = [:]
    var places: [(Int, SourceLocation)] = []
    for parameter in sample.parameters {
      var node = FieldTree.root
      for part in parameter.name.split(separator: ".").map(String.init) {
        if ListIndex.isNumber(part), index.nodes[node].field.type.isList {
          if numbers[node] == nil { places.append((node, parameter.location)) }
          numbers[node, default: []].insert(part)
          break
        }
        guard let child = index.child(part, of: node) else { break }
        node = child
      }
    }
    for (node, location) in places { counts.append((node, numbers[node]?.count ?? 0, location)) }
  }
}
