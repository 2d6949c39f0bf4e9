import TablatureGeneration

/// What the build plugin tells its tool.
///
/// This is between the two of them: people call `tablature generate`. So there is no help, and no parser of a package of its own,
/// which every user of the plugin would have to build.
struct BuildArguments {
  /// Why arguments are refused.
  struct Rejection: Error, Hashable {
    /// One line.
    var message: String
  }

  /// The folder of the package, at which paths are shown to start.
  var package: String
  /// What to do there.
  var build: ClientBuild

  /// Reads `--part client --module M --package DIR --output DIR --common FILE [--config FILE] -- PAGE FILE PAGE FILE …`.
  init(_ arguments: [String]) throws(Rejection) {
    let split = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let options = arguments[..<split]
    let pairs = arguments[split...].dropFirst()
    guard options.count.isMultiple(of: 2), pairs.count.isMultiple(of: 2) else {
      throw Rejection(message: "an argument has no partner")
    }
    var values: [String: String] = [:]
    for (name, value) in Self.paired(options) { values[name] = value }
    func value(_ name: String) throws(Rejection) -> String {
      guard let value = values.removeValue(forKey: name) else { throw Rejection(message: "'\(name)' is missing") }
      return value
    }
    let partName = try value("--part")
    guard let part = BuildFiles.Part(rawValue: partName) else {
      throw Rejection(message: "there is no part '\(partName)'")
    }
    package = try value("--package")
    build = ClientBuild(
      module: try value("--module"), output: try value("--output"),
      configuration: values.removeValue(forKey: "--config"),
      files: BuildFiles(
        part: part, pages: Self.paired(pairs).map { BuildFiles.Page(path: $0, file: $1) }, common: try value("--common")
      ))
    if let name = values.keys.min() { throw Rejection(message: "there is no option '\(name)'") }
  }

  private static func paired(_ words: ArraySlice<String>) -> [(String, String)] {
    stride(from: words.startIndex, to: words.endIndex - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }
}
