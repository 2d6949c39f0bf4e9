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
    do {
      switch format {
      case .json:
        let decoder = JSONDecoder()
        if let key = CodingUserInfoKey.requestID { decoder.userInfo[key] = requestID }
        return try decoder.decode(Body<R>.self, from: body).content
      case .xml:
        return try Body<R>(from: ElementDecoder(root: ElementTree(parsing: body), requestID: requestID)).content
      }
    } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? requestIDAlone(in: body))
    }
  }

  /// The member `RequestId` of a body whose other members cannot be read.
  private func requestIDAlone(in body: Data) -> String? {
    struct Head: ResponseStructure {
      let requestID: String

      init(from fields: ResponseFields) throws { requestID = fields.requestID() }
    }
    let head: Head? =
      switch format {
      case .json: try? JSONDecoder().decode(Body<Head>.self, from: body).content
      case .xml: try? Body<Head>(from: ElementDecoder(root: ElementTree(parsing: body), requestID: nil)).content
      }
    return head.flatMap { $0.requestID.isEmpty ? nil : $0.requestID }
  }
}

/// What decoders see of a response.
private struct Body<Content: ResponseStructure>: Decodable {
  let content: Content

  init(from decoder: any Decoder) throws { content = try Content(from: ResponseFields(decoder)) }
}
