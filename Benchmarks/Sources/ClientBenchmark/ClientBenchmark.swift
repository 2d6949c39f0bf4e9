import TablatureECS
import AlibabaCloudRuntime
import Foundation
import Measuring

/// Measures what a generated client does with the processor.
///
///     ClientBenchmark speed       encoding and signing a request; decoding a response, against JSONDecoder
///     ClientBenchmark call URL    a call to a server there
///     ClientBenchmark loop N      decodes the response N times, for a profiler
///     ClientBenchmark sign N      signs the request N times, for a profiler
///     ClientBenchmark on|off json|xml N   makes N calls with or without a handler of differences, for a profiler
@main
enum ClientBenchmark {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let number = arguments.last.flatMap { Int($0) }
    switch (arguments.first, arguments.count, number) {
    case ("speed", 1, _):
      try encoding()
      try decoding()
      try await observing()
    case ("call", 2, _): try await calling(arguments[1])
    case ("loop", 2, let times?): try loop(times: times)
    case ("sign", 2, let times?): try signLoop(times: times)
    case ("on", 3, let times?), ("off", 3, let times?):
      guard let format = ["json": ResponseFormat.json, "xml": .xml][arguments[1]] else { fallthrough }
      try await Observing.loop(format, observes: arguments[0] == "on", times: times)
    default:
      print("usage: ClientBenchmark speed | call URL | loop N | sign N | on|off json|xml N")
      exit(2)
    }
  }

  /// The sample request of the page, and the parts of it that other requests have.
  private static let request = ModifyInstanceSpecRequest(
    instanceID: "i-bp67acfmxazb4ph****", allowMigrateAcrossZone: false, async: false,
    clientToken: "123e4567-e89b-12d3-a456-426655440000", instanceType: "ecs.g5.large", internetMaxBandwidthIn: 10,
    internetMaxBandwidthOut: 10, systemDisk: .init(category: .cloudSSD),
    temporary: .init(
      endTime: "2017-12-06T22:40:00Z", internetMaxBandwidthOut: 5, startTime: "2017-12-05T22:40:00Z"))

  // MARK: - What is measured

  private static func encoding() throws {
    let credentials = Credentials(accessKeyID: "testid", accessKeySecret: "testsecret")
    let endpoint = Endpoint.regional(product: "ecs", region: "cn-hangzhou")
    var length = 0
    func sign(_ scheme: SigningScheme) {
      let signer = RequestSigner(endpoint: endpoint, credentials: credentials)
      let signed = try? signer.request(for: request, scheme: scheme)
      length = signed?.0.path?.utf8.count ?? 0
    }
    let measured = Timing.byTurns(
      runs: 101, times: 500, [{ sign(.acs3HMACSHA256) }, { sign(.hmacSHA1) }])
    guard length > 0 else { return print("the request cannot be signed") }
    show("ModifyInstanceSpec, encoded and signed, ACS3-HMAC-SHA256", measured[0], "µs", 1e6)
    show("ModifyInstanceSpec, encoded and signed, HMAC-SHA1", measured[1], "µs", 1e6)
  }

  private static func decoding() throws {
    let (json, xml) = (try Sample.instances(.json, count: 100), try Sample.instances(.xml, count: 100))
    let generated = try ResponseDecoder().decode(DescribeInstancesResponse.self, from: json)
    let byHand = try JSONDecoder().decode(HandWrittenInstances.self, from: json)
    guard generated.instances.count == 100, byHand.instances?.instance?.count == 100,
      generated.instances.map(\.instanceID) == byHand.instances?.instance?.map(\.instanceID)
    else { return print("the two do not read the same") }
    let measured = Timing.byTurns(
      runs: 101,
      [
        { _ = try? JSONDecoder().decode(HandWrittenInstances.self, from: json) },
        { _ = try? ResponseDecoder().decode(DescribeInstancesResponse.self, from: json) },
        { _ = try? JSONSerialization.jsonObject(with: json) },
        { _ = try? ResponseDecoder(format: .xml).decode(DescribeInstancesResponse.self, from: xml) },
      ])
    print("DescribeInstances, 100 instances: \(json.count) bytes of JSON, \(xml.count) bytes of XML")
    show("JSONDecoder, a type written by hand", measured[0], "ms", 1e3)
    show("the generated type, JSON", measured[1], "ms", 1e3)
    show("JSONSerialization alone, no type", measured[2], "ms", 1e3)
    show("the generated type, XML", measured[3], "ms", 1e3)
    print("the generated type / JSONDecoder: \(rounded(measured[1].median / measured[0].median))")
  }

  private static func observing() async throws {
    for format in ResponseFormat.allCases {
      let measured = try await Observing.measure(format, runs: 101)
      show("a call of DescribeInstances, \(format.rawValue)", measured.off, "ms", 1e3)
      show("the same, with a handler of differences", measured.on, "ms", 1e3)
      print("with a handler / without: \(rounded(measured.on.median / measured.off.median))")
    }
  }

  private static func calling(_ location: String) async throws {
    guard let url = URL(string: location) else { return print("no URL: \(location)") }
    let ecs = ECSClient(
      endpoint: try Endpoint(url: url), region: "cn-hangzhou",
      credentials: Credentials(accessKeyID: "testid", accessKeySecret: "testsecret"))
    var seconds: [Double] = []
    for _ in 0..<550 {
      let start = ContinuousClock.now
      _ = try await ecs.modifyInstanceSpec(request)
      seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    show("a call of ModifyInstanceSpec, wall clock", Timing(runs: Array(seconds.dropFirst(50))), "µs", 1e6)
  }

  private static func loop(times: Int) throws {
    let json = try Sample.instances(.json, count: 100)
    for _ in 0..<times { _ = try ResponseDecoder().decode(DescribeInstancesResponse.self, from: json) }
  }

  private static func signLoop(times: Int) throws {
    let credentials = Credentials(accessKeyID: "testid", accessKeySecret: "testsecret")
    let signer = RequestSigner(
      endpoint: .regional(product: "ecs", region: "cn-hangzhou"), credentials: credentials)
    for _ in 0..<times { _ = try signer.request(for: request) }
  }

  // MARK: - Output

  private static func show(_ name: String, _ measurement: Timing, _ unit: String, _ scale: Double) {
    let figures = [measurement.median, measurement.runs.first, measurement.runs.last].map { rounded(($0 ?? 0) * scale) }
    print(
      "\(name): median \(figures[0]) \(unit), from \(figures[1]) to \(figures[2]) \(unit), \(measurement.runs.count) runs"
    )
  }

  private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
