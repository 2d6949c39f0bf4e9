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
    do {
      switch format {
      case .json:
        return try jsonDecoder(unreadable).decode(Body<R>.self, from: body).content
      case .xml: return try content(of: ElementTree(parsing: body))
      }
    } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? requestIDAlone(in: body))
    }
  }

  /// Decodes a body in XML that was parsed already.
  ///
  /// - Throws: ``ResponseDecodingError``, as for a body.
  public func decode<R: ResponseStructure>(_ type: R.Type, from root: ElementTree) throws(ResponseDecodingError) -> R {
    do { return try content(of: root) } catch {
      throw ResponseDecodingError(error, requestID: requestID ?? requestIDAlone(in: root))
    }
  }

  private func content<R: ResponseStructure>(of root: ElementTree) throws -> R {
    try Body<R>(from: ElementDecoder(root: root, userInfo: userInfo(unreadable))).content
  }

  private func jsonDecoder(_ unreadable: UnreadableMembers?) -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.userInfo = userInfo(unreadable)
    return decoder
  }

  /// What the structures of a body need to know.
  private func userInfo(_ unreadable: UnreadableMembers?) -> [CodingUserInfoKey: any Sendable] {
    var userInfo: [CodingUserInfoKey: any Sendable] = [:]
    if let key = CodingUserInfoKey.requestID {
      userInfo[key] = RequestIDSource(member: requestIDMember, header: requestID ?? "")
    }
    if let unreadable, let key = CodingUserInfoKey.unreadableMembers { userInfo[key] = unreadable }
    return userInfo
  }

  /// The request ID in a body whose other members cannot be read.
  private func requestIDAlone(in body: Data) -> String? {
    switch format {
    case .json: (try? jsonDecoder(nil).decode(Body<Head>.self, from: body)).flatMap(\.content.requestID)
    case .xml: (try? ElementTree(parsing: body)).flatMap(requestIDAlone)
    }
  }

  private func requestIDAlone(in root: ElementTree) -> String? {
    (try? Body<Head>(from: ElementDecoder(root: root, userInfo: userInfo(nil)))).flatMap(\.content.requestID)
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
