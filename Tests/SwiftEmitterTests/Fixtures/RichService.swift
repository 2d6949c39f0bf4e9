import TablatureAPIModel
import TablatureVendorProfiles

extension Fixtures {
  /// One operation with everything that a page can have, and one with nothing at all.
  static let rich = ServiceModel(
    product: "Ecs", version: "2014-05-26", operations: [describeInstances, ping], wireProtocol: .alibabaCloud)

  private static func here(_ line: Int) -> SourceLocation { at(line, in: "docs/ecs/DescribeInstances.md") }

  private static let ping = Operation(
    name: "Ping", title: "Ping", dialect: "en", location: at(1, in: "docs/ecs/Ping.md"))

  private static let describeInstances = Operation(
    name: "DescribeInstances", title: "DescribeInstances",
    summary: Prose(blocks: [
      .init(content: [
        .text("Queries instances, e.g. those of one VPC. Everything given has to fit, see "),
        .link("DescribeRegions", destination: "https://example.com/regions"), .text(" and "),
        .link("the guide", destination: "~~109517~~"), .text("."),
      ]),
      .init(content: [.text("Note the following:")]),
      .init(level: 1, beginsItem: true, content: [.text("Instances are returned in no order.")]),
      .init(
        level: 1, beginsItem: true,
        content: [
          .text("Returns: at most 100 instances a page, unless "), .code("PageSize"),
          .text(" says otherwise, and in any case never more than the account owns in the region that is asked for."),
        ]),
      .init(level: 1, content: [.text("It goes on in a paragraph of its own.")]),
      .init(level: 2, beginsItem: true, ordinal: 1, content: [.text("First this.")]),
      .init(level: 2, beginsItem: true, ordinal: 2, content: [.text("Then "), .strong("that"), .text(".")]),
      .init(isNote: true, content: [.text("A locked instance is returned, too.")]),
    ]),
    product: "Ecs", version: "2014-05-26", style: "RPC", dialect: "en", location: here(1),
    request: request, response: response, errors: errors, requestSamples: [requestSample],
    responseSamples: [jsonSample, xmlSample, brokenSample])

  private static let request: [Field] = [
    Field(
      name: "RegionId", type: .scalar(.string), presence: .required, example: "cn-hangzhou",
      documentation: Prose("The ID of the region."), location: here(20)),
    Field(
      name: "InstanceIds", type: .scalar(.string), presence: .optional, example: #"["i-bp1****", "i-bp2****"]"#,
      documentation: Prose("The IDs of the instances: a JSON array of up to 100 of them."),
      constraints: [Documented(.length(minimum: nil, maximum: 4096), at: here(21))], location: here(21)),
    Field(
      name: "PageSize", type: .scalar(.integer), presence: .optional, example: "10",
      documentation: Prose("The number of instances on a page."), defaultValue: Documented("10", at: here(22)),
      constraints: [Documented(.range(minimum: nil, maximum: 100), at: here(22))], location: here(22)),
    Field(
      name: "Offset", type: .scalar(.integer), presence: .conditional, documentation: Prose("Where to begin."),
      constraints: [Documented(.range(minimum: -20, maximum: -1), at: here(23))],
      values: [DocumentedValue("-20", at: here(23)), DocumentedValue("-1", isDefault: true, at: here(23))],
      location: here(23)),
    Field(
      name: "Status", type: .scalar(.string), presence: .optional, example: "Running",
      documentation: Prose(blocks: [
        .init(content: [.text("实例的状态。取值范围：该参数用于按照实例的当前状态过滤查询结果，如果不指定该参数，则返回所有状态的实例；")]),
        .init(level: 1, beginsItem: true, content: [.text("Running：运行中")]),
        .init(level: 1, beginsItem: true, content: [.text("Stopped：已停止")]),
      ]),
      values: [
        DocumentedValue("Running", meaning: Prose("运行中。"), isDefault: true, at: here(25)),
        DocumentedValue("Stopped", at: here(26)), DocumentedValue("In_Use", at: here(27)),
        DocumentedValue("In_use", at: here(28)), DocumentedValue("None", at: here(29)),
        DocumentedValue("default", at: here(30)), DocumentedValue("1.5", at: here(31)),
      ],
      location: here(24)),
    Field(
      name: "Type", type: .scalar(.string), presence: .required, documentation: Prose("The type of the query."),
      values: [DocumentedValue("all", at: here(32))], location: here(32)),
    Field(
      name: "Tag", type: .list(.structure), presence: .optional, documentation: Prose("Tags."),
      constraints: [Documented(.count(minimum: 1, maximum: 20), at: here(33))], location: here(33),
      members: [
        Field(
          name: "Key", type: .scalar(.string), presence: .required, documentation: Prose("The key of tag N."),
          constraints: [Documented(.length(minimum: 1, maximum: 64), at: here(33)), Documented(.ascii, at: here(33))],
          location: here(33)),
        Field(
          name: "key", type: .scalar(.string), presence: .optional,
          documentation: Prose(blocks: [
            .init(content: [.text("The key of tag N.")]),
            .init(isNote: true, content: [.text("It will be removed.")]),
          ]),
          deprecation: Documented(Prose("It will be removed."), at: here(34)), location: here(34)),
        Field(name: "Value", type: .scalar(.string), presence: .optional, location: here(35)),
      ]),
    Field(
      name: "AdditionalAttributes", type: .list(.scalar(.string)), presence: .optional,
      documentation: Prose("More to return."), values: [DocumentedValue("META_OPTIONS", at: here(36))],
      location: here(36)),
    Field(
      name: "CreatedAfter", type: .scalar(.timestamp), presence: .optional, example: "2017-12-05T22:40Z",
      documentation: Prose("Only instances that were made later."),
      timeFormat: Documented(TimeFormat(pattern: "yyyy-MM-ddTHH:mmZ", precision: .minute), at: here(37)),
      location: here(37)),
    Field(
      name: "Expiry", type: .list(.scalar(.timestamp)), presence: .optional, documentation: Prose("Points in time."),
      constraints: [Documented(.count(minimum: nil, maximum: 3), at: here(38))],
      timeFormat: Documented(TimeFormat(pattern: "yyyy-MM-dd", precision: .day), at: here(38)), location: here(38)),
    Field(
      name: "SystemDisk", type: .structure, presence: .optional, location: here(39),
      members: [
        Field(name: "Size", type: .scalar(.integer), presence: .required, location: here(39)),
        Field(name: "Ratio", type: .scalar(.float), presence: .optional, location: here(40)),
        Field(
          name: "Disk", type: .list(.structure), location: here(41),
          members: [Field(name: "Query", type: .scalar(.boolean), location: here(41))]),
      ]),
    Field(name: "Matrix", type: .list(.list(.scalar(.integer))), presence: .optional, location: here(42)),
    Field(name: "Parameters", type: .scalar(.map), presence: .required, location: here(43)),
    Field(
      name: "DryRun", type: .scalar(.boolean), presence: .optional, defaultValue: Documented("false", at: here(44)),
      location: here(44)),
    Field(name: "in", type: .scalar(.string), presence: .required, location: here(45)),
    Field(name: "query", type: .scalar(.string), presence: .optional, location: here(46)),
    Field(name: "Operation", type: .scalar(.string), presence: .optional, location: here(47)),
  ]

