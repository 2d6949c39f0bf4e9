import Testing

@testable import SwiftEmitter

@Suite("Names")
struct NamingTests {
  static let members: [(wire: String, swift: String)] = [
    ("InstanceId", "instanceID"), ("InstanceIds", "instanceIDs"), ("VSwitchId", "vSwitchID"), ("OSType", "osType"),
    ("KMSKeyId", "kmsKeyID"), ("Ipv6Address", "ipv6Address"), ("GPUAmount", "gpuAmount"), ("AclEntryIP", "aclEntryIP"),
    ("XForwardedFor_SLBID", "xForwardedForSLBID"), ("CpuOptions", "cpuOptions"),
    ("AssignIpv6Addresses", "assignIPv6Addresses"),
    ("DescribeInstanceVncUrl", "describeInstanceVNCURL"), ("access_key_id", "accessKeyID"), ("vCPU", "vCPU"),
    ("PrivateIpSets", "privateIPSets"), ("HttpTokens", "httpTokens"), ("InstanceIDs", "instanceIDs"), ("VPCs", "vpcs"),
    ("SLBID", "slbID"), ("IOOptimized", "ioOptimized"), ("Oss", "oss"), ("ImportOSSBucket", "importOSSBucket"),
    ("key", "key"), ("Key", "key"), ("TagN", "tagN"), ("NVMeSupport", "nvmeSupport"), ("NvmeSupport", "nvmeSupport"),
    ("EnableNVMe", "enableNVMe"), ("S3Bucket2Name", "s3Bucket2Name"), ("Base64encoded", "base64encoded"),
    ("self", "selfValue"), ("Self", "selfValue"), ("init", "initValue"), ("Init", "initValue"),
    ("encode", "encodeValue"),
    ("Operation", "operationValue"), ("Type", "type"), ("Protocol", "protocol"), ("default", "default"), ("in", "in"),
    ("3D", "field3D"), ("", "empty"), ("***", "field"), ("实例", "field"), ("🎉Party", "party"), ("a\nb", "aB"),
    ("a b", "aB"), ("x86_64", "x86And64"), ("`a`", "a"), ("../../etc", "etc"),
  ]

  @Test("Members", arguments: members)
  func member(_ name: (wire: String, swift: String)) {
    #expect(NameRole.requestMember.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  static let types: [(wire: String, swift: String)] = [
    ("CpuOptions", "CPUOptions"), ("VpcAttributes", "VPCAttributes"), ("Ipv6Set", "IPv6Set"),
    ("VSwitchIds", "VSwitchIDs"),
    ("tag", "Tag"), ("String", "StringDetails"), ("Error", "ErrorDetails"), ("Type", "TypeDetails"),
    ("Response", "ResponseDetails"), ("Timestamp", "TimestampDetails"), ("Limit", "LimitDetails"),
    ("AlibabaCloudRuntime", "AlibabaCloudRuntimeDetails"), ("", "Structure"), ("3D", "Structure3D"), ("🎉", "Structure"),
  ]

  @Test("Types of structures", arguments: types)
  func structure(_ name: (wire: String, swift: String)) {
    #expect(NameRole.structureType.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  static let codes: [(wire: String, swift: String)] = [
    ("SecurityRisk.3DVerification", "securityRisk3DVerification"), ("NotFound", "notFound"), ("NOT_FOUND", "notFound"),
    ("InvalidInstanceId.NotFound", "invalidInstanceIDNotFound"),
    ("BACKEND_SERVER_ID_CAN_NOT_EMPTY", "backendServerIDCanNotEmpty"),
    ("ILLEGAL_IPV6_CIDR", "illegalIPv6CIDR"), ("OperationDenied.NO_STOCK", "operationDeniedNoStock"), ("TCP", "tcp"),
    ("Invalid Parameter", "invalidParameter"), ("Line\nBreak", "lineBreak"), ("Line\r\nBreak", "lineBreak"),
    ("Boom💥", "boom"), ("...", "code"), ("404", "code404"), ("", "empty"), ("None", "noneCode"), ("some", "someCode"),
    ("AllCases", "allCasesCode"), ("self", "selfCode"), ("Default", "default"), ("Bad.X86_64", "badX86_64"),
  ]

  @Test("Error codes", arguments: codes)
  func code(_ name: (wire: String, swift: String)) {
    #expect(NameRole.errorCode.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  static let values: [(wire: String, swift: String)] = [
    ("cloud_efficiency", "cloudEfficiency"), ("In_Use", "inUse"), ("In_use", "inUse"), ("ecs.g6.large", "ecsG6Large"),
    ("ecs.g6e.large", "ecsG6eLarge"), ("META_OPTIONS", "metaOptions"),
    ("NETWORK_PRIMARY_ENI_IP", "networkPrimaryENIIP"),
    ("1.5", "value1Point5"), ("15", "value15"), ("1-10", "value1To10"), ("-1", "minus1"), ("100Mbps", "value100Mbps"),
    ("", "empty"), ("*", "value"), ("rawValue", "rawValueValue"),
    ("x86_64", "x86_64"), ("arm_64", "arm64"), ("cloud_1_2", "cloud1_2"), ("32_64", "value32_64"),
    ("1__2", "value1_2"),
  ]

  @Test("Values", arguments: values)
  func value(_ name: (wire: String, swift: String)) {
    #expect(NameRole.value.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  @Test(
    "Words of the language stand in backticks", arguments: ["in", "default", "protocol", "await", "repeat"])
  func keyword(_ name: String) { #expect(Escaping.identifier(name) == "`\(name)`") }

  @Test("A later name gets a number, an earlier one never does")
  func collisions() {
    var scope = NameScope()
    #expect(
      ["key", "key", "key2", "key", "key2"].map { scope.claim($0) } == ["key", "key2", "key22", "key3", "key23"])
    var files = NameScope(ignoresCase: true)
    #expect(["UserData", "Userdata", "USERDATA"].map { files.claim($0) } == ["UserData", "Userdata2", "USERDATA3"])
  }

  @Test("Many equal names take linear work")
  func manyCollisions() {
    var scope = NameScope()
    let names = (0..<20_000).map { _ in scope.claim("value") }
    #expect(Set(names).count == 20_000)
    #expect(names.last == "value20000")
  }
}
