/// A structure inside a response.
///
/// ``ResponseDecoder`` reads one. It is no `Decodable`: there are hundreds of such types, and each conformance of each of them
/// costs whoever compiles them.
public protocol ResponseStructure: Sendable {
  /// Reads the members, from JSON and XML alike.
  ///
  /// - Throws: `DecodingError` where a member cannot be read.
  init(from fields: ResponseFields) throws
}

/// What the service answers to a call that succeeds.
public protocol OperationResponse: ResponseStructure {
  /// The id that the service gave the call; empty where it gave none.
  var requestID: String { get }
}