  private static let response: [Field] = [
    Field(
      name: "RequestId", type: .scalar(.string), documentation: Prose("The ID of the request."), location: here(60)),
    Field(name: "TotalCount", type: .scalar(.integer), example: "2", location: here(61)),
    Field(
      name: "Instances", type: .structure, documentation: Prose("The instances."), location: here(62),
      members: [
        Field(
          name: "Instance", type: .list(.structure), location: here(63),
          members: [
            Field(name: "InstanceId", type: .scalar(.string), location: here(64)),
            Field(
              name: "Status", type: .scalar(.string),
              values: [DocumentedValue("Running", at: here(65)), DocumentedValue("Stopped", at: here(65))],
              location: here(65)),
            Field(
              name: "CpuOptions", type: .structure, location: here(66),
              members: [
                Field(name: "CoreCount", type: .scalar(.integer), location: here(67)),
                Field(name: "Numa", type: .scalar(.string), location: here(68)),
              ]),
            Field(
              name: "InnerIpAddress", type: .structure, location: here(69),
              members: [Field(name: "IpAddress", type: .list(.scalar(.string)), location: here(70))]),
            Field(name: "CreationTime", type: .scalar(.timestamp), location: here(71)),
            Field(name: "Spot", type: .scalar(.float), location: here(72)),
            Field(name: "DeletionProtection", type: .scalar(.boolean), location: here(73)),
            Field(name: "Fields", type: .scalar(.any), location: here(74)),
          ])
      ]),
    Field(name: "Zones", type: .list(.scalar(.string)), location: here(75)),
    Field(
      name: "Error", type: .structure, location: here(76),
      members: [
        Field(name: "Decoder", type: .scalar(.string), location: here(77)),
        Field(name: "requestId", type: .scalar(.string), location: here(78)),
      ]),
    Field(name: "Extra", type: .structure, location: here(79)),
    Field(name: "RequestID", type: .scalar(.string), location: here(80)),
  ]

