internal import TablatureAPIModel
internal import TablaturePageOverlay

extension Overlay {
  /// The overlay with each page under the path that the page was read by: a file may have more than one path.
  func findingPages(among paths: [String], currentDirectory: String) -> Overlay {
    var shown: [String: String] = [:]
    for path in paths { shown[PathText.absolute(path, currentDirectory: currentDirectory)] = path }
    var overlay = self
    for index in overlay.corrections.indices {
      guard let page = overlay.corrections[index].page else { continue }
      let path = PathText.absolute(page.value, currentDirectory: currentDirectory)
      overlay.corrections[index].page = Documented(shown[path] ?? page.value, at: page.location)
    }
    return overlay
  }
}
