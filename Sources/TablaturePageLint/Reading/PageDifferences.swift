import TablatureAPIModel

/// What two pages for one operation say otherwise.
struct PageDifferences: Sendable {
  /// More differences than these are only counted.
  private static let mostShown = 12

  private(set) var count = 0
  private var shown: [Diagnostic.Note] = []

  var isEmpty: Bool { count == 0 }

  /// Each difference, where it stands; the last note counts those that are not shown.
  var notes: [Diagnostic.Note] {
    count > shown.count ? shown + [Diagnostic.Note("and \(count - shown.count) more")] : shown
  }

  /// What the second page says otherwise than the first.
  static func between(_ first: Operation, _ second: Operation) -> PageDifferences {
    var differences = PageDifferences()
    differences.compare(FieldIndex(first.request), FieldIndex(second.request), what: "parameter", first, second)
    differences.compare(FieldIndex(first.response), FieldIndex(second.response), what: "member", first, second)
    differences.compareErrors(first, second)
    return differences
  }

  private mutating func add(_ text: String, at location: SourceLocation) {
    count += 1
    if shown.count < Self.mostShown { shown.append(Diagnostic.Note(text, at: location)) }
  }

  // MARK: - Fields

  private mutating func compare(
    _ left: FieldIndex, _ right: FieldIndex, what: String, _ first: Operation, _ second: Operation
  ) {
    // A table that one page does not have is a difference of its own, not one for each row.
    guard left.nodes.count > 1, right.nodes.count > 1 else {
      if left.nodes.count != right.nodes.count {
        let (full, empty) = left.nodes.count > 1 ? (left, second) : (right, first)
        add("no \(what)s here, \(full.nodes.count - 1) on the other page", at: empty.location)
      }
      return
    }
    var work = [(FieldIndex.root, FieldIndex.root)]
    while let (a, b) = work.popLast() {
      for node in right.nodes[b].order {
        let field = right.nodes[node].field
        if let other = left.child(field.name, of: a) {
          compareFields(left.nodes[other].field, field, path: right.path(node), what: what)
          work.append((other, node))
        } else {
          add("the \(what) \(right.path(node).quotedPath) is only on this page", at: field.location)
        }
      }
      for node in left.nodes[a].order where right.child(left.nodes[node].field.name, of: b) == nil {
        add("the \(what) \(left.path(node).quotedPath) is only on this page", at: left.nodes[node].field.location)
      }
    }
  }

  private mutating func compareFields(_ left: Field, _ right: Field, path: String, what: String) {
    func add(_ fact: String, _ there: String) {
      self.add(
        "the \(what) \(path.quotedPath) \(fact) here, \(there) at \(left.location.file):\(left.location.line)",
        at: right.location)
    }
    if left.type.isStatedOtherwise(than: right.type) { add("is \(right.type.described)", left.type.described) }
    if left.presence != right.presence, !left.rows.isEmpty, !right.rows.isEmpty {
      add("is \(right.presence.rawValue)", left.presence.rawValue)
    }
    for limit in right.constraints {
      guard let other = left.constraints.first(where: { $0.value.kind == limit.value.kind }),
        other.value != limit.value
      else { continue }
      add("has \(limit.value.described)", other.value.described)
    }
    if let here = right.defaultValue?.value, let there = left.defaultValue?.value, here != there {
      add("has the default \(here.quoted)", there.quoted)
    }
  }

  // MARK: - Errors

  private mutating func compareErrors(_ first: Operation, _ second: Operation) {
    guard !first.errors.isEmpty, !second.errors.isEmpty else { return }
    let left = Dictionary(first.errors.map { ($0.code, $0) }) { one, _ in one }
    let right = Dictionary(second.errors.map { ($0.code, $0) }) { one, _ in one }
    for error in second.errors {
      guard let place = error.meanings.first?.location else { continue }
      guard let other = left[error.code] else {
        add("the error \(error.code.quoted) is only on this page", at: place)
        continue
      }
      let statuses = (Set(other.meanings.compactMap(\.status)), Set(error.meanings.compactMap(\.status)))
      guard !statuses.0.isEmpty, !statuses.1.isEmpty, statuses.0 != statuses.1,
        let there = other.meanings.first?.location
      else { continue }
      add(
        "the error \(error.code.quoted) has the status \(Self.list(statuses.1)) here, \(Self.list(statuses.0)) at \(there.file):\(there.line)",
        at: place)
    }
    for error in first.errors where right[error.code] == nil {
      if let place = error.meanings.first?.location {
        add("the error \(error.code.quoted) is only on this page", at: place)
      }
    }
  }

  private static func list(_ statuses: Set<Int>) -> String {
    statuses.sorted().map(String.init).joined(separator: ", ")
  }
}

extension TypeReference {
  /// Whether tables must say different things for the types to differ: a text whose description names a format of times
  /// is a text all the same.
  fileprivate func isStatedOtherwise(than other: TypeReference) -> Bool {
    switch (self, other) {
    case (.scalar(.timestamp), .scalar(.string)), (.scalar(.string), .scalar(.timestamp)): false
    case (.list(let left), .list(let right)): left.isStatedOtherwise(than: right)
    default: self != other
    }
  }
}

extension Constraint {
  /// What is limited.
  fileprivate var kind: Int {
    switch self {
    case .range: 0
    case .length: 1
    case .count: 2
    case .ascii: 3
    }
  }

  /// The limit in words.
  fileprivate var described: String {
    switch self {
    case .range(let minimum, let maximum): "values of \(LimitText.bounds(minimum, maximum))"
    case .length(let minimum, let maximum): "\(LimitText.bounds(minimum, maximum)) characters"
    case .count(let minimum, let maximum): "\(LimitText.bounds(minimum, maximum)) elements"
    case .ascii: "ASCII characters only"
    }
  }
}
