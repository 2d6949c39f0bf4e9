/// What 60 descriptions of the shared corpora say, found by reading them, not by a program.
///
/// They were drawn before the readers were written, and no reader is made for one of them. The draw: of each corpus (in the
/// order below) the fields of requests and of responses whose description has at least 90 bytes of UTF-8 or an item of a
/// list; of fields of one text the first; sorted by page and path, as bytes. Of those, 7 of requests and 5 of responses,
/// without repetition, by one `SplitMix(seed: 20261121)` for all: `next() % remaining` is the place of the next one.
///
/// A fact is a kind and what it says:
///
/// - `values a,b`: the values that are listed, and `meanings 2`: how many of them have a meaning;
/// - `default a`, `range 1..5`, `length ..64`, `ascii`, `time yyyy second`, `deprecated`, `unavailable`, `secret password`;
/// - `count 1..20`: the number of elements of the list that the name has an `N` for;
/// - `required-if A=b&C=d`, `effective-if A=b`, `excludes A`, `one-of A`;
/// - `from X`: an operation or a page gives the values; `jsonArray ..100`, `commaSeparated ..`: a list in one text.
struct FactExam {
  /// The page, in the folder of the corpora.
  let page: String
  /// `request` or `response`.
  let section: String
  /// The path as in facts.
  let path: String
  /// What the description says.
  let facts: [String]
  /// What it says that is not read yet; `docs/accuracy.md` tells why.
  var missed: [String] = []

