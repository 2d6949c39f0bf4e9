public import Foundation

/// The format of response bodies.
public enum ResponseFormat: String, Hashable, Sendable, CaseIterable {
  /// JSON.
  case json = "JSON"
  /// XML.
  case xml = "XML"

  /// The media type that asks for the format.
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .xml: "application/xml"
    }
  }

  /// Whether a body is a web page, which no service answers with: that of a proxy, or of a network that asks users to sign in.
  public static func isWebPage(_ body: Data) -> Bool {
    let start = String(decoding: body.prefix(256), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .lowercased()
    return ["<!doctype html", "<html"].contains { start.hasPrefix($0) }
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
