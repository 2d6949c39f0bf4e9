public import Foundation

/// Decodes response bodies in JSON or XML.
public struct ResponseDecoder: Sendable {
  /// The format that bodies have to be in.
  public let format: ResponseFormat
  /// The member at the root of a body that holds the request ID, in any letter case; nil if bodies don't have one.
  public let requestIDMember: String?
  /// The id of the call as the header of the response names it, for bodies without one.
  public let requestID: String?
  /// Takes note of members that cannot be read; where it is nil they are errors.
  private let unreadable: UnreadableMembers?

  /// Creates a decoder.
  ///
  /// - Parameters:
  ///   - format: The format that bodies have to be in.
  ///   - requestIDMember: The member at the root of a body that holds the request ID; nil if bodies don't have one.
  ///   - requestID: The request ID in the header of the response, for bodies without one.
  public init(format: ResponseFormat = .json, requestIDMember: String?, requestID: String? = nil) {
    self.init(format: format, requestIDMember: requestIDMember, requestID: requestID, unreadable: nil)
  }

  /// Makes a decoder that leaves out members that cannot be read.
  init(format: ResponseFormat, requestIDMember: String?, requestID: String?, unreadable: UnreadableMembers?) {
    self.format = format
    self.requestIDMember = requestIDMember
    self.requestID = requestID
    self.unreadable = unreadable
  }

  /// Decodes a body.
  ///
  /// - Throws: ``ResponseDecodingError`` with the path of the member that cannot be read, or the reason why the whole
  ///   body cannot.
  public func decode<R: ResponseStructure>(_ type: R.Type, from body: Data) throws(ResponseDecodingError) -> R {
    try decode(type, from: body, nil)
  }

  /// Decodes a body, and notes what is read of it.
  func decode<R: ResponseStructure>(
    _ type: R.Type, from body: Data, _ observation: ResponseObservation?
  ) throws(ResponseDecodingError) -> R {
    let root: ResponseNode
    do { root = try ResponseNode(parsing: body, format) } catch {
      throw ResponseDecodingError(error, requestID: requestID)
    }
    return try decode(type, from: root, observation)
  }

  /// Decodes a body in XML that was parsed already.
  ///
  /// - Throws: ``ResponseDecodingError``, as for a body.
  public func decode<R: ResponseStructure>(_ type: R.Type, from root: ElementTree) throws(ResponseDecodingError) -> R {
    try decode(type, from: .elements([root]), nil)
  }

  /// Decodes a body that was parsed already, and notes what is read of it.
  func decode<R: ResponseStructure>(
    _ type: R.Type, from root: ResponseNode, _ observation: ResponseObservation?
  ) throws(ResponseDecodingError) -> R {
    do {
      guard root.isStructure else { throw UnreadableMember([], expected: "object", found: ObservedType(root)) }
      let source = RequestIDSource(member: requestIDMember, header: requestID ?? "")
      return try ResponseFields.read(root, source, unreadable, observation) { try R(from: $0) }
    } catch {
      let source = RequestIDSource(member: requestIDMember)
      let id = requestID ?? (try? ResponseFields.read(root, source, nil, nil) { $0.requestID() }) ?? ""
      throw ResponseDecodingError(error, requestID: requestID == nil && id.isEmpty ? nil : id)
    }
  }
}
