/// A product of another package that emitted code or its runtime imports.
///
/// A test compares these with the manifest of the runtime itself.
struct RuntimeDependency: Hashable, Sendable {
  /// The product.
  var product: String
  /// The package, as the package manager calls it.
  var package: String
  /// The arguments that name the package and its versions.
  var reference: String

  static let crypto = RuntimeDependency(
    product: "Crypto", package: "swift-crypto",
    reference: #"url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0""#)
  static let httpTypes = RuntimeDependency(
    product: "HTTPTypes", package: "swift-http-types",
    reference: #"url: "https://github.com/apple/swift-http-types", from: "1.4.0""#)
  static let httpTypesFoundation = RuntimeDependency(
    product: "HTTPTypesFoundation", package: httpTypes.package, reference: httpTypes.reference)
  static let logging = RuntimeDependency(
    product: "Logging", package: "swift-log",
    reference: #"url: "https://github.com/apple/swift-log", from: "1.6.0""#)

  /// What the tests of a client need beside it and the runtime.
  static let ofTests: [RuntimeDependency] = [httpTypes]
}
