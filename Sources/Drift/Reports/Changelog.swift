internal import APIModel

extension ServiceComparison {
  /// A changelog in Markdown: a heading for each interface, the operations below it, what breaks first.
  var changelog: String {
    var text = ""
    for interface in Change.Interface.allCases {
      let found = changes.filter { $0.interface == interface }
      guard !found.isEmpty else { continue }
      let title = interface == .wire ? "On the wire" : "In Swift"
      text += "\(text.isEmpty ? "" : "\n")## \(title): \(step(interface).inWords)\n"
      for (operation, changes) in Dictionary(grouping: found, by: \.operation).sorted(by: { $0.key < $1.key }) {
        text += "\n### \(Self.markdown(operation))\n\n"
        for level in Change.Level.allCases {
          for change in changes where change.level == level {
            let mark = level == .note ? "" : "**\(level.rawValue.capitalizedASCII)**: "
            let places = [change.old, change.new].compactMap { $0.map { Self.markdown("\($0.file):\($0.line)") } }
            text += "- \(mark)\(Self.markdown(change.message))"
            text += places.isEmpty ? "\n" : " (\(places.joined(separator: " → ")))\n"
          }
        }
      }
    }
    return text.isEmpty ? "Nothing changed.\n" : text
  }

  /// Text of pages on one line, so that Markdown shows the same characters.
  private static func markdown(_ text: String) -> String {
    text.visible.reduce(into: "") { result, character in
      if "\\`*_[]<>|~#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
