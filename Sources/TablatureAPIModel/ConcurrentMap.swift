extension Sequence where Self: Sendable, Element: Sendable {
  /// Transforms the elements, up to a number of them at the same time; the results are in the order of the elements.
  ///
  /// - Parameters:
  ///   - limit: How many are transformed at the same time.
  ///   - transform: Makes a result of an element.
  ///   - progress: Is told, after each element, how many are done.
  package func concurrentMap<Result: Sendable>(
    atOnce limit: Int, _ transform: @escaping @Sendable (Element) -> Result, progress: (Int) -> Void = { _ in }
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var done = 0
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
        done += 1
        progress(done)
        addNext(to: &group)
      }
      return results.compactMap { $0 }
    }
  }
}
