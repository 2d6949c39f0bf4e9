internal import TablatureAPIModel

/// What a host in a configuration must be.
enum HostPattern {
  /// The names of placeholders in a host.
  static let placeholders = ["product", "region"]
  /// What a host must be, for messages.
  static let rule = "an endpoint is a host, like 'billing.example.com' or '{product}.{region}.example.com'"
  /// What a region must be, for messages.
  static let regionRule = "a region is an id, like 'north-1', or the beginning of ids and '*', like 'north-*'"

  private static let longestLabel = 63
  private static let longest = 253

  /// Why a text isn't a host, and what to do; nil for one that is.
  static func rejection(of text: String) -> (summary: String, help: String)? {
    if text.contains("://") { return ("'\(text)' is a URL", "write the host alone; calls always use HTTPS") }
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return ("'{' isn't closed in '\(text)'", rule) }
      let name = String(rest[rest.index(after: open)..<close])
      guard placeholders.contains(name) else {
        return (
          "unknown placeholder '{\(name)}'" + NearestName.hint(name, among: placeholders),
          "use only \(placeholders.map { "{\($0)}" }.joined(separator: " and "))"
        )
      }
      plain += rest[..<open] + "x"
      rest = rest[close...].dropFirst()
    }
    plain += rest
    if plain.contains(":") {
      return ("'\(text)' has a port", "write the host alone; pass other endpoints to the client")
    }
    return isHost(plain[...]) ? nil : ("'\(text)' isn't a host", rule)
  }

  /// Whether a text is the name of a host in a domain: labels of letters, digits and hyphens.
  static func isHost(_ text: Substring) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count > 1 && text.utf8.count <= longest
      && labels.allSatisfy { label in
        (1...longestLabel).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
      }
  }

  /// Whether a text is the id of a region, or the beginning of ids followed by `*`.
  static func isRegion(_ text: String) -> Bool {
    let beginning = text.utf8.last == UInt8(ascii: "*") ? text.utf8.dropLast() : text.utf8[...]
    return !text.isEmpty && text.utf8.count <= longestLabel
      && beginning.allSatisfy { isAlphanumeric($0) && !isCapital($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isCapital(byte & ~0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
