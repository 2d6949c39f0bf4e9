/// The answer of DescribeInstances as somebody would write it by hand for `JSONDecoder`: the same members as the generated
/// type, in the types that the sample shows.
struct HandWrittenInstances: Decodable {
  var requestID: String
  var instances: InstancesList?
  var nextToken: String?
  var pageNumber: Int?
  var pageSize: Int?
  var totalCount: Int?

  enum CodingKeys: String, CodingKey {
    case requestID = "RequestId"
    case instances = "Instances"
    case nextToken = "NextToken"
    case pageNumber = "PageNumber"
    case pageSize = "PageSize"
    case totalCount = "TotalCount"
  }

  struct InstancesList: Decodable {
    var instance: [Instance]?

    enum CodingKeys: String, CodingKey { case instance = "Instance" }
  }

  struct Instance: Decodable {
    var autoReleaseTime: String?
    var clusterID: String?
    var cpu: Int?
    var cpuOptions: CPUOptions?
    var creationTime: String?
    var creditSpecification: String?
    var dedicatedHostAttribute: DedicatedHostAttribute?
    var dedicatedInstanceAttribute: DedicatedInstanceAttribute?
    var deletionProtection: Bool?
    var deploymentSetGroupNo: Int?
    var deploymentSetID: String?
    var description: String?
    var deviceAvailable: Bool?
    var ecsCapacityReservationAttr: ECSCapacityReservationAttr?
    var eipAddress: EIPAddress?
    var expiredTime: String?
    var gpuAmount: Int?
    var gpuSpec: String?
    var hibernationOptions: HibernationOptions?
    var hostName: String?
    var hpcClusterID: String?
    var isp: String?
    var imageID: String?
    var innerIPAddress: InnerIpAddressList?
    var instanceChargeType: String?
    var instanceID: String?
    var instanceName: String?
    var instanceNetworkType: String?
    var instanceType: String?
    var instanceTypeFamily: String?
    var internetChargeType: String?
    var internetMaxBandwidthIn: Int?
    var internetMaxBandwidthOut: Int?
    var ioOptimized: Bool?
    var keyPairName: String?
    var localStorageAmount: Int?
    var localStorageCapacity: Int?
    var memory: Int?
    var metadataOptions: MetadataOptions?
    var networkInterfaces: NetworkInterfacesList?
    var osName: String?
    var osNameEn: String?
    var osType: String?
    var operationLocks: OperationLocksList?
    var publicIPAddress: PublicIpAddressList?
    var rdmaIPAddress: RdmaIpAddressList?
    var recyclable: Bool?
    var regionID: String?
    var resourceGroupID: String?
    var saleCycle: String?
    var securityGroupIDs: SecurityGroupIdsList?
    var serialNumber: String?
    var spotDuration: Int?
    var spotPriceLimit: Double?
    var spotStrategy: String?
    var startTime: String?
    var status: String?
    var stoppedMode: String?
    var tags: TagsList?
    var vlanID: String?
    var vpcAttributes: VPCAttributes?
    var zoneID: String?

