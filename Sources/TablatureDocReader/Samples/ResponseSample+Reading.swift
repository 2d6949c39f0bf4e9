import TablatureAPIModel

extension ResponseSample {
  /// Reads a sample response; nil if nothing in the text looks like its notation.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - format: The notation.
  ///   - location: Where the text begins.
  init?(reading text: String, _ format: Format, at location: SourceLocation) {
    let (line, column) = (location.line, location.column)
    switch format {
    case .json:
      guard let sample = JSONSample.read(text, line: line, column: column) else { return nil }
      self.init(
        format: format, text: text, value: sample.value, isWellFormed: sample.isWellFormed, location: location)
    case .xml:
      guard let sample = XMLSample.read(text, line: line, column: column) else { return nil }
      self.init(
        format: format, text: text, value: sample.value, isWellFormed: sample.isWellFormed,
        isBalanced: sample.isBalanced, location: location)
    }
  }
}
