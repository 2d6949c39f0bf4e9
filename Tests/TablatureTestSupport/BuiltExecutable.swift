public import Foundation

/// The executables of this package, built with the tests.
public enum BuiltExecutable {
  /// Where one is: beside the bundle of the tests.
  public static func location(of name: String) -> URL? {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folders =
      bundles.map { $0.deletingLastPathComponent() } + [
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(), Bundle.main.bundleURL,
        SharedMaterial.packageRoot.appending(path: ".build/debug"),
      ]
    return folders.map { $0.appending(path: name) }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
