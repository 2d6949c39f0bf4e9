import Foundation
import Testing

import TablatureECS
@testable import AlibabaCloudRuntime
@testable import TablatureRuntime

@Suite struct EndpointTests {
  @Test(arguments: [
    ("https://ecs.aliyuncs.com", "https://ecs.aliyuncs.com"), ("https://ECS.aliyuncs.com/", "https://ecs.aliyuncs.com"),
    ("https://h:443", "https://h"), ("http://h:80", "http://h"), ("http://h:443", "http://h:443"),
    ("http://127.0.0.1:18080", "http://127.0.0.1:18080"), ("http://[::1]:8080/", "http://[::1]:8080"),
    ("HTTP://localhost", "http://localhost"),
  ])
  func takes(text: String, expected: String) throws {
    let endpoint = try Endpoint(url: try #require(URL(string: text)))
    #expect(endpoint.description == expected)
    #expect(endpoint.isValid)
  }

  @Test(arguments: [
    "ftp://h", "h", "https:", "https://", "https:///x", "https://h/path", "https://h?q", "https://h#f", "https://u@h",
    "https://u:p@h", "file:///etc",
  ])
  func refuses(text: String) throws {
    let url = try #require(URL(string: text))
    let error = #expect(throws: EndpointError.self) { try Endpoint(url: url) }
    #expect(error?.localizedDescription == error?.description)
  }

  @Test func regional() {
    let endpoint = Endpoint.regional(product: "ECS", region: "cn-hangzhou")
    #expect(endpoint.description == "https://ecs.cn-hangzhou.aliyuncs.com")
    #expect(endpoint.isValid)
  }

  @Test(arguments: [
    ("cn-hangzhou", "a.cn-hangzhou.example.com"), ("CN-Beijing", "beijing.example.com"),
    ("cn-beijing-1", "group-cn-beijing-1.example.com"), ("cn-north-1", "china.example.com"),
  ])
  func hostsOfRegions(region: String, host: String) {
    let endpoint = Endpoint.host(
      "A.{region}.example.com", region: region,
      exceptions: [
        "cn-hangzhou": "a.{region}.example.com", "cn-beijing": "beijing.example.com",
        "cn-beijing-*": "group-{region}.example.com", "cn-*": "china.example.com",
      ])
    #expect(endpoint.description == "https://\(host)")
    #expect(endpoint.isValid)
  }

  @Test func hosts() {
    #expect(Endpoint.host("cdn.aliyuncs.com", region: "a/b").description == "https://cdn.aliyuncs.com")
    #expect(Endpoint.host("A.{region}.b", region: "Us").description == "https://a.us.b")
    #expect(!Endpoint.host("a.{region}.b", region: "x/y").isValid)
  }

  @Test(arguments: ["", "a/b", "a#", "a?b", "a@b", "a b", "a:1", "中", "a..b", "x.evil.com:80/"])
  func regionsThatAreNoPartOfAHost(region: String) async {
    #expect(!Endpoint.regional(product: "ecs", region: region).isValid)
    let client = ECSClient(region: region, credentials: Credentials(accessKeyID: "i", accessKeySecret: "s"))
    let error = await #expect(throws: OperationError<ModifyInstanceSpecErrorCode>.self) {
      try await client.modifyInstanceSpec(.init(instanceID: "i"))
    }
    guard case .transport(let failure) = error?.kind else { return #expect(Bool(false), "another kind of error") }
    #expect(failure.reason == .invalidRequest)
  }
}
