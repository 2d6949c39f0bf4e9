extension Sequence where Self: Sendable, Element: Sendable {
  /// Transforms the elements, up to a number of them at the same time; the results are in the order of the elements.
  package func concurrentMap<Result: Sendable>(
    atOnce limit: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var results: [Result?] = []
      var elements = enumerated().makeIterator()
      func addNext(to group: inout TaskGroup<(Int, Result)>) {
        guard let (index, element) = elements.next() else { return }
        results.append(nil)
        group.addTask { (index, transform(element)) }
      }
      for _ in 0..<Swift.max(1, limit) { addNext(to: &group) }
      while let (index, result) = await group.next() {
        results[index] = result
        addNext(to: &group)
      }
      return results.compactMap { $0 }
    }
  }
}
