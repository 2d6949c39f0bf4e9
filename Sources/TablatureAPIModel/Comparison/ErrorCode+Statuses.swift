extension ErrorCode {
  /// The HTTP statuses that the page specifies for the code.
  package var statuses: Set<Int> { Set(meanings.compactMap(\.status)) }
}

extension Set<Int> {
  /// The numbers in their order, as messages list them: `400, 403`.
  package var listed: String { sorted().map(String.init).joined(separator: ", ") }
}
