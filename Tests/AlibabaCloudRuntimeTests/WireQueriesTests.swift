import AlibabaCloudECS
import AlibabaCloudRuntime
import Foundation
import TestSupport
import Testing

/// Typed requests give the queries that the vendor's SDK makes of the same arguments, the letter case of booleans aside.
@Suite(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct WireQueriesTests {
  struct WireQuery: Decodable {
    var operation: String
    var query: [String: String]
  }

  struct Tag: QueryStructure {
    var key: String
    var value: String

    func encode(to query: inout QueryEncoder) {
      query.add("Key", key)
      query.add("Value", value)
    }
  }

  /// An operation whose page is not among the project's own.
  struct RunInstances: QueryStructure {
    struct DataDisk: QueryStructure {
      var size: Int
      var category: String?
      var encrypted: String?
      var snapshotID: String?

      func encode(to query: inout QueryEncoder) {
        query.add("Size", size)
        query.add("Category", category)
        query.add("Encrypted", encrypted)
        query.add("SnapshotId", snapshotID)
      }
    }

    struct NetworkInterface: QueryStructure {
      func encode(to query: inout QueryEncoder) {
        query.add("VSwitchId", "vsw-1")
        query.add("SecurityGroupIds", ["sg-1", "sg-2"])
      }
    }

    struct HibernationOptions: QueryStructure {
      func encode(to query: inout QueryEncoder) { query.add("Configured", true) }
    }

    struct SystemDisk: QueryStructure {
      func encode(to query: inout QueryEncoder) {
        query.add("Category", "cloud_essd")
        query.add("Size", "40")
      }
    }

    func encode(to query: inout QueryEncoder) {
      query.region("RegionId", "cn-hangzhou")
      query.add("ImageId", "win2016")
      query.add("InstanceType", "ecs.g6.large")
      query.add("Amount", 3, .range(1...100))
      query.add("SystemDisk", SystemDisk())
      query.add(
        "DataDisk",
        [DataDisk(size: 2000, category: "cloud_essd", encrypted: "true"), DataDisk(size: 20, snapshotID: "s-1")])
      query.add("HibernationOptions", HibernationOptions())
      query.add("NetworkInterface", [NetworkInterface()])
      query.add("Ipv6Address", ["2001::1", "2001::2"])
      query.add("DryRun", true)
      query.add("Tag", [Tag(key: "k", value: "v")])
    }
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
  ]

  @Test func everyQuery() throws {
    let wire: [WireQuery] = SigningVector.load("wire/queries.json")
    #expect(wire.count == 4)
    for expected in wire {
      var query = QueryEncoder(defaultRegion: "cn-hangzhou")
      if let request = Self.requests[expected.operation] {
        request.encode(to: &query)
      } else {
        try #require(expected.operation == "RunInstances")
        RunInstances().encode(to: &query)
      }
      let ours = Dictionary(uniqueKeysWithValues: query.parameters.map { ($0.name, $0.value) })
      let theirs = expected.query.mapValues { ["True": "true", "False": "false"][$0] ?? $0 }
      #expect(ours == theirs, "\(expected.operation)")
      #expect(query.violations.isEmpty)
    }
  }
}