  static let all: [FactExam] = [
    FactExam(
      page: "ecs/zh-CN/系统事件/DescribeInstancesFullStatus.md", section: "request", path: "Status",
      facts: ["values Starting,Running,Stopped", "meanings 3"]),
    FactExam(
      page: "ecs/zh-CN/云助手/RunCommand.md", section: "request", path: "CommandContent",
      facts: []),
    FactExam(
      page: "ecs/zh-CN/高性能集群/CreateHpcCluster.md", section: "request", path: "Name",
      facts: ["length 2..128"]),
    FactExam(
      page: "ecs/zh-CN/镜像/ModifyImageAttribute.md", section: "request", path: "Description",
      facts: ["length 2..256"]),
    FactExam(
      page: "ecs/zh-CN/块存储/DescribeDisks.md", section: "request", path: "DiskType",
      facts: ["values all,system,data", "meanings 3", "default all"]),
    FactExam(
      page: "ecs/zh-CN/块存储/DescribeDisks.md", section: "request", path: "Filter[].Key",
      facts: ["values CreationStartTime,CreationEndTime"]),
    FactExam(
      page: "ecs/zh-CN/块存储/DescribeDisks.md", section: "request", path: "Tag[].key",
      facts: ["deprecated"]),
    FactExam(
      page: "ecs/zh-CN/实例/DescribeInstances.md", section: "response", path: "Instances.Instance[].InstanceNetworkType",
      facts: ["values classic,vpc"]),
    FactExam(
      page: "ecs/zh-CN/运维与监控/DescribeInstanceMonitorData.md", section: "response",
      path: "MonitorData.InstanceMonitorData[].IntranetTX",
      facts: []),
    FactExam(
      page: "ecs/zh-CN/实例/AttachInstanceRamRole.md", section: "response",
      path: "AttachInstanceRamRoleResults.AttachInstanceRamRoleResult[].Message",
      facts: []),
    FactExam(
      page: "ecs/zh-CN/云助手/DescribeManagedInstances.md", section: "response", path: "Instances[].Connected",
      facts: ["values true,false", "meanings 2"]),
    FactExam(
      page: "ecs/zh-CN/弹性供应组/DescribeAutoProvisioningGroupInstances.md", section: "response",
      path: "Instances.Instance[].NetworkType",
      facts: ["values vpc,classic", "meanings 2"]),
    FactExam(
      page: "ecs/en-US/Security groups/LeaveSecurityGroup.md", section: "request", path: "RegionId",
      facts: ["from DescribeRegions"]),
    FactExam(
      page: "ecs/en-US/Resource assurance/ModifyInstanceAttachmentAttributes.md", section: "request",
      path: "PrivatePoolOptions.MatchCriteria",
      facts: ["values Open,Target,None", "meanings 3"]),
    FactExam(
      page: "ecs/en-US/Images/ImportImage.md", section: "request", path: "DiskDeviceMapping[].DiskImageSize",
      facts: []),
    FactExam(
      page: "ecs/en-US/Cloud assistant/InvokeCommand.md", section: "request", path: "Frequency",
      facts: ["required-if Timed=true"]),
    FactExam(
      page: "ecs/en-US/Snapshots/DeleteSnapshot.md", section: "request", path: "Force",
      facts: ["values true,false", "meanings 2", "default false"]),
    FactExam(
      page: "ecs/en-US/Resource assurance/ModifyCapacityReservation.md", section: "request", path: "EndTime",
      facts: ["time yyyy-MM-ddTHH:mm:ssZ second", "effective-if EndTimeType=Limited"]),
    FactExam(
      page: "ecs/en-US/Snapshots/CreateSnapshotGroup.md", section: "request", path: "ExcludeDiskId[]",
      facts: ["count 1..16"]),
    FactExam(
      page: "ecs/en-US/System event/DescribeInstanceHistoryEvents.md", section: "response",
      path:
        "InstanceSystemEventSet.InstanceSystemEventType[].ExtendedAttribute.InactiveDisks.InactiveDisk[].DeviceCategory",
      facts: [
        """
        values cloud,cloud_efficiency,cloud_ssd,cloud_essd,local_ssd_pro,local_hdd_pro,ephemeral,\
        ephemeral_ssd
        """, "meanings 8",
      ]),
    FactExam(
      page: "ecs/en-US/Cloud assistant/DescribeSendFileResults.md", section: "response",
      path: "Invocations.Invocation[].InvokeInstances.InvokeInstance[].ErrorInfo",
      facts: [
        """
        values the specified instance does not exists,the instance has released when create task,\
        the instance is not running when create task,the specified account does not exists,\
        the aliyun service is not running on the instance,\
        the aliyun service in the instance does not response,\
        the aliyun service in the instance is upgrading now,the aliyun service in the instance need upgrade,\
        the command delivery has been timeout,Unexpected error during creating,File already exists,\
        File content error,File name is invalid,File path is invalid,Owner not exists,Group not exists,\
        Mode is invalid
        """
      ]),
    FactExam(
      page: "ecs/en-US/Instances/DescribeInstances.md", section: "response",
      path: "Instances.Instance[].NetworkInterfaces.NetworkInterface[].Ipv6Sets",
      facts: ["effective-if AdditionalAttributes.N=NETWORK_PRIMARY_ENI_IP"]),
    FactExam(
      page: "ecs/en-US/Elastic network interfaces/DescribeNetworkInterfaces.md", section: "response",
      path: "NetworkInterfaceSets.NetworkInterfaceSet[].InstanceId",
      facts: []),
    FactExam(
      page: "ecs/en-US/Cloud assistant/DescribeInvocationResults.md", section: "response",
      path: "Invocation.InvocationResults.InvocationResult[].Repeats",
      facts: []),
    FactExam(
      page: "ecs/zh-CN-legacy/启动模板/CreateLaunchTemplate.md", section: "request", path: "Tag[].Key",
      facts: ["count 1..20", "length 1..64"]),
    FactExam(
      page: "ecs/zh-CN-legacy/磁盘/ModifyDiskChargeType.md", section: "request", path: "AutoPay",
      facts: ["values true,false", "meanings 2", "default true"]),
    FactExam(
      page: "ecs/zh-CN-legacy/磁盘/ReplaceSystemDisk.md", section: "request", path: "KeyPairName",
      facts: []),
    FactExam(
      page: "ecs/zh-CN-legacy/数据类型/授权 RAM 用户/DescribeRecommendInstanceType.md", section: "request",
      path: "InstanceType",
      facts: ["from DescribeInstanceTypes"],
      missed: ["from 实例规格族"]),
    FactExam(
      page: "ecs/zh-CN-legacy/安全组/RevokeSecurityGroupEgress.md", section: "request", path: "NicType",
      facts: ["values internet,intranet", "meanings 2", "default internet"]),
    FactExam(
      page: "ecs/zh-CN-legacy/SSH 密钥对/CreateKeyPair.md", section: "request", path: "Tag[].Key",
      facts: ["count 1..20", "length 1..64"]),
    FactExam(
      page: "ecs/zh-CN-legacy/实例/CreateInstance.md", section: "request", path: "Period",
      facts: ["effective-if InstanceChargeType=PrePaid", "required-if InstanceChargeType=PrePaid"]),
    FactExam(
      page: "ecs/zh-CN-legacy/实例/DescribeInstanceAutoRenewAttribute.md", section: "response",
      path: "InstanceRenewAttributes.InstanceRenewAttribute[].RenewalStatus",
      facts: ["values AutoRenewal,Normal,NotRenewal", "meanings 3"]),
    FactExam(
      page: "ecs/zh-CN-legacy/实例/DetachInstanceRamRole.md", section: "response",
      path: "DetachInstanceRamRoleResults.DetachInstanceRamRoleResult[].Code",
      facts: []),
    FactExam(
      page: "ecs/zh-CN-legacy/其他接口/DescribeAvailableResource.md", section: "response",
      path: "AvailableZones.AvailableZone[].Status",
      facts: ["values Available,SoldOut", "meanings 2"]),
    FactExam(
      page: "ecs/zh-CN-legacy/SSH 密钥对/ImportKeyPair.md", section: "response", path: "KeyPairFingerPrint",
      facts: []),
    FactExam(
      page: "ecs/zh-CN-legacy/其他接口/DescribeResourcesModification.md", section: "response",
      path:
        "AvailableZones.AvailableZone[].AvailableResources.AvailableResource[].SupportedResources.SupportedResource[].Status",
      facts: ["values Available,SoldOut", "meanings 2"]),
    FactExam(
      page: "slb/zh-CN/HTTPS监听/CreateLoadBalancerHTTPSListener.md", section: "request", path: "CookieTimeout",
      facts: ["range 1..86400", "required-if StickySession=on&StickySessionType=insert"]),
    FactExam(
      page: "slb/zh-CN/访问控制/DeleteAccessControlList.md", section: "request", path: "RegionId",
      facts: ["from DescribeRegions"]),
    FactExam(
      page: "slb/zh-CN/TCP监听/SetLoadBalancerTCPListenerAttribute.md", section: "request", path: "Bandwidth",
      facts: ["range -1..5120"]),
    FactExam(
      page: "slb/zh-CN/监听/UDP监听/SetLoadBalancerUDPListenerAttribute.md", section: "request",
      path: "MasterSlaveServerGroup",
      facts: ["values on,off"]),
    FactExam(
      page: "slb/zh-CN/HTTPS监听/CreateLoadBalancerHTTPSListener.md", section: "request", path: "RequestTimeout",
      facts: ["range 1..180", "default 60"]),
    FactExam(
      page: "slb/zh-CN/HTTPS监听/CreateLoadBalancerHTTPSListener.md", section: "request", path: "HealthCheckTimeout",
      facts: ["range 1..300"]),
    FactExam(
      page: "slb/zh-CN/监听/HTTP监听/CreateLoadBalancerHTTPListener.md", section: "request", path: "HealthCheckConnectPort",
      facts: ["range 1..65535"]),
    FactExam(
      page: "slb/zh-CN/HTTPS监听/DescribeLoadBalancerHTTPSListenerAttribute.md", section: "response", path: "AclType",
      facts: ["values white,black", "meanings 2", "required-if AclStatus=on"]),
    FactExam(
      page: "slb/zh-CN/服务器证书/DescribeServerCertificates.md", section: "response",
      path: "ServerCertificates.ServerCertificate[].IsAliCloudCertificate",
      facts: ["values 1,0", "meanings 2"]),
    FactExam(
      page: "slb/zh-CN/转发规则/DescribeRuleAttribute.md", section: "response", path: "HealthyThreshold",
      facts: ["range 2..10", "effective-if HealthCheck=on"]),
    FactExam(
      page: "slb/zh-CN/主备服务器组/DescribeMasterSlaveServerGroupAttribute.md", section: "response",
      path: "MasterSlaveBackendServers.MasterSlaveBackendServers[].Type",
      facts: ["values ecs,eni", "meanings 2", "default ecs"]),
    FactExam(
      page: "slb/zh-CN/转发规则/DescribeRuleAttribute.md", section: "response", path: "UnhealthyThreshold",
      facts: ["range 2..10", "effective-if HealthCheck=on"]),
    FactExam(
      page: "slb/en-US/Server Load Balancer instances/DescribeLoadBalancers.md", section: "request",
      path: "AddressIPVersion",
      facts: ["values ipv4,ipv6"]),
    FactExam(
      page: "slb/en-US/Access control (earlier version)/SetListenerAccessControlStatus.md", section: "request",
      path: "AccessControlStatus",
      facts: ["values open_white_list,close", "meanings 2"]),
    FactExam(
      page: "slb/en-US/Listeners/HTTPS listener/CreateLoadBalancerHTTPSListener.md", section: "request",
      path: "IdleTimeout",
      facts: ["range 1..60", "default 15"]),
    FactExam(
      page: "slb/en-US/Listeners/TCP listening/CreateLoadBalancerTCPListener.md", section: "request", path: "AclType",
      facts: ["values white,black", "meanings 2", "required-if AclStatus=on"]),
    FactExam(
      page: "slb/en-US/HTTP listeners/CreateLoadBalancerHTTPListener.md", section: "request", path: "XForwardedFor",
      facts: ["values on,off", "default on"]),
    FactExam(
      page: "slb/en-US/Listeners/HTTP listener/SetLoadBalancerHTTPListenerAttribute.md", section: "request",
      path: "Scheduler",
      facts: ["values wrr,wlc,rr", "meanings 3", "default wrr"]),
    FactExam(
      page: "slb/en-US/Server Load Balancer instances/CreateLoadBalancer.md", section: "request", path: "ClientToken",
      facts: ["length ..64", "ascii"]),
    FactExam(
      page: "slb/en-US/Listeners/HTTP listener/DescribeLoadBalancerHTTPListenerAttribute.md", section: "response",
      path: "HealthyThreshold",
      facts: []),
    FactExam(
      page: "slb/en-US/Forwarding rules/DescribeRuleAttribute.md", section: "response", path: "StickySession",
      facts: ["values on,off", "required-if ListenerSync=off", "effective-if ListenerSync=off"]),
    FactExam(
      page: "slb/en-US/Access control (earlier version)/DescribeListenerAccessControlAttribute.md", section: "response",
      path: "AccessControlStatus",
      facts: ["values open_white_list,close", "meanings 2"]),
    FactExam(
      page: "slb/en-US/Server Load Balancer instances/DescribeLoadBalancerAttribute.md", section: "response",
      path: "RenewalCycUnit",
      facts: ["values Year,Month", "default Month", "effective-if RenewalStatus=AutoRenewal"]),
    FactExam(
      page: "slb/en-US/Domain name extension (Beta)/CreateDomainExtension.md", section: "response",
      path: "ListenerPort",
      facts: []),
  ]
}
