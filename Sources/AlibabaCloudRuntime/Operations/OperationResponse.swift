/// A structure inside a response.
public protocol ResponseStructure: Decodable, Sendable {
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

extension ResponseStructure {
  /// Reads the members that a decoder stands at, leniently.
  public init(from decoder: any Decoder) throws { try self.init(from: ResponseFields(decoder)) }
}
