import ArgumentParser
import TablatureGeneration

/// Which service is meant, where pages describe several.
package struct ServiceArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take only pages of this product, in any letter case. Without it, what the configuration says.", valueName: "code"
    ))
  var product: String?

  @Option(
    help: ArgumentHelp(
      "Take only pages of this version of the API. Without it, what the configuration says.", valueName: "version"))
  var apiVersion: String?

  package init() {}

  package func validate() throws {
    if product?.isEmpty == true { throw ValidationError("--product needs the code of a product.") }
    if apiVersion?.isEmpty == true { throw ValidationError("--api-version needs a version.") }
  }

  /// Puts what the command line says over what the configuration says.
  func apply(to configuration: inout Configuration) {
    if let product { configuration.product = Located(product) }
    if let apiVersion { configuration.version = Located(apiVersion) }
  }
}
