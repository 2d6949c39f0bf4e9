public import TablatureAPIModel

extension Sequence<Diagnostic> {
  /// The diagnostics ordered by place, those without a place last; the same at every run.
  public func inOrderOfPlace() -> [Diagnostic] {
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
