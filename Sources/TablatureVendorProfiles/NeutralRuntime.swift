internal import TablatureAPIModel

extension RuntimeDescription.Module {
  /// The module that the runtime of every vendor is built on.
  static let tablature = RuntimeDescription.Module(
    "TablatureRuntime", products: [.httpTypes, .httpTypesFoundation, .logging],
    typeNames: """
      CallError CallMeasurement CallOutcome ClientConfiguration ClientConfigurationKey ClientMiddleware \
      CredentialsError DriftRecorder DriftRecorderError ElementTree Endpoint EndpointError HTTPTransport JSONRoot JSONValue Limit \
      LimitError LimitViolation NoDocumentedErrorCode ObservedDifference OpenValue OperationDescriptor OperationEffect \
      OperationError OperationErrorCode OperationErrorKind OperationRequest OperationResponse PageContents \
      PagePosition PagedOperation PagedRequest ParameterLocation PercentEncoding QueryEncoder \
      QueryParameter QueryStructure QueryValue RawResponse RequestAuthorizer ResponseClass ResponseDecoder \
      ResponseDecodingError ResponseFields ResponseFormat ResponseScalar ResponseStructure ResponseValue \
      RetryPolicy SecretString ServiceClient ServiceFailure ServiceProtocol Timestamp TransportError \
      TryContext URLSessionTransport UnsignedRequest ValueList WaitError WaitSchedule
      """)
}

extension RuntimeDescription.Product {
  static let httpTypes = httpTypes("HTTPTypes")
  static let httpTypesFoundation = httpTypes("HTTPTypesFoundation")
  static let logging = RuntimeDescription.Product(
    "Logging", package: "swift-log", reference: #"url: "https://github.com/apple/swift-log", from: "1.6.0""#)

  private static func httpTypes(_ name: String) -> RuntimeDescription.Product {
    RuntimeDescription.Product(
      name, package: "swift-http-types",
      reference: #"url: "https://github.com/apple/swift-http-types", from: "1.4.0""#)
  }
}
