/// Parameters that mean the same in every operation of a vendor, whether or not its page lists them.
///
/// This is the only list of such names. A page that lists one of them documents it: the name is then a parameter of that operation like
/// any other, is generated, and is checked by `lint`. The groups differ in what follows where a page doesn't list them.
public struct CommonParameters: Hashable, Sendable {
  /// The parameter that names the operation. It is never a parameter of an operation itself.
  public var operation: String?

  /// The parameter that names the region. Nearly all pages list it, so no page is assumed to have it unlisted; clients commonly hold it
  /// in their configuration, so the audit accepts it, and its absence, in the code of any operation.
  public var region: String?

  /// The parameter that names the version of the API.
  public var version: String?

  /// What the client adds to every request, ``operation`` and ``version`` included: the operation, its version, the format of the response, the signature.
  ///
  /// Samples on pages may show them or leave them out, and code that writes them writes no parameter of an operation.
  public var addedByClient: Set<String>

  /// On whose behalf a call is made, and whose resources it is about.
  ///
  /// Samples on pages and code may have them anywhere; they are required only where a page says so.
  public var account: Set<String>

  /// Creates common parameters; by default none.
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

  /// Whether code may send a parameter in any operation, though no page lists it.
  public func isAcceptedEverywhere(_ name: String) -> Bool {
    name == region || addedByClient.contains(name) || account.contains(name)
  }
}
