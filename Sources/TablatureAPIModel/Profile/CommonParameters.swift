/// Parameters that have the same meaning in every operation of a vendor, whether or not its page lists them.
///
/// This is the only list of such names. If a page lists one of them, the name is a parameter of that operation like any other: it is
/// generated, and `lint` checks it. The groups differ in how a name is treated if a page doesn't list it.
public struct CommonParameters: Hashable, Sendable {
  /// The parameter that names the operation. It is never generated as a parameter of an operation.
  public var operation: String?

  /// The parameter that names the region. Nearly all pages list it, so an operation has it only if its page does. Clients commonly store it
  /// in their configuration, so the audit accepts both its presence and its absence in the code of any operation.
  public var region: String?

  /// The parameter that names the API version.
  public var version: String?

  /// What the client adds to every request, ``operation`` and ``version`` included: the operation, its version, the format of the response, the signature.
  ///
  /// Samples on pages may include or omit them. In code, they aren't parameters of an operation.
  public var addedByClient: Set<String>

  /// Parameters that identify the account that makes a call, or the account that owns the resources.
  ///
  /// Samples and code may include them in any operation. They are required only if a page documents them as required.
  public var account: Set<String>

  /// Creates common parameters, empty by default.
  public init(
    operation: String? = nil, region: String? = nil, version: String? = nil, addedByClient: Set<String> = [],
    account: Set<String> = []
  ) {
    self.operation = operation
    self.region = region
    self.version = version
    self.addedByClient = addedByClient.union([operation, version].compactMap { $0 })
    self.account = account
  }

  /// Returns whether code may send a parameter in any operation, even if its page doesn't list it.
  public func isAcceptedEverywhere(_ name: String) -> Bool {
    name == region || addedByClient.contains(name) || account.contains(name)
  }
}
