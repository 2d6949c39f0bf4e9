import TablatureAPIModel

/// The lines of a page, with what is needed to point into them.
struct SourceText {
  let path: String
  /// The text without a byte order mark, its line ends unified.
  private(set) var bytes: [UInt8]
  /// Where each line begins, and one past the end.
  private let starts: [Int]

  /// Where a page is not UTF-8.
  struct InvalidEncoding: Error {
    let line: Int
    let column: Int
  }

  init(_ source: PageSource) throws(InvalidEncoding) {
    path = source.path
    if let place = SourceText.firstInvalidByte(in: source.bytes) { throw place }
    var bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var starts = SourceText.lineStarts(in: bytes)
    if starts == nil {
      bytes = SourceText.unifyingLineEnds(bytes)
      starts = SourceText.lineStarts(in: bytes)
    }
    self.bytes = bytes
    self.starts = starts ?? []
  }

  /// Where each line begins, and one past the end; nil where there are carriage returns.
  private static func lineStarts(in bytes: [UInt8]) -> [Int]? {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    let hasReturns = bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while true {
        index = ByteSearch.first(feed, or: carriageReturn, in: bytes, from: index, to: bytes.count)
        if index == bytes.count { return false }
        if bytes[index] == carriageReturn { return true }
        index += 1
        starts.append(index)
      }
    }
    if hasReturns { return nil }
    if starts.last != bytes.count { starts.append(bytes.count + 1) }
    return starts
  }

  /// The number of lines.
  var lineCount: Int { starts.count - 1 }

  /// Where a line, counted from 1, stands among the bytes, without its end.
  func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= lineCount else { return 0..<0 }
    return starts[number - 1]..<min(starts[number] - 1, bytes.count)
  }

  /// The bytes of a line, counted from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> { bytes[range(ofLine: number)] }

  /// The bytes of lines that follow one another, without the end of the last.
  func lines(_ numbers: Range<Int>) -> ArraySlice<UInt8> {
    guard let last = numbers.last else { return [] }
    let (first, end) = (range(ofLine: numbers.lowerBound), range(ofLine: last))
    return first.lowerBound <= end.upperBound ? bytes[first.lowerBound..<end.upperBound] : []
  }

  /// The same lines with other bytes in them; there have to be as many, with line ends at the same places.
  func replacing(_ bytes: [UInt8]) -> SourceText {
    var replaced = self
    replaced.bytes = bytes
    return replaced
  }

  /// The text for a reading of the page's blocks.
  ///
  /// A code block inside a cell closes with the cell: "``` |". CommonMark does not take that for a fence, and would take
  /// the rest of the page for code.
  var bytesForBlocks: [UInt8] {
    let fence = UInt8(ascii: "`")
    var result: [UInt8]?
    for number in 1..<max(lineCount + 1, 1) {
      let range = range(ofLine: number)
      var index = range.lowerBound
      while index < range.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
      guard index < range.upperBound, bytes[index] == fence else { continue }
      var pipe = range.upperBound - 1
      while pipe > index, bytes[pipe] == UInt8(ascii: " ") { pipe -= 1 }
      guard bytes[pipe] == UInt8(ascii: "|") else { continue }
      var marks = 0
      while index < pipe, bytes[index] == fence || bytes[index] == UInt8(ascii: " ") {
        if bytes[index] == fence { marks += 1 }
        index += 1
      }
      guard marks >= 3, index == pipe else { continue }
      result = result ?? bytes
      result?[pipe] = UInt8(ascii: " ")
    }
    return result ?? bytes
  }

  /// The place of a byte of a line; columns are counted in Unicode scalars.
  func location(line number: Int, offset: Int = 0) -> SourceLocation {
    let continuation = line(number).prefix(offset).count { $0 & 0xC0 == 0x80 }
    return SourceLocation(file: path, line: number, column: offset - continuation + 1)
  }

  private static func unifyingLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previousWasReturn = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), previousWasReturn { previousWasReturn = false; continue }
      previousWasReturn = byte == UInt8(ascii: "\r")
      result.append(previousWasReturn ? UInt8(ascii: "\n") : byte)
    }
    return result
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> InvalidEncoding? {
    if bytes.withUnsafeBufferPointer(UTF8Validation.isValid) { return nil }
    var line = 1
    var column = 1
    var index = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while index < bytes.count {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        index += UTF8.width(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      case .emptyInput, .error: return InvalidEncoding(line: line, column: column)
      }
    }
    return InvalidEncoding(line: line, column: column)
  }
}
