/// A product of another package that emitted code imports.
///
/// A test holds these against the manifest of the runtime itself.
struct RuntimeDependency: Hashable, Sendable {
  /// The product.
  var product: String
  /// The package, as the package manager calls it.
  var package: String
  /// The arguments that name the package and its versions.
  var reference: String

  /// What the runtime needs.
  static let ofRuntime: [RuntimeDependency] = [
    RuntimeDependency(
      product: "Crypto", package: "swift-crypto",
      reference: #"url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0""#),
    http,
    RuntimeDependency(product: "HTTPTypesFoundation", package: http.package, reference: http.reference),
  ]

  /// What the tests of a client need beside it and the runtime.
  static let ofTests: [RuntimeDependency] = [http]

  private static let http = RuntimeDependency(
    product: "HTTPTypes", package: "swift-http-types",
    reference: #"url: "https://github.com/apple/swift-http-types", from: "1.4.0""#)
}
