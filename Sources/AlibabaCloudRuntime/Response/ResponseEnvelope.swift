/// The members at the root of a body that all responses and errors of the service share, in any letter case.
struct ResponseEnvelope: ResponseStructure {
  /// The id of the call, if the body names one.
  let requestID: String?
  /// The code, if there is one.
  let code: String?
  /// Whether there is a message.
  let hasMessage: Bool
  /// What the member `Success` says, if there is one.
  let success: Bool?
  /// Whether there is another member with anything in it.
  let hasContent: Bool

  /// What else an error of the service has at its root.
  static let names: Set<String> = [
    "requestid", "code", "message", "success", "hostid", "recommend", "httpstatuscode", "accessdenieddetail",
    "dynamiccode", "dynamicmessage",
  ]

  init(from fields: ResponseFields) throws {
    func text(_ name: String) -> String? {
      let text = (try? fields.string(fields.spelling(of: name))) ?? nil
      return text?.isBlank == false ? text : nil
    }
    requestID = text("RequestId")
    code = text("Code")
    hasMessage = text("Message") != nil
    success = (try? fields.boolean(fields.spelling(of: "Success"))) ?? nil
    hasContent = fields.contains { !Self.names.contains($0.lowercased()) && !Self.isEmpty($1) }
  }

  /// Whether the body is an error, although the HTTP status may say success.
  ///
  /// - Parameter hasRequestID: Whether the body or the header of the response has the id of a call.
  ///
  /// Responses of some operations document a member `Code` of their own, so a code alone proves nothing. It does where
  /// `Success` is false, and where there is a message but, unlike in any documented response, nothing else. Without an id
  /// nothing but an error of the service remains that has a code as the service writes it.
  func isError(hasRequestID: Bool) -> Bool {
    guard let code, !Self.isSuccess(code) else { return false }
    if !hasRequestID { return Self.isErrorCode(code) && hasMessage }
    return success.map { !$0 } ?? (hasMessage && !hasContent)
  }

  /// Whether a code is one of those that services give calls that succeed: `200`, `0`, `OK`, `Success`, in any letter case.
  static func isSuccess(_ code: String) -> Bool {
    let code = code.trimmingWhitespace().lowercased()
    if let status = Int(code) { return status == 0 || (200..<300).contains(status) }
    return ["", "ok", "success", "successful", "succeeded"].contains(code)
  }

  /// Whether a text is written like the codes of the service: `Forbidden.RAM`.
  private static func isErrorCode(_ text: String) -> Bool {
    Name(text) != nil
      && text.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") } == true
  }

  /// Whether a member says nothing: errors may fill the documented members of the operation with such values.
  private static func isEmpty(_ member: ResponseScalar) -> Bool {
    let value: JSONValue?
    do { value = try JSONValue(member) } catch { return false }
    switch value {
    case nil, .null?, .boolean(false)?, .integer(0)?, .number(0)?, .array([])?: return true
    case .object(let members)?: return members.isEmpty
    case .string(let text)?: return text.isBlank || text == "false" || text == "0"
    default: return false
    }
  }
}
