public import Foundation

/// How a client makes its calls.
public struct ClientConfiguration: Sendable {
  /// How requests are signed.
  public var signing = SigningScheme.acs3HMACSHA256
  /// The format in which responses are asked for. What comes is read in either format.
  public var responseFormat = ResponseFormat.json
  /// Whether documented limits on parameters are checked before anything is sent.
  public var checksLimits = true
  /// How long a call may take, from the request to the last byte of the response.
  public var timeout = Duration.seconds(30)
  /// The value of the header `User-Agent`.
  public var userAgent = "AlibabaCloudRuntime/1.0 (Swift; Tablature)"
  /// The time that requests are signed with.
  public var now: @Sendable () -> Date = { Date() }
  /// Gives each request a text that no other request has, which keeps requests from being replayed.
  public var nonce: @Sendable () -> String = { UUID().uuidString.lowercased() }

  /// Makes the default configuration, with what is given in place of the defaults.
  public init(
    signing: SigningScheme = .acs3HMACSHA256, responseFormat: ResponseFormat = .json, checksLimits: Bool = true,
    timeout: Duration = .seconds(30)
  ) {
    self.signing = signing
    self.responseFormat = responseFormat
    self.checksLimits = checksLimits
    self.timeout = timeout
  }
}
