/// Which operation of which service a request is for, and what a client has to know of it.
public struct OperationDescriptor: Hashable, Sendable {
  /// The name by which the service knows the operation, for example `ModifyInstanceSpec`.
  public let name: String
  /// The product code, for example `Ecs`.
  public let product: String
  /// The version of the API, for example `2014-05-26`.
  public let version: String
  /// What the operation does to what it is about.
  public let effect: OperationEffect
  /// The parameter whose value tells the service that two requests are the same one, for example `ClientToken`; nil where
  /// the operation has none.
  public let idempotencyToken: String?

  /// Makes a descriptor.
  public init(
    name: String, product: String, version: String, effect: OperationEffect = .changes,
    idempotencyToken: String? = nil
  ) {
    self.name = name
    self.product = product
    self.version = version
    self.effect = effect
    self.idempotencyToken = idempotencyToken
  }
}

/// What an operation does to what it is about, which decides when a call may be made a second time.
public enum OperationEffect: Hashable, Sendable {
  /// It only looks: made twice, it does no more than made once.
  case reads
  /// It may change something.
  case changes
}
