public import Foundation

/// Decodes response bodies in JSON or XML.
public struct ResponseDecoder: Sendable {
  /// The format that bodies have to be in.
  public let format: ResponseFormat
  /// The id of the call as the header of the response names it, for bodies without one.
  public let requestID: String?

  /// Makes a decoder.
  public init(format: ResponseFormat = .json, requestID: String? = nil) {
    self.format = format
    self.requestID = requestID
  }

  /// Decodes a body.
  ///
  /// - Throws: ``ResponseDecodingError`` with the path of the member that cannot be read, or the reason why the whole
  ///   body cannot.
  public func decode<R: ResponseStructure>(_ type: R.Type, from body: Data) throws(ResponseDecodingError) -> R {
    let (root, failure) = Self.root(of: body, in: format)
    do {
      if let failure { throw failure }
      guard let root else { throw ResponseDecodingError(path: "", reason: "the body is empty") }
      return try R(from: ResponseFields(root, requestID: requestID ?? ""))
    } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? root.flatMap(Self.requestID))
    }
  }

  /// What a body holds, and why that is not the whole of it.
  private static func root(of body: Data, in format: ResponseFormat) -> (ResponseNode?, (any Error)?) {
    switch format {
    case .json:
      let (document, failure) = JSONParser.parse(body)
      return (document.nodes.isEmpty ? nil : .json(JSONNode(document: document, index: 0)), failure)
    case .xml:
      do { return (.xml([try ElementTree(parsing: body)]), nil) } catch { return (nil, error) }
    }
  }

  /// The member `RequestId` of a body that cannot be read otherwise.
  private static func requestID(_ root: ResponseNode) -> String? {
    guard let id = (try? ResponseFields(root))?.requestID(), !id.isEmpty else { return nil }
    return id
  }
}
