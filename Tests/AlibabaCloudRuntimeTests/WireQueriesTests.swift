import TablatureECS
import AlibabaCloudRuntime
import Foundation
import TablatureTestSupport
import Testing

/// Typed requests give the queries that the vendor's SDK makes of the same arguments, the letter case of booleans aside.
@Suite(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct WireQueriesTests {
  struct WireQuery: Decodable {
    var operation: String
    var query: [String: String]
  }

  /// The requests of the generated client.
  static let requests: [String: any OperationRequest] = [
    "ModifyInstanceSpec": ModifyInstanceSpecRequest(
      instanceID: "i-bp67acfmxazb4p****", allowMigrateAcrossZone: true, async: false,
      clientToken: "0c593ea1-3bea-11e9-b96b-88e9fe637760", instanceType: "ecs.g6.large", internetMaxBandwidthIn: 10,
      internetMaxBandwidthOut: 10, systemDisk: .init(category: .cloudSSD),
      temporary: .init(
        endTime: Timestamp(Date(timeIntervalSince1970: 1_512_600_000)), internetMaxBandwidthOut: 50,
        startTime: "2017-12-05T22:40Z")),
    "ModifyPrepayInstanceSpec": ModifyPrepayInstanceSpecRequest(
      instanceID: "i-bp67acfmxazb4ph****", instanceType: "ecs.g5.xlarge", autoPay: true,
      endTime: Timestamp(Date(timeIntervalSince1970: 1_514_808_300)), operatorType: .upgrade,
      rebootTime: "2018-01-01T12:05:59Z", rebootWhenFinished: false, systemDisk: .init(category: .cloudEfficiency)),
    "DescribeInstances": DescribeInstancesRequest(
      additionalAttributes: ["META_OPTIONS", .ddhCluster], instanceIDs: ["i-bp1", "i-bp2"], ioOptimized: true,
      pageSize: 10, tag: [.init(key: "env", value: "prod 1"), .init(key: "团队", value: "a/b&c")]),
    "RunInstances": RunInstancesRequest(
      amount: 3,
      dataDisk: [
        .init(category: .cloudESSD, encrypted: "true", size: 2000), .init(size: 20, snapshotID: "s-1"),
      ],
      dryRun: true, hibernationOptions: .init(configured: true), imageID: "win2016", instanceType: "ecs.g6.large",
      ipv6Address: ["2001::1", "2001::2"],
      networkInterface: [.init(securityGroupIDs: ["sg-1", "sg-2"], vSwitchID: "vsw-1")],
      systemDisk: .init(category: .cloudESSD, size: "40"), tag: [.init(key: "k", value: "v")]),
  ]

  @Test func everyQuery() throws {
    let wire: [WireQuery] = SigningVector.load("wire/queries.json")
    #expect(wire.count == 4)
    for expected in wire {
      var query = QueryEncoder(defaultRegion: "cn-hangzhou")
      try #require(Self.requests[expected.operation]).encode(to: &query)
      let ours = Dictionary(uniqueKeysWithValues: query.parameters.map { ($0.name, $0.value) })
      let theirs = expected.query.mapValues { ["True": "true", "False": "false"][$0] ?? $0 }
      #expect(ours == theirs, "\(expected.operation)")
      #expect(query.violations.isEmpty)
    }
  }
}
