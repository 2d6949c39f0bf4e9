public import Foundation

/// Decodes response bodies in JSON or XML.
public struct ResponseDecoder: Sendable {
  /// The format that bodies have to be in.
  public let format: ResponseFormat
  /// The id of the call as the header of the response names it, for bodies without one.
  public let requestID: String?
  /// Takes note of members that cannot be read; where it is nil they are errors.
  private let unreadable: UnreadableMembers?

  /// Makes a decoder.
  public init(format: ResponseFormat = .json, requestID: String? = nil) {
    self.init(format: format, requestID: requestID, unreadable: nil)
  }

  /// Makes a decoder that leaves out members that cannot be read.
  init(format: ResponseFormat, requestID: String?, unreadable: UnreadableMembers?) {
    self.format = format
    self.requestID = requestID
    self.unreadable = unreadable
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
        if let key = CodingUserInfoKey.unreadableMembers { decoder.userInfo[key] = unreadable }
        return try decoder.decode(Body<R>.self, from: body).content
      case .xml: return try content(of: ElementTree(parsing: body))
      }
    } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? requestIDAlone(in: body))
    }
  }

  /// Decodes a body in XML that was parsed already.
  func decode<R: ResponseStructure>(_ type: R.Type, from root: ElementTree) throws(ResponseDecodingError) -> R {
    do { return try content(of: root) } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? requestIDAlone(in: root))
    }
  }

  private func content<R: ResponseStructure>(of root: ElementTree) throws -> R {
    var userInfo: [CodingUserInfoKey: Any] = [:]
    if let key = CodingUserInfoKey.requestID { userInfo[key] = requestID }
    if let key = CodingUserInfoKey.unreadableMembers { userInfo[key] = unreadable }
    return try Body<R>(from: ElementDecoder(root: root, userInfo: userInfo)).content
  }

  /// The member `RequestId` of a body whose other members cannot be read.
  private func requestIDAlone(in body: Data) -> String? {
    switch format {
    case .json: (try? JSONDecoder().decode(Body<Head>.self, from: body)).flatMap(\.content.requestID)
    case .xml: (try? ElementTree(parsing: body)).flatMap(requestIDAlone)
    }
  }

  private func requestIDAlone(in root: ElementTree) -> String? {
    (try? Body<Head>(from: ElementDecoder(root: root))).flatMap(\.content.requestID)
  }
}

/// The id of a call, alone.
private struct Head: ResponseStructure {
  let requestID: String?

  init(from fields: ResponseFields) throws {
    let id = fields.requestID()
    requestID = id.isEmpty ? nil : id
  }
}

/// What decoders see of a response.
private struct Body<Content: ResponseStructure>: Decodable {
  let content: Content

  init(from decoder: any Decoder) throws { content = try Content(from: ResponseFields(decoder)) }
}
