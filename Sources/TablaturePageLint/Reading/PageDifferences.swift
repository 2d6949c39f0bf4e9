import TablatureAPIModel

/// The differences of two pages for one operation.
struct PageDifferences: Sendable {
  /// The most differences that are shown.
  private static let mostShown = 12

  /// The two pages in the order in which their differences are shown.
  private enum Page: Int, Sendable {
    case second, first
  }

  private struct Difference: Sendable {
    let page: Page
    let location: SourceLocation
    let text: String
  }

  private var differences: [Difference] = []

  var count: Int { differences.count }
  var isEmpty: Bool { differences.isEmpty }

  /// A note for each difference, at its location: those on the second page in its order, then those on the first page. The last note gives
  /// the number of differences that aren't shown.
  var notes: [Diagnostic.Note] {
    let order = differences.indices.sorted {
      let (left, right) = (differences[$0], differences[$1])
      return (left.page.rawValue, left.location, $0) < (right.page.rawValue, right.location, $1)
    }
    let shown = order.prefix(Self.mostShown).map {
      Diagnostic.Note(differences[$0].text, at: differences[$0].location)
    }
    return count > shown.count ? shown + [Diagnostic.Note("and \(count - shown.count) more")] : shown
  }

  /// Compares the second page with the first.
  static func between(_ first: Operation, _ second: Operation) -> PageDifferences {
    var differences = PageDifferences()
    differences.compare(FieldTree(first.request), FieldTree(second.request), what: "parameter", first, second)
    differences.compare(FieldTree(first.response), FieldTree(second.response), what: "member", first, second)
    differences.compareErrors(first, second)
    return differences
  }

  private mutating func add(_ text: String, on page: Page, at location: SourceLocation) {
    differences.append(Difference(page: page, location: location, text: text))
  }

  // MARK: - Fields

  private mutating func compare(
    _ left: FieldTree, _ right: FieldTree, what: String, _ first: Operation, _ second: Operation
  ) {
    // A table that one page does not have is a difference of its own, not one for each row.
    guard left.nodes.count > 1, right.nodes.count > 1 else {
      if left.nodes.count != right.nodes.count {
        let (full, page, empty) = left.nodes.count > 1 ? (left, Page.second, second) : (right, Page.first, first)
        add("no \(what)s here, \(full.nodes.count - 1) on the other page", on: page, at: empty.location)
      }
      return
    }
    let pairing = Pairing(left.fields, by: \.path, right.fields, by: \.path)
    for pair in pairing.pairs {
      compareFields(pair.left.field, pair.right.field, path: pair.right.markedPath, what: what)
    }
    for (page, fields) in [(Page.second, pairing.onlyRight), (.first, pairing.onlyLeft)] {
      // What only one page has in a structure that the other doesn't have goes with the structure.
      let paths = Set(fields.map(\.path))
      for node in fields where !paths.contains(node.parentPath) {
        add("the \(what) \(node.markedPath.quotedPath) is only on this page", on: page, at: node.field.location)
      }
    }
  }

  private mutating func compareFields(_ left: Field, _ right: Field, path: String, what: String) {
    func add(_ fact: String, _ there: String) {
      self.add(
        "the \(what) \(path.quotedPath) \(fact) here, \(there) at \(left.location.file):\(left.location.line)",
        on: .second, at: right.location)
    }
    if !left.type.isSpecified(as: right.type) { add("is \(right.type.described)", left.type.described) }
    if left.presence != right.presence, !left.rows.isEmpty, !right.rows.isEmpty {
      add("is \(right.presence.rawValue)", left.presence.rawValue)
    }
    for limit in right.constraints {
      guard let other = left.constraints.first(where: { $0.value.kind == limit.value.kind }),
        other.value != limit.value
      else { continue }
      add("has the limit \(limit.value.described)", other.value.described)
    }
    if let here = right.defaultValue?.value, let there = left.defaultValue?.value, here != there {
      add("has the default \(here.quoted)", there.quoted)
    }
  }

  // MARK: - Errors

  private mutating func compareErrors(_ first: Operation, _ second: Operation) {
    guard !first.errors.isEmpty, !second.errors.isEmpty else { return }
    let pairing = Pairing(first.errors, by: \.code, second.errors, by: \.code)
    for (other, error) in pairing.pairs.map({ ($0.left, $0.right) }) {
      guard !other.statuses.isEmpty, !error.statuses.isEmpty, other.statuses != error.statuses,
        let there = other.meanings.first?.location, let place = error.meanings.first?.location
      else { continue }
      add(
        "the error \(error.code.quoted) has the status \(error.statuses.listed) here, \(other.statuses.listed) at \(there.file):\(there.line)",
        on: .second, at: place)
    }
    for (page, errors) in [(Page.second, pairing.onlyRight), (.first, pairing.onlyLeft)] {
      for error in errors {
        guard let place = error.meanings.first?.location else { continue }
        add("the error \(error.code.quoted) is only on this page", on: page, at: place)
      }
    }
  }
}
