import AlibabaCloudRuntime
import Foundation

/// The sample response of the page of DescribeInstances, with as many instances as are asked for.
enum Sample {
  /// Why there is no sample.
  struct Missing: Error {}

  /// A body like the page's, the one instance of the sample repeated under other ids.
  static func instances(_ format: ResponseFormat, count: Int) throws -> Data {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/ecs/DescribeInstances.md")
    let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    let (start, first, last, separator) =
      switch format {
      case .json: ("{", "\"Instance\": [", "]\n    },\n    \"TotalCount\"", ",")
      case .xml: ("<DescribeInstancesResponse>", "<Instances>", "</Instances>", "")
      }
    guard
      let body = blocks.first(where: { $0.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix(start) }),
      let head = body.range(of: first), let tail = body.range(of: last, range: head.upperBound..<body.endIndex)
    else { throw Missing() }
    let instance = body[head.upperBound..<tail.lowerBound]
    let instances = (0..<count).map { number in
      instance.replacingOccurrences(of: "i-bp67acfmxazb4p****", with: "i-bp67acfmxazb4p\(1000 + number)")
    }
    return Data((body[..<head.upperBound] + instances.joined(separator: separator) + body[tail.lowerBound...]).utf8)
  }
}
