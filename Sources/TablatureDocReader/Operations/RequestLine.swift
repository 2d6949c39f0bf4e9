/// The first line of an HTTP request, as pages write it: `PATCH|POST /openapi/instances/[InstanceId]?force=true HTTP/1.1`.
struct RequestLine: Equatable {
  /// The methods that the page names, in upper case.
  let methods: [String]
  /// The path without a query; `/` for an address without one.
  let path: String

  /// Whether the request goes to the root, as requests do whose parameters name the operation.
  var isRoot: Bool { path == "/" }

  /// Reads a line that begins with one method or several, followed by a path or an address.
  init?(_ line: ArraySlice<UInt8>) {
    let bytes = line.prefix(Self.longest).droppingOuterSpaces()
    var index = bytes.startIndex
    var methods: [String] = []
    while true {
      let start = index
      while index < bytes.endIndex, bytes[index].isASCIILetter { index += 1 }
      let method = String(decoding: bytes[start..<index], as: UTF8.self).uppercased()
      guard Self.methods.contains(method) else { return nil }
      methods.append(method)
      // A path begins with a slash, too, but behind a space.
      guard index < bytes.endIndex, Self.separators.contains(bytes[index]) else { break }
      index += 1
    }
    let target = bytes[index...].droppingOuterSpaces()
    guard target.startIndex > index, let path = Self.path(of: target) else { return nil }
    self.methods = methods
    self.path = path
  }

  /// The path of a target; nil for what is neither a path nor an address.
  private static func path(of target: ArraySlice<UInt8>) -> String? {
    var rest = target.prefix { $0 > 0x20 && $0 != UInt8(ascii: "?") }
    if let scheme = ["http://", "https://"].first(where: { rest.starts(with: $0.utf8) }) {
      rest = rest.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") }
      if rest.isEmpty { return "/" }
    }
    return rest.first == UInt8(ascii: "/") ? String(decoding: rest, as: UTF8.self) : nil
  }

  private static let methods: Set = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]
  private static let separators: Set = [UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ",")]
  /// A longer line is cut; no path that a person wrote is longer.
  static let longest = 2048
}
