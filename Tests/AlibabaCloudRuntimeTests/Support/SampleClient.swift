// A client of one operation as the generator writes it, by hand.

public import AlibabaCloudRuntime

/// A client with one operation.
public struct SampleClient: Sendable {
  /// Sends the calls.
  public let service: ServiceClient

  /// Makes a client for a region.
  public init(
    region: String, credentials: any CredentialsProvider = EnvironmentCredentials(),
    transport: any HTTPTransport = URLSessionTransport.shared,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    service = ServiceClient(
      endpoint: .regional(product: "ecs", region: region), region: region, credentials: credentials,
      transport: transport, configuration: configuration)
  }

  /// Makes a client for an endpoint.
  public init(
    endpoint: Endpoint, region: String? = nil, credentials: any CredentialsProvider = EnvironmentCredentials(),
    transport: any HTTPTransport = URLSessionTransport.shared,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    service = ServiceClient(
      endpoint: endpoint, region: region, credentials: credentials, transport: transport,
      configuration: configuration)
  }
}

extension SampleClient {
  /// Changes the type or the bandwidth of a pay-as-you-go instance.
  ///
  /// - Parameter request: The parameters.
  /// - Returns: The id of the call.
  /// - Throws: ``OperationError``, whose `code` is a ``ModifyInstanceSpecErrorCode`` where the page lists the code.
  public func modifyInstanceSpec(
    _ request: ModifyInstanceSpecRequest
  ) async throws(OperationError<ModifyInstanceSpecErrorCode>) -> ModifyInstanceSpecResponse {
    try await service.send(request)
  }
}

/// The parameters of ``SampleClient/modifyInstanceSpec(_:)``.
public struct ModifyInstanceSpecRequest: OperationRequest {
  /// What the call returns.
  public typealias Response = ModifyInstanceSpecResponse
  /// The error codes of the call.
  public typealias ErrorCode = ModifyInstanceSpecErrorCode

  /// The operation that takes these parameters.
  public static var operation: OperationDescriptor {
    OperationDescriptor(name: "ModifyInstanceSpec", product: "Ecs", version: "2014-05-26")
  }

  /// The instance.
  public var instanceID: String
  /// Whether the instance may move to another cluster.
  public var allowMigrateAcrossZone: Bool?
  /// Whether the call returns before the change is made.
  public var async: Bool?
  /// Makes repeated calls harmless.
  public var clientToken: String?
  /// The new type.
  public var instanceType: String?
  /// The new bandwidth inwards in Mbit/s.
  public var internetMaxBandwidthIn: Int?
  /// The new bandwidth outwards in Mbit/s.
  public var internetMaxBandwidthOut: Int?
  /// The system disk.
  public var systemDisk: SystemDisk?
  /// A temporary change.
  public var temporary: Temporary?

  /// Makes the parameters.
  public init(
    instanceID: String, allowMigrateAcrossZone: Bool? = nil, async: Bool? = nil, clientToken: String? = nil,
    instanceType: String? = nil, internetMaxBandwidthIn: Int? = nil, internetMaxBandwidthOut: Int? = nil,
    systemDisk: SystemDisk? = nil, temporary: Temporary? = nil
  ) {
    self.instanceID = instanceID
    self.allowMigrateAcrossZone = allowMigrateAcrossZone
    self.async = async
    self.clientToken = clientToken
    self.instanceType = instanceType
    self.internetMaxBandwidthIn = internetMaxBandwidthIn
    self.internetMaxBandwidthOut = internetMaxBandwidthOut
    self.systemDisk = systemDisk
    self.temporary = temporary
  }

  /// Adds the parameters to a query.
  public func encode(to query: inout QueryEncoder) {
    query.add("InstanceId", instanceID)
    query.add("AllowMigrateAcrossZone", allowMigrateAcrossZone)
    query.add("Async", async)
    query.add("ClientToken", clientToken, .length(...64), .ascii)
    query.add("InstanceType", instanceType)
    query.add("InternetMaxBandwidthIn", internetMaxBandwidthIn)
    query.add("InternetMaxBandwidthOut", internetMaxBandwidthOut, .range(0...100))
    query.add("SystemDisk", systemDisk)
    query.add("Temporary", temporary)
  }

