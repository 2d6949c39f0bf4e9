internal import TablatureAPIModel

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
        text += "\n### \(operation.markdown)\n\n"
        for level in Change.Level.allCases {
          for change in changes where change.level == level {
            let mark = level == .note ? "" : "**\(level.rawValue.capitalizedASCII)**: "
            let places = [change.old, change.new].compactMap { $0.map { "\($0.file):\($0.line)".markdown } }
            text += "- \(mark)\(change.message.markdown)"
            text += places.isEmpty ? "\n" : " (\(places.joined(separator: " → ")))\n"
          }
        }
      }
    }
    return text.isEmpty ? "Nothing changed.\n" : text
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
