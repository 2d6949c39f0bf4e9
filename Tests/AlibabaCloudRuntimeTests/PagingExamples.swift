import TablatureECS
import AlibabaCloudRuntime

/// The examples of README.md and docs/guides/paging.md, compiled; each function's body is one of them.
enum PagingExamples {
  static func readme(_ ecs: ECSClient) async throws {
    for try await disk in ecs.describeDisks.items(.init(diskType: .data, maxResults: 100)) {
      print(disk.diskID ?? "", disk.size ?? 0)
    }

    try await ecs.describeInstances.wait(
      for: .init(instanceIDs: ["i-bp67acfmxazb4p****"]), until: \.status, is: "Running")
  }

  static func pages(_ ecs: ECSClient) async throws {
    for try await page in ecs.describeDisks.pages(.init(maxResults: 100), prefetch: true) {
      print(page.requestID, page.disks.count, page.totalCount ?? 0)
    }
  }

  static func errors(_ ecs: ECSClient) async {
    do {
      for try await group in ecs.describeSecurityGroups.items(.init(vpcID: "vpc-bp67acfmxazb4p****")) {
        print(group.securityGroupID ?? "")
      }
    } catch {
      // error is an OperationError<DescribeSecurityGroupsErrorCode>.
      if error.code == .internalError { print("the service failed") }
    }
  }

  static func prefix(_ ecs: ECSClient) async throws {
    let firstTen = try await ecs.describeInstances.items(.init()).prefix(10).reduce(into: []) { $0.append($1) }
    print(firstTen.count)
  }

  static func waiting(_ ecs: ECSClient) async {
    do {
      let disks = try await ecs.describeDisks.wait(
        for: .init(diskIDs: ["d-1", "d-2"]), until: \.status, is: .available, count: 2,
        schedule: WaitSchedule(every: .seconds(1), upTo: .seconds(10), timeLimit: .seconds(120)))
      print(disks.count)
    } catch {
      // error is a WaitError<DescribeDisksErrorCode>.
      switch error {
      case .timedOut(let time, _): print("not available after \(time)")
      case .failed(let state): print(state)
      case .call(let failure): print(failure.code as Any, failure.message)
      case .cancelled: break
      }
    }
  }

  static func response(_ ecs: ECSClient) async throws {
    let response = try await ecs.service.wait(
      for: DescribeResourcesModificationRequest(
        destinationResource: .instanceType, resourceID: "i-bp67acfmxazb4p****"),
      until: { !$0.availableZones.isEmpty })
    print(response.availableZones)
  }

  static func gone(_ ecs: ECSClient) async throws {
    _ = try await ecs.describeDisks.wait(for: .init(diskIDs: ["d-1"]), until: { $0.disks.isEmpty })
  }
}
