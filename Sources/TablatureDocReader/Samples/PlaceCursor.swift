/// Tells lines and columns of places in a text that are asked for in rising order, so that each byte is looked at once.
struct PlaceCursor {
  /// The line of the page, counted from 1.
  private(set) var line: Int
  /// The column, counted from 1 in Unicode scalars.
  private(set) var column: Int
  private var offset = 0
  private let firstColumn: Int

  /// - Parameters:
  ///   - line: The line of the page on which the text begins.
  ///   - column: The column of the page at which each line of the text begins.
  init(line: Int, column: Int) {
    self.line = line
    self.column = column
    firstColumn = column
  }

  /// Goes on to a place.
  mutating func move(to target: Int, in bytes: [UInt8]) {
    while offset < target {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, firstColumn)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}