    enum CodingKeys: String, CodingKey {
      case autoReleaseTime = "AutoReleaseTime"
      case clusterID = "ClusterId"
      case cpu = "Cpu"
      case cpuOptions = "CpuOptions"
      case creationTime = "CreationTime"
      case creditSpecification = "CreditSpecification"
      case dedicatedHostAttribute = "DedicatedHostAttribute"
      case dedicatedInstanceAttribute = "DedicatedInstanceAttribute"
      case deletionProtection = "DeletionProtection"
      case deploymentSetGroupNo = "DeploymentSetGroupNo"
      case deploymentSetID = "DeploymentSetId"
      case description = "Description"
      case deviceAvailable = "DeviceAvailable"
      case ecsCapacityReservationAttr = "EcsCapacityReservationAttr"
      case eipAddress = "EipAddress"
      case expiredTime = "ExpiredTime"
      case gpuAmount = "GPUAmount"
      case gpuSpec = "GPUSpec"
      case hibernationOptions = "HibernationOptions"
      case hostName = "HostName"
      case hpcClusterID = "HpcClusterId"
      case isp = "ISP"
      case imageID = "ImageId"
      case innerIPAddress = "InnerIpAddress"
      case instanceChargeType = "InstanceChargeType"
      case instanceID = "InstanceId"
      case instanceName = "InstanceName"
      case instanceNetworkType = "InstanceNetworkType"
      case instanceType = "InstanceType"
      case instanceTypeFamily = "InstanceTypeFamily"
      case internetChargeType = "InternetChargeType"
      case internetMaxBandwidthIn = "InternetMaxBandwidthIn"
      case internetMaxBandwidthOut = "InternetMaxBandwidthOut"
      case ioOptimized = "IoOptimized"
      case keyPairName = "KeyPairName"
      case localStorageAmount = "LocalStorageAmount"
      case localStorageCapacity = "LocalStorageCapacity"
      case memory = "Memory"
      case metadataOptions = "MetadataOptions"
      case networkInterfaces = "NetworkInterfaces"
      case osName = "OSName"
      case osNameEn = "OSNameEn"
      case osType = "OSType"
      case operationLocks = "OperationLocks"
      case publicIPAddress = "PublicIpAddress"
      case rdmaIPAddress = "RdmaIpAddress"
      case recyclable = "Recyclable"
      case regionID = "RegionId"
      case resourceGroupID = "ResourceGroupId"
      case saleCycle = "SaleCycle"
      case securityGroupIDs = "SecurityGroupIds"
      case serialNumber = "SerialNumber"
      case spotDuration = "SpotDuration"
      case spotPriceLimit = "SpotPriceLimit"
      case spotStrategy = "SpotStrategy"
      case startTime = "StartTime"
      case status = "Status"
      case stoppedMode = "StoppedMode"
      case tags = "Tags"
      case vlanID = "VlanId"
      case vpcAttributes = "VpcAttributes"
      case zoneID = "ZoneId"
    }

    struct InnerIpAddressList: Decodable {
      var ipAddress: [String]?

      enum CodingKeys: String, CodingKey { case ipAddress = "IpAddress" }
    }

    struct NetworkInterfacesList: Decodable {
      var networkInterface: [NetworkInterface]?

      enum CodingKeys: String, CodingKey { case networkInterface = "NetworkInterface" }
    }

    struct OperationLocksList: Decodable {
      var lockReason: [LockReason]?

      enum CodingKeys: String, CodingKey { case lockReason = "LockReason" }
    }

    struct PublicIpAddressList: Decodable {
      var ipAddress: [String]?

      enum CodingKeys: String, CodingKey { case ipAddress = "IpAddress" }
    }

    struct RdmaIpAddressList: Decodable {
      var ipAddress: [String]?

      enum CodingKeys: String, CodingKey { case ipAddress = "IpAddress" }
    }

    struct SecurityGroupIdsList: Decodable {
      var securityGroupId: [String]?

      enum CodingKeys: String, CodingKey { case securityGroupId = "SecurityGroupId" }
    }

    struct TagsList: Decodable {
      var tag: [Tag]?

      enum CodingKeys: String, CodingKey { case tag = "Tag" }
    }

    struct CPUOptions: Decodable {
      var coreCount: Int?
      var numa: String?
      var threadsPerCore: Int?

      enum CodingKeys: String, CodingKey {
        case coreCount = "CoreCount"
        case numa = "Numa"
        case threadsPerCore = "ThreadsPerCore"
      }
    }

    struct DedicatedHostAttribute: Decodable {
      var dedicatedHostClusterID: String?
      var dedicatedHostID: String?
      var dedicatedHostName: String?

      enum CodingKeys: String, CodingKey {
        case dedicatedHostClusterID = "DedicatedHostClusterId"
        case dedicatedHostID = "DedicatedHostId"
        case dedicatedHostName = "DedicatedHostName"
      }
    }

    struct DedicatedInstanceAttribute: Decodable {
      var affinity: String?
      var tenancy: String?

