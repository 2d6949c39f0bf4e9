import TablatureAPIModel

/// What rows and samples show of nesting: which rows may hold members, and which containers may hold a row.
///
/// Rows are indices, and so are the samples' nodes, which are -1 where the samples don't show a row.
struct NestingRules {
  private let rows: [FieldRow]
  private let shape: SampleShape
  /// The most marks for nesting that a row has.
  private let deepestMark: Int

  init(rows: [FieldRow], shape: SampleShape) {
    self.rows = rows
    self.shape = shape
    deepestMark = rows.lazy.map(\.nesting).max() ?? 0
  }

  /// Whether a row may be in a container: rows of a table that describes one type stay inside it.
  func isInScope(_ container: Int, of index: Int) -> Bool {
    guard container >= 0 else { return rows[index].scope == nil }
    if container == rows[index].scope { return true }
    return rows[container].scope == rows[index].scope && !rows[container].isDefined
  }

  /// Whether the marks before the name of a row show that it belongs elsewhere. Where no row has more than one mark, a mark
  /// shows only that the row is somewhere inside.
  func contradictsMark(row: Int, in container: OpenTrees.Container) -> Bool {
    guard deepestMark > 0, rows[row].scope == nil else { return false }
    let nesting = rows[row].nesting
    return deepestMark > 1 ? nesting != container.depth : (nesting > 0) == (container.row < 0)
  }

  /// Whether a row can be a container at all.
  func mayHoldMembers(_ index: Int, shape node: Int) -> Bool {
    switch rows[index].type {
    case .structure, .list, .repeated, .reference, .none, .unknown: true
    case .scalar(.map), .scalar(.any): true
    case .scalar, .scalarList: node >= 0 && shape.nodes[node].isObject && rows[index].type != .scalarList(.string)
    }
  }

  /// Whether a node of the samples can hold members.
  func canHoldMembers(_ node: Int) -> Bool {
    // What the samples show as a single value holds nothing.
    node < 0 || shape.nodes[node].isObject || shape.nodes[node].isArray || !shape.nodes[node].isValued
  }

  /// Whether the samples show that something is there, but nothing of what it holds.
  func isOpaque(_ node: Int) -> Bool { shape.nodes[node].order.isEmpty && !shape.nodes[node].isValued }

  /// Whether a container holds elements of one name only, like `Instances`.
  func isListOfElements(_ container: OpenTrees.Container) -> Bool {
    switch rows[container.row].type {
    case .list, .repeated: break
    default: return false
    }
    // Where the sample has the list itself, its members are those of the elements.
    return container.shape < 0
      || (!shape.nodes[container.shape].isArray && shape.nodes[container.shape].order.count <= 1)
  }

  /// The name of the element that a list has, if the table may leave it out.
  func impliedElement(of container: OpenTrees.Container) -> String? {
    guard container.row >= 0 else { return nil }
    if container.shape >= 0, let child = shape.soleListChild(of: container.shape) { return shape.nodes[child].name }
    guard container.shape < 0, case .list(let name?) = rows[container.row].type, FieldTable.isName(name) else {
      return nil
    }
    return name
  }

  /// Whether a row that must have members contradicts its type if it has none.
  func isSuspiciouslyEmpty(_ index: Int, shape node: Int) -> Bool {
    // A list with an example, or one that a sample shows with single values, is a list of scalars.
    if rows[index].example != nil { return false }
    if node >= 0 {
      if shape.nodes[node].isValued { return false }
      if let child = shape.soleListChild(of: node), !shape.nodes[child].isObject { return false }
      if shape.nodes[node].isArray, !shape.nodes[node].isObject { return false }
    }
    switch rows[index].type {
    case .structure, .list, .repeated, .none: return true
    case .reference, .unknown, .scalar, .scalarList: return false
    }
  }
}