  /// The system disk.
  public struct SystemDisk: QueryStructure {
    /// The category.
    public var category: Category?

    /// Makes the structure.
    public init(category: Category? = nil) { self.category = category }

    /// Adds the members to a query.
    public func encode(to query: inout QueryEncoder) { query.add("Category", category) }

    /// The categories of disks.
    public struct Category: OpenValue {
      /// The value on the wire.
      public let rawValue: String

      /// Takes a value as it goes over the wire.
      public init(rawValue: String) { self.rawValue = rawValue }

      /// An ultra disk.
      public static var cloudEfficiency: Self { Self(rawValue: "cloud_efficiency") }
      /// A standard SSD.
      public static var cloudSSD: Self { Self(rawValue: "cloud_ssd") }

      /// The documented values.
      public static var allCases: [Self] { [.cloudEfficiency, .cloudSSD] }
    }
  }

  /// A temporary change.
  public struct Temporary: QueryStructure {
    /// When it begins.
    public var startTime: Timestamp?
    /// When it ends.
    public var endTime: Timestamp?
    /// The bandwidth outwards in Mbit/s.
    public var internetMaxBandwidthOut: Int?

    /// Makes the structure.
    public init(startTime: Timestamp? = nil, endTime: Timestamp? = nil, internetMaxBandwidthOut: Int? = nil) {
      self.startTime = startTime
      self.endTime = endTime
      self.internetMaxBandwidthOut = internetMaxBandwidthOut
    }

    /// Adds the members to a query.
    public func encode(to query: inout QueryEncoder) {
      query.add("StartTime", startTime, precision: .second)
      query.add("EndTime", endTime, precision: .second)
      query.add("InternetMaxBandwidthOut", internetMaxBandwidthOut, .range(1...100))
    }
  }
}

/// What ``SampleClient/modifyInstanceSpec(_:)`` returns.
public struct ModifyInstanceSpecResponse: OperationResponse {
  /// The id of the call.
  public var requestID: String
  /// The order.
  public var orderID: String?
  /// What was changed; not on the page, here to show a structure.
  public var change: Change?

  /// Makes a response, for tests.
  public init(requestID: String = "", change: Change? = nil, orderID: String? = nil) {
    self.requestID = requestID
    self.change = change
    self.orderID = orderID
  }

  /// Reads a response.
  public init(from decoder: any Decoder) throws {
    let fields = try ResponseFields(decoder)
    requestID = fields.requestID()
    change = try fields.structure("Change")
    orderID = try fields.value("OrderId")
  }

  /// What was changed.
  public struct Change: ResponseStructure {
    /// The kinds.
    public var kinds: [ModifyInstanceSpecRequest.SystemDisk.Category]
    /// When.
    public var time: Timestamp?

    /// Makes a structure, for tests.
    public init(kinds: [ModifyInstanceSpecRequest.SystemDisk.Category] = [], time: Timestamp? = nil) {
      self.kinds = kinds
      self.time = time
    }

    /// Reads a structure.
    public init(from decoder: any Decoder) throws {
      let fields = try ResponseFields(decoder)
      kinds = try fields.values("Kinds", "Kind")
      time = try fields.value("Time")
    }
  }
}

/// The error codes of ``SampleClient/modifyInstanceSpec(_:)``.
public enum ModifyInstanceSpecErrorCode: String, OperationErrorCode {
  /// **HTTP 404**: The specified InstanceId does not exist.
  case invalidInstanceIDNotFound = "InvalidInstanceId.NotFound"
  /// **HTTP 400 and 403**: The type is not allowed.
  case invalidInstanceTypeValueNotSupported = "InvalidInstanceType.ValueNotSupported"
  /// **HTTP 400**: Too many calls.
  case throttling = "Throttling"
}