      enum CodingKeys: String, CodingKey {
        case affinity = "Affinity"
        case tenancy = "Tenancy"
      }
    }

    struct ECSCapacityReservationAttr: Decodable {
      var capacityReservationID: String?
      var capacityReservationPreference: String?

      enum CodingKeys: String, CodingKey {
        case capacityReservationID = "CapacityReservationId"
        case capacityReservationPreference = "CapacityReservationPreference"
      }
    }

    struct EIPAddress: Decodable {
      var allocationID: String?
      var bandwidth: Int?
      var internetChargeType: String?
      var ipAddress: String?
      var isSupportUnassociate: Bool?

      enum CodingKeys: String, CodingKey {
        case allocationID = "AllocationId"
        case bandwidth = "Bandwidth"
        case internetChargeType = "InternetChargeType"
        case ipAddress = "IpAddress"
        case isSupportUnassociate = "IsSupportUnassociate"
      }
    }

    struct HibernationOptions: Decodable {
      var configured: Bool?

      enum CodingKeys: String, CodingKey {
        case configured = "Configured"
      }
    }

    struct MetadataOptions: Decodable {
      var httpEndpoint: String?
      var httpPutResponseHopLimit: Int?
      var httpTokens: String?

      enum CodingKeys: String, CodingKey {
        case httpEndpoint = "HttpEndpoint"
        case httpPutResponseHopLimit = "HttpPutResponseHopLimit"
        case httpTokens = "HttpTokens"
      }
    }

    struct NetworkInterface: Decodable {
      var ipv6Sets: Ipv6SetsList?
      var macAddress: String?
      var networkInterfaceID: String?
      var primaryIPAddress: String?
      var privateIPSets: PrivateIpSetsList?
      var type: String?

      enum CodingKeys: String, CodingKey {
        case ipv6Sets = "Ipv6Sets"
        case macAddress = "MacAddress"
        case networkInterfaceID = "NetworkInterfaceId"
        case primaryIPAddress = "PrimaryIpAddress"
        case privateIPSets = "PrivateIpSets"
        case type = "Type"
      }

      struct Ipv6SetsList: Decodable {
        var ipv6Set: [IPv6Set]?

        enum CodingKeys: String, CodingKey { case ipv6Set = "Ipv6Set" }
      }

      struct PrivateIpSetsList: Decodable {
        var privateIpSet: [PrivateIPSet]?

        enum CodingKeys: String, CodingKey { case privateIpSet = "PrivateIpSet" }
      }

      struct IPv6Set: Decodable {
        var ipv6Address: String?

        enum CodingKeys: String, CodingKey {
          case ipv6Address = "Ipv6Address"
        }
      }

      struct PrivateIPSet: Decodable {
        var primary: Bool?
        var privateIPAddress: String?

        enum CodingKeys: String, CodingKey {
          case primary = "Primary"
          case privateIPAddress = "PrivateIpAddress"
        }
      }
    }

    struct LockReason: Decodable {
      var lockMsg: String?
      var lockReason: String?

      enum CodingKeys: String, CodingKey {
        case lockMsg = "LockMsg"
        case lockReason = "LockReason"
      }
    }

    struct Tag: Decodable {
      var tagKey: String?
      var tagValue: String?

      enum CodingKeys: String, CodingKey {
        case tagKey = "TagKey"
        case tagValue = "TagValue"
      }
    }

    struct VPCAttributes: Decodable {
      var natIPAddress: String?
      var privateIPAddress: PrivateIpAddressList?
      var vSwitchID: String?
      var vpcID: String?

      enum CodingKeys: String, CodingKey {
        case natIPAddress = "NatIpAddress"
        case privateIPAddress = "PrivateIpAddress"
        case vSwitchID = "VSwitchId"
        case vpcID = "VpcId"
      }

      struct PrivateIpAddressList: Decodable {
        var ipAddress: [String]?

        enum CodingKeys: String, CodingKey { case ipAddress = "IpAddress" }
      }
    }
  }
}
