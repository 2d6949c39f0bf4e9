extension ClientConfiguration {
  /// How requests are signed.
  public var signing: SigningScheme {
    get { self[AlibabaCloudSettings.self].signing }
    set { self[AlibabaCloudSettings.self].signing = newValue }
  }

  /// Where the parameters of calls travel. By default long ones are sent in the body.
  public var parameterLocation: ParameterLocation {
    get { self[AlibabaCloudSettings.self].parameterLocation }
    set { self[AlibabaCloudSettings.self].parameterLocation = newValue }
  }

  /// The format in which responses are asked for. What comes is read in either format.
  public var responseFormat: ResponseFormat {
    get { self[AlibabaCloudSettings.self].responseFormat }
    set { self[AlibabaCloudSettings.self].responseFormat = newValue }
  }

  // Where the initializer without the settings of this module applies as well, it takes precedence.
  /// Makes the default configuration, with what is given in place of the defaults.
  @_disfavoredOverload
  public init(
    signing: SigningScheme = .acs3HMACSHA256, parameterLocation: ParameterLocation = .automatic,
    responseFormat: ResponseFormat = .json, checksLimits: Bool = true, timeout: Duration = .seconds(90),
    tryTimeout: Duration = .seconds(30), retryPolicy: RetryPolicy = RetryPolicy()
  ) {
    self.init(checksLimits: checksLimits, timeout: timeout, tryTimeout: tryTimeout, retryPolicy: retryPolicy)
    self[AlibabaCloudSettings.self] = AlibabaCloudSettings(
      signing: signing, parameterLocation: parameterLocation, responseFormat: responseFormat)
  }
}

/// The settings that only the services of Alibaba Cloud have.
struct AlibabaCloudSettings: Hashable, Sendable, ClientConfigurationKey {
  var signing = SigningScheme.acs3HMACSHA256
  var parameterLocation = ParameterLocation.automatic
  var responseFormat = ResponseFormat.json

  static var defaultValue: AlibabaCloudSettings { AlibabaCloudSettings() }
}
