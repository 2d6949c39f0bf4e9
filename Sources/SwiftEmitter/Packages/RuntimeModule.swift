/// A module of the runtime: the one that emitted code imports, or one that it is built on.
///
/// A test compares these with the manifest of the runtime itself.
struct RuntimeModule: Hashable, Sendable {
  /// The name of the module, of its target and of its product.
  var name: String
  /// The modules of the runtime that it imports.
  var modules: [String] = []
  /// The products of other packages that it imports.
  var products: [RuntimeDependency]

  /// The folder of its sources in a package.
  var folder: String { "Sources/\(name)" }

  /// What every runtime is built on.
  private static let neutral = RuntimeModule(
    name: "TablatureRuntime", products: [.httpTypes, .httpTypesFoundation, .logging])

  /// The module that emitted code imports. It exports those that it is built on.
  static let imported = RuntimeModule(
    name: "AlibabaCloudRuntime", modules: [neutral.name], products: [.crypto, .httpTypes])

  /// All modules, each after those that it imports.
  static let all = [neutral, imported]
}
