/// What the service answers to a call that succeeds.
///
/// Conforming types read their members through ``ResponseFields``, so one initializer serves JSON and XML.
public protocol OperationResponse: Decodable, Sendable {
  /// The id that the service gave the call; empty where it gave none.
  var requestID: String { get }
}

/// A structure inside a response.
public protocol ResponseStructure: Decodable, Sendable {}
