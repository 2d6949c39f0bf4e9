public import Foundation

/// The format of response bodies.
public enum ResponseFormat: String, Hashable, Sendable, CaseIterable {
  /// JSON.
  case json = "JSON"
  /// XML.
  case xml = "XML"

  /// The media type that asks for the format.
  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .xml: "application/xml"
    }
  }

  /// The format of a body: XML where the first character that is no white space is a `<`, else JSON.
  ///
  /// Services and what stands before them do not always answer in the format that was asked for.
  public init(of body: Data) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = body.starts(with: byteOrderMark) ? body.dropFirst(3) : body
    let isXML = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    self = isXML ? .xml : .json
  }
}
