extension Sequence<Diagnostic> {
  /// The diagnostics ordered by location, id and summary, those without a location last. The order is the same in each run.
  package func inOrderOfPlace() -> [Diagnostic] {
    sorted { left, right in
      switch (left.location, right.location) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: (left.id, left.summary) < (right.id, right.summary)
      }
    }
  }
}
