import Testing

@testable import TablatureSwiftEmitter

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
    ("Boom💥", "boom"), ("...", "dotDotDot"), ("404", "code404"), ("", "empty"), ("None", "noneCode"),
    ("some", "someCode"),
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
    ("", "empty"), ("*", "asterisk"), ("rawValue", "rawValueValue"), ("hash", "hashValueValue"),
    ("x86_64", "x86_64"), ("arm_64", "arm64"), ("cloud_1_2", "cloud1_2"), ("32_64", "value32_64"),
    ("1__2", "value1_2"),
  ]

  @Test("Values", arguments: values)
  func value(_ name: (wire: String, swift: String)) {
    #expect(NameRole.value.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  static let signs: [(wire: String, swift: String)] = [
    ("GMT+1", "gmtPlus1"), ("GMT-1", "gmtMinus1"), ("UTC-08:00", "utcMinus08And00"), ("UTC -8", "utcMinus8"),
    ("Etc/GMT-8", "etcGMTMinus8"), ("id", "id"), ("-id", "minusID"), ("+id", "plusID"), ("+1", "plus1"), ("+", "plus"),
    ("-", "minus"), ("c", "c"), ("c++", "cPlusPlus"), ("C#", "cSharp"), ("i--", "iMinusMinus"), ("A-", "aMinus"),
    ("A+", "aPlus"), ("<", "lessThan"), ("<=", "lessThanOrEqualTo"), (">", "greaterThan"),
    (">=5", "greaterThanOrEqualTo5"), ("=", "equalTo"), ("==", "equalTo"), ("!=", "notEqualTo"),
    ("≥", "greaterThanOrEqualTo"),
    ("a<b", "aLessThanB"), ("<bucket>.log", "bucketLog"), ("a->b", "aToB"), ("!a", "notA"), ("a!", "a"),
    ("ecs.*", "ecsAsterisk"), ("50%", "value50Percent"), ("0-3%", "value0To3Percent"), ("#1", "numberSign1"),
    ("R&D", "rAndD"), ("a|b", "aOrB"), ("a@b", "aAtB"), ("a=b", "aEqualToB"), ("$default", "dollarDefault"),
    ("-10~-1", "minus10ToMinus1"), ("-5--1", "minus5ToMinus1"), ("(-1)", "minus1"), ("1e5", "value1e5"),
    ("1e-5", "value1eMinus5"), ("1E-5", "value1EMinus5"), (".5", "point5"), ("1 - 2", "value1To2"),
    ("1 2", "value1And2"),
    ("\u{2212}1", "minus1"), ("＋1", "plus1"), ("１", "value"),
    // Where a hyphen can be read as a separator, it is one.
    ("cloud-essd", "cloudESSD"), ("ecs-1", "ecs1"), ("utf-8", "utf8"), ("2014-05-26", "value2014To05To26"),
    ("v1.0-beta", "v1Point0Beta"), ("a - b", "aB"), ("a--b", "aB"), ("Pending:Wait", "pendingWait"),
    ("ALIYUN::GPDB::INSTANCE", "aliyunGpdbInstance"), ("/dev/xvda", "devXvda"), ("I/O", "iO"),
  ]

  @Test("Signs of values are words", arguments: signs)
  func sign(_ name: (wire: String, swift: String)) {
    #expect(NameRole.value.name(for: name.wire, acronyms: .builtIn).name == name.swift)
  }

  @Test(
    "Signs of codes are words, those of members separate",
    arguments: [("Limit+", "limitPlus", "limit"), ("A<B", "aLessThanB", "aB"), ("-Id", "minusID", "id")])
  func signsOfKinds(wire: String, code: String, member: String) {
    #expect(NameRole.errorCode.name(for: wire, acronyms: .builtIn).name == code)
    #expect(NameRole.requestMember.name(for: wire, acronyms: .builtIn).name == member)
  }

  static let spelled: [(wire: String, names: [String])] = [
    ("id", ["lowercaseID", "plainID", "value_id"]), ("ID", ["uppercaseID", "plainID", "value_ID"]),
    ("Id", ["capitalizedID", "plainID", "value_Id"]), ("KEY", ["uppercaseKey", "plainKEY", "value_KEY"]),
    ("inUse", ["camelCaseInUse", "plainInUse", "value_inUse"]),
    ("in_use", ["lowercaseInUse", "inUnderscoreUse", "lowercaseInUnderscoreUse", "value_in_5F_use"]),
    ("In-VPC", ["inUppercaseVPC", "inHyphenVPC", "inHyphenUppercaseVPC", "value_In_2D_VPC"]),
    ("A.B_NO", ["aBUppercaseNo", "aDotBUnderscoreNo", "aDotBUnderscoreUppercaseNo", "value_A_2E_B_5F_NO"]),
    ("A", ["uppercaseA", "plainA", "value_A"]), ("1.5", ["plain1Point5", "value_1_2E_5"]),
    ("1:5", ["value1Colon5", "value_1_3A_5"]), ("实例", ["valueU5B9EU4F8B", "value__5B9E__4F8B_"]),
    ("", ["emptyString", "value_"]),
  ]

  @Test("Spelled names say more and more of the value", arguments: spelled)
  func spelledNames(_ name: (wire: String, names: [String])) {
    #expect(NameRole.value.spelledNames(for: name.wire, acronyms: .builtIn) == name.names)
  }

  @Test(
    "Words of the language stand in backticks", arguments: ["in", "default", "protocol", "await", "repeat"])
  func keyword(_ name: String) { #expect(Escaping.identifier(name) == "`\(name)`") }

  @Test("In a scope a later name gets a number, an earlier one never does")
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
