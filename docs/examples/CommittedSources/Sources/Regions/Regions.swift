import ECS

@main
struct Regions {
  static func main() async throws {
    let reply = try await ECSClient(region: "cn-hangzhou").describeRegions(.init())
    print(reply.regions.compactMap(\.regionID).joined(separator: "\n"))
  }
}