  private static let errors: [ErrorCode] = [
    ErrorCode(
      code: "InvalidInstanceType.ValueNotSupported",
      meanings: [
        .init(
          status: 400, message: "The specified InstanceType does not exist or beyond the permitted range.",
          documentation: Prose("Choose another type."), location: here(90)),
        .init(
          status: 403, message: #"The "%s" zone \(x) does not offer it."#,
          documentation: Prose("Ask for another zone."),
          location: here(91)),
      ]),
    ErrorCode(code: "Throttling", meanings: [.init(status: 400, message: "Request was denied.", location: here(92))]),
    ErrorCode(code: "SecurityRisk.3DVerification", meanings: [.init(status: 403, message: "%s", location: here(93))]),
    ErrorCode(code: "NotFound", meanings: [.init(status: 404, message: "It is not there.", location: here(94))]),
    ErrorCode(code: "NOT_FOUND", meanings: [.init(status: 404, message: "It is not there.", location: here(95))]),
    ErrorCode(code: "Odd", meanings: [.init(status: 200, message: "Not an error.", location: here(96))]),
  ]

  private static let requestSample = RequestSample(
    endpoint: "https://ecs.aliyuncs.com/",
    parameters: [
      ("Action", "DescribeInstances"), ("RegionId", "cn-hangzhou"), ("Type", "all"), ("Status", "Running"),
      ("PageSize", "500"), ("Tag.1.Key", "env"), ("Tag.1.Value", "prod"), ("Tag.2.Key", "team"),
      ("AdditionalAttributes.1", "META_OPTIONS"), ("AdditionalAttributes.2", "OTHER"),
      ("CreatedAfter", "2017-12-05T22:40Z"), ("SystemDisk.Ratio", "0.5"), ("SystemDisk.Disk.1.Query", "true"),
      ("Expiry.1", "2017-12-05"), ("DryRun", "maybe"), ("Unknown", "1"), ("SignatureNonce", "15215528852396"),
      ("Matrix.1", "[1,2]"),
    ].map { .init(name: $0.0, value: $0.1, location: here(100)) }, location: here(100))

  private static func member(_ name: String, _ value: SampleValue) -> SampleValue.Member { .init(name, value, line: 1) }

  private static let jsonSample = ResponseSample(
    format: .json,
    text: #"""
      {
        "RequestId": "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E",
        "TotalCount": "2",
        "Instances": {
          "Instance": [
            {
              "InstanceId": "i-bp67acfmxazb4p****",
              "Status": "Running",
              "CpuOptions": { "CoreCount": 4, "Numa": 2 },
              "InnerIpAddress": { "IpAddress": ["10.0.0.1", "10.0.0.2"] },
              "CreationTime": "2017-12-10T04:04Z",
              "Spot": 0.25,
              "DeletionProtection": false,
              "Fields": null
            },
            { "InstanceId": "i-\"\\2", "Status": "Lost" }
          ]
        },
        "Error": { "Decoder": "none" }
      }
      """#,
    value: .object([
      member("RequestId", .string("473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E")), member("TotalCount", .string("2")),
      member(
        "Instances",
        .object([
          member(
            "Instance",
            .array([
              .object([
                member("InstanceId", .string("i-bp67acfmxazb4p****")), member("Status", .string("Running")),
                member("CpuOptions", .object([member("CoreCount", .number("4")), member("Numa", .number("2"))])),
                member(
                  "InnerIpAddress",
                  .object([member("IpAddress", .array([.string("10.0.0.1"), .string("10.0.0.2")]))])),
                member("CreationTime", .string("2017-12-10T04:04Z")), member("Spot", .number("0.25")),
                member("DeletionProtection", .boolean(false)), member("Fields", .null),
              ]),
              .object([member("InstanceId", .string(#"i-"\2"#)), member("Status", .string("Lost"))]),
            ]))
        ])),
      member("Error", .object([member("Decoder", .string("none"))])),
    ]), isWellFormed: true, location: here(120))

  private static let xmlSample = ResponseSample(
    format: .xml,
    text: """
      <DescribeInstancesResponse>
        <RequestId>473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E</RequestId>
        <Instances>
          <Instance>
            <InstanceId>i-1</InstanceId>
            <DeletionProtection>true</DeletionProtection>
          </Instance>
        </Instances>
        <Zones>a</Zones>
        <Zones>b</Zones>
      </DescribeInstancesResponse>
      """,
    value: .object([
      member("RequestId", .string("473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E")),
      member(
        "Instances",
        .object([
          member(
            "Instance",
            .object([member("InstanceId", .string("i-1")), member("DeletionProtection", .string("true"))]))
        ])),
      member("Zones", .string("a")), member("Zones", .string("b")),
    ]), isWellFormed: true, location: here(150))

  private static let brokenSample = ResponseSample(
    format: .json, text: "{ ... }", value: .object([]), isWellFormed: false, location: here(170))
}
