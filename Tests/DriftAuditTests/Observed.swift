import TablatureAPIModel

/// What clients observed of an operation of the documented pages.
enum Observed {
  static func difference(
    _ kind: ObservedDifference.Kind, _ path: String, _ type: String? = nil, status: Int? = nil, count: Int = 1
  ) -> ObservedDifference {
    ObservedDifference(
      product: "Ecs", version: "2014-05-26", operation: "DescribeDisks", path: path, kind: kind, observedType: type,
      httpStatus: status, count: count, firstSeen: "2026-12-01T00:00:00Z", lastSeen: "2026-12-02T00:00:00Z")
  }

  /// One difference of each kind, and an object with members.
  static let all = [
    difference(.member, "Disks.Disk.Tier", "string"), difference(.member, "Disks.Disk.Extra", "object"),
    difference(.member, "Disks.Disk.Extra.Inner", "integer"), difference(.type, "Disks.Disk.Size", "string"),
    difference(.value, "Disks.Disk.Status", "string"), difference(.error, "Throttling.Disks", status: 400),
  ]
  static let found = [
    "observed.error error.Throttling.Disks", "observed.member response.Disks.Disk.Extra",
    "observed.member response.Disks.Disk.Tier", "observed.type response.Disks.Disk.Size",
    "observed.value response.Disks.Disk.Status",
  ]
}
