import TablatureAPIModel

/// The values that a page gives for a field in one place: in a cell of the table, or in a sample.
struct GivenValue: Sendable {
  /// Where a page gives values.
  enum Origin: Hashable, Sendable {
    /// The cell for examples of the table.
    case cell
    /// A sample request.
    case request
    /// A sample response.
    case response(ResponseSample.Format)
  }

  /// A value.
  struct Item: Sendable {
    var text: String
    var location: SourceLocation
  }

  let origin: Origin
  let index: FieldTree
  let node: Int
  /// The values; several for a list.
  let items: [Item]

  /// The field.
  var field: Field { index.nodes[node].field }
  /// Its path.
  var path: String { index.nodes[node].markedPath }

  /// How messages name the place.
  var place: String {
    switch origin {
    case .cell: "the example"
    case .request: "the sample request"
    case .response(let format): "the \(format.rawValue) sample"
    }
  }

  /// The examples in the cells of tables.
  static func inCells(of indices: FieldTree...) -> [GivenValue] {
    indices.flatMap { index in
      index.nodes.indices.dropFirst().compactMap { node in
        let field = index.nodes[node].field
        guard let text = field.example, let location = field.exampleLocation, !index.hasMembers(node) else {
          return nil
        }
        return GivenValue(origin: .cell, index: index, node: node, items: [Item(text: text, location: location)])
      }
    }
  }

  /// More elements of one list than these are not looked at; a sample that a person reads has fewer.
  private static let mostLookedAt = 1_000

  /// The first value that is one, not a placeholder, and that a condition holds for.
  func first(where condition: (String) -> Bool) -> Item? {
    items.prefix(Self.mostLookedAt).first { !Placeholder.isOne($0.text) && condition($0.text) }
  }
}

extension GivenValue {
  /// Where the row of the field stands.
  var rowNotes: [Diagnostic.Note] {
    field.rows.first.map { [Diagnostic.Note("the row of the table", at: $0.location)] } ?? []
  }
}
