public import HTTPTypes

/// Everything about the calls of a service that differs from vendor to vendor: how requests are made and authorized, and how responses
/// are recognized.
///
/// A ``ServiceClient`` makes the attempts of a call, keeps their deadlines, sends requests, and decodes responses. For each attempt it
/// asks its service protocol for a ``RequestAuthorizer``, sends the request that this one makes, and lets the protocol classify what comes
/// back. A vendor's runtime provides one type that conforms, and an initializer of ``ServiceClient`` that takes what the vendor needs.
///
/// ```swift
/// struct TokenProtocol: ServiceProtocol {
///   let token: SecretString
///   let requestIDMember: String? = "trace"
///
///   var currentAuthorizer: (any RequestAuthorizer)? { TokenAuthorizer(token: token) }
///   func authorizer() async throws(CredentialsError) -> any RequestAuthorizer { TokenAuthorizer(token: token) }
///   func requestID(in fields: HTTPFields) -> String? { nil }
///   func classify(_ response: RawResponse) -> ResponseClass { … }
///   func failure(in response: RawResponse) -> ServiceFailure { … }
/// }
/// ```
public protocol ServiceProtocol: Sendable {
  /// The member at the root of response bodies that holds the request ID, in any letter case; nil if bodies don't have one.
  ///
  /// It is what ``ResponseFields/requestID()`` reads.
  var requestIDMember: String? { get }

  /// The members that the root of any response may have, documented or not, in lowercase letters. They aren't reported to
  /// ``ClientConfiguration/driftHandler`` as undocumented, nor is ``requestIDMember``.
  var envelopeMembers: Set<String> { get }

  /// The authorizer for an attempt that begins now, if getting it takes no time; nil to have ``authorizer()`` called.
  var currentAuthorizer: (any RequestAuthorizer)? { get }

  /// Returns what makes and authorizes the request of one attempt.
  ///
  /// The client calls this once for each attempt, and cancels the task when the time of the call is over.
  ///
  /// - Throws: ``CredentialsError`` if there are no credentials.
  func authorizer() async throws(CredentialsError) -> any RequestAuthorizer

  /// Returns the request ID that the header of a response holds, if it does.
  func requestID(in fields: HTTPFields) -> String?

  /// Decides what a response with a successful HTTP status is. Any other status is an error of the service.
  func classify(_ response: RawResponse) -> ResponseClass

  /// Reads an error of the service.
  ///
  /// The client sets the HTTP status, uses the request ID of the header if the failure has none, removes secrets from all texts, replaces
  /// the message if there is no error code, and reads the header `Retry-After` if the failure has no ``ServiceFailure/retryAfter``.
  /// Don't shorten texts: the rest of a secret that is cut can't be recognized.
  func failure(in response: RawResponse) -> ServiceFailure

  /// Returns whether all operations share an error code, so that the documentation of an operation needn't list it: one about credentials,
  /// signatures or permissions, for example. Such a code isn't reported to ``ClientConfiguration/driftHandler`` as undocumented, nor is one
  /// with a ``ServiceFailure/condition-swift.property``.
  func isCommonErrorCode(_ code: String) -> Bool
}

extension ServiceProtocol {
  /// None.
  public var envelopeMembers: Set<String> { [] }

  /// False: each operation documents all of its codes.
  public func isCommonErrorCode(_ code: String) -> Bool { false }

  /// None: credentials come from ``authorizer()``.
  public var currentAuthorizer: (any RequestAuthorizer)? { nil }
}

/// What a response with a successful HTTP status is.
public enum ResponseClass: Sendable {
  /// A response of the service, with its elements if it is XML and they have been parsed already. Whether it is complete shows when it is
  /// decoded.
  case response(ElementTree?)
  /// An error of the service, despite the HTTP status.
  case error
  /// Not from the service: the page of a proxy, or of a network that asks users to sign in.
  case foreign
}
