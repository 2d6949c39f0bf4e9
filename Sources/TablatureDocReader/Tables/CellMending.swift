/// Mends cells that a `|` inside them makes read otherwise than they are meant.
enum CellMending {
  /// The cells with those put together that a `|` inside code has separated, where that gives as many as there are columns.
  static func joiningCode(
    _ cells: [SourceTable.Cell], to width: Int, in source: SourceText
  ) -> [SourceTable.Cell]? {
    let bytes = source.bytes
    guard width <= FieldTable.mostColumns, cells.count <= 4 * FieldTable.mostColumns, let first = cells.first,
      let last = cells.last
    else { return nil }
    let spans = CodeSpans.ranges(in: bytes, first.bytes.startIndex..<last.bytes.endIndex)
    var joined: [SourceTable.Cell] = []
    for cell in cells {
      if let previous = joined.last,
        spans.contains(where: { $0.contains(previous.bytes.endIndex) && $0.contains(cell.bytes.startIndex - 1) })
      {
        joined[joined.count - 1].bytes = bytes[previous.bytes.startIndex..<cell.bytes.endIndex]
      } else {
        joined.append(cell)
      }
    }
    return joined.count == width ? joined : nil
  }

  /// The text with `|` in the place of `\|`, which is how tables write it, code included.
  static func unescapingPipes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (pipe, backslash) = (UInt8(ascii: "|"), UInt8(ascii: "\\"))
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1
      if bytes[index] == backslash, next < bytes.endIndex {
        if bytes[next] != pipe { result.append(backslash) }
        result.append(bytes[next])
        index += 2
      } else {
        result.append(bytes[index])
        index = next
      }
    }
    return result[...]
  }
}
