import ECS

@main
struct Regions {
  static func main() async throws {
    let reply = try await ECSClient(region: "cn-hangzhou").regions(.init())
    print(reply.ids.joined(separator: "\n"))
  }
}
