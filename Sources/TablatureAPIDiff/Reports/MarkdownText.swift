internal import TablatureAPIModel

extension String {
  /// Text of pages on one line, so that Markdown shows the same characters.
  package var markdown: String {
    visible.unicodeScalars.reduce(into: "") { result, scalar in
      if "\\`*_[]<>|~#&$".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }
}
