public import Foundation

/// Where a service listens.
public struct Endpoint: Hashable, Sendable {
  /// `https` or `http`.
  public let scheme: String
  /// The host, with the port where it is not the one of the scheme: what the header `Host` says.
  public let authority: String

  /// Takes the location of a service: `https://service.eu-1.example.com`, `http://127.0.0.1:8080`.
  ///
  /// - Throws: ``EndpointError`` where the scheme is neither `https` nor `http`, there is no host, or there is more than scheme,
  ///   host and port.
  public init(url: URL) throws(EndpointError) {
    guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true) else { throw EndpointError(.unreadable) }
    guard let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http" else {
      throw EndpointError(.scheme)
    }
    guard let host = parts.encodedHost?.lowercased(), Self.isHost(host) else { throw EndpointError(.host) }
    let isBare = ["", "/"].contains(parts.path) && parts.query == nil && parts.fragment == nil
    guard isBare, parts.user == nil, parts.password == nil else { throw EndpointError(.extraParts) }
    let port = parts.port == (scheme == "https" ? 443 : 80) ? nil : parts.port
    self.init(scheme: scheme, authority: host + (port.map { ":\($0)" } ?? ""))
  }

  package init(scheme: String, authority: String) {
    self.scheme = scheme
    self.authority = authority
  }

  /// The endpoint of a service whose hosts have a form of their own: `.host("mongodb.{region}.example.com", region: "eu-1")`.
  ///
  /// A region that cannot be part of a host name makes an endpoint to which nothing is sent: calls throw.
  ///
  /// - Parameters:
  ///   - host: The host. `{region}` in it is replaced with the region.
  ///   - region: The id of the region.
  ///   - exceptions: Regions with a host of their own. A key is the id of a region, or the beginning of ids followed by `*`; the first
  ///     one that matches applies.
  public static func host(
    _ host: String, region: String, exceptions: KeyValuePairs<String, String> = [:]
  ) -> Endpoint {
    let region = region.lowercased()
    let exception = exceptions.first { key, _ in
      key.last == "*" ? region.hasPrefix(key.dropLast()) : key == region
    }
    let authority = (exception?.value ?? host).replacingOccurrences(of: "{region}", with: region)
    return Endpoint(scheme: "https", authority: authority.lowercased())
  }

  /// Whether requests may be sent there: whether the authority is a host, with or without a port.
  package var isValid: Bool {
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      Self.isHost(String(authority[..<colon])) && UInt16(authority[authority.index(after: colon)...]) != nil
    } else {
      Self.isHost(authority)
    }
  }

  /// Whether a text is a host name, an IPv4 address, or an IPv6 address in brackets.
  private static func isHost(_ text: String) -> Bool {
    if text.hasPrefix("["), text.hasSuffix("]") {
      return text.utf8.count > 2 && text.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }
  }
}

extension Endpoint: CustomStringConvertible {
  /// The location: `https://service.eu-1.example.com`.
  public var description: String { "\(scheme)://\(authority)" }
}

/// A URL that is no endpoint.
public struct EndpointError: Error, Hashable, Sendable {
  /// What is wrong with it.
  enum Reason: Hashable, Sendable { case unreadable, scheme, host, extraParts }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }
}

extension EndpointError: CustomStringConvertible, LocalizedError {
  /// What is wrong.
  public var description: String {
    switch reason {
    case .unreadable: "The endpoint is not a URL"
    case .scheme: "The URL of an endpoint has to begin with https:// or http://"
    case .host: "The URL of an endpoint has to have a host"
    case .extraParts: "The URL of an endpoint may have a scheme, a host and a port, and nothing else"
    }
  }

  /// What is wrong.
  public var errorDescription: String? { description }
}
