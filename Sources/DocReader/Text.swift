extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingSpaces() -> String {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isWhitespace { start = index(after: start) }
    while end > start, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[start..<end])
  }

  /// The text in lower case, its white space folded: how titles of sections and columns are compared.
  func foldedTitle() -> String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Character {
  /// A letter or a digit of ASCII.
  var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
