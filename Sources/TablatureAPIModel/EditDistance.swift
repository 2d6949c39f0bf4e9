/// The number of changes that turn one name into another.
package enum EditDistance {
  /// The least number of bytes to add, remove or replace, if it isn't above a limit.
  ///
  /// Bytes are compared as they are; callers that ignore letter case pass names in one case. Time is in proportion to the length of
  /// the names and the limit, memory to the length of the names.
  ///
  /// - Parameters:
  ///   - left: A name in UTF-8.
  ///   - right: Another name in UTF-8.
  ///   - limit: The most changes that are of interest.
  ///   - allowsTranspositions: Whether exchanging two neighboring bytes is one change instead of two. It is a common slip, but it makes
  ///     more names alike, so it is for callers that report a likeness, not for those that pair or correct names.
  /// - Returns: The number of changes; `nil` if there are more than the limit.
  package static func between(
    _ left: some Collection<UInt8>, _ right: some Collection<UInt8>, limit: Int, allowsTranspositions: Bool = false
  ) -> Int? {
    withBytes(of: left) { left in
      withBytes(of: right) { right in
        distance(left, right, limit: limit, allowsTranspositions: allowsTranspositions)
      }
    }
  }

  private static func withBytes<Result>(
    of name: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    name.withContiguousStorageIfAvailable(body) ?? Array(name).withUnsafeBufferPointer(body)
  }

  private static func distance(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int, allowsTranspositions: Bool
  ) -> Int? {
    // What both begin and end with takes no changes, which leaves little of names that are alike.
    var (start, leftEnd, rightEnd) = (0, left.count, right.count)
    guard abs(leftEnd - rightEnd) <= limit else { return nil }
    while start < leftEnd, start < rightEnd, left[start] == right[start] { start += 1 }
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let (rows, columns) = (leftEnd - start, rightEnd - start)
    if rows == 0 || columns == 0 { return rows + columns }
    guard limit > 0 else { return nil }

    // The last three rows of the table of distances between beginnings of the names. Only cells near the diagonal can be within the
    // limit; those beside them are above it.
    let above = limit + 1
    var beforePrevious: [Int] = []
    var previous = Array(0...columns)
    var current = Array(repeating: above, count: columns + 1)
    if allowsTranspositions { beforePrevious = current }
    for row in 1...rows {
      let first = max(1, row - limit)
      let last = min(columns, row + limit)
      let byte = left[start + row - 1]
      current[first - 1] = first == 1 ? row : above
      var least = current[first - 1]
      for column in first...last {
        let other = right[start + column - 1]
        var cost = min(
          previous[column - 1] + (byte == other ? 0 : 1), previous[column] + 1, current[column - 1] + 1)
        if allowsTranspositions, row > 1, column > 1, byte == right[start + column - 2], left[start + row - 2] == other
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      if last < columns { current[last + 1] = above }
      if allowsTranspositions { swap(&beforePrevious, &previous) }
      swap(&previous, &current)
    }
    return previous[columns] <= limit ? previous[columns] : nil
  }
}
