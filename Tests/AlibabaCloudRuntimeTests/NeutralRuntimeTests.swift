import Foundation
import TablatureTestSupport
import Testing

/// What every vendor's runtime is built on has nothing of one vendor.
@Suite struct NeutralRuntimeTests {
  private static func files(of module: String) throws -> [(path: String, text: String)] {
    let folder = SharedMaterial.packageRoot.appending(path: "Sources").appending(path: module)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
      .map { ("\(module)/\($0)", try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  /// Names on the wire, in the letter case in which the vendor writes them.
  private static let wireNames = [
    "Action", "RequestId", "HostId", "Recommend", "Code", "Message", "Success", "RegionId", "AccessKeyId",
    "SecurityToken",
    "SignatureMethod", "requestid", "hostid", "SignatureNonce", "SignatureVersion",
  ]

  @Test(arguments: ["TablatureRuntime", "TablatureAsyncHTTPClient"]) func namesNoVendor(module: String) throws {
    let files = try Self.files(of: module)
    #expect(!files.isEmpty)
    for (path, text) in files {
      let lowercased = text.lowercased()
      for word in ["alibaba", "aliyun", "x-acs", "acs3"] { #expect(!lowercased.contains(word), "\(path): \(word)") }
    }
  }

  @Test func hasNoNameOfTheVendorsWire() throws {
    let literal = /"((?:[^"\\\n]|\\.)*)"/
    for (path, text) in try Self.files(of: "TablatureRuntime") {
      let literals = text.matches(of: literal).map { String($0.output.1) }
      for name in Self.wireNames {
        #expect(!literals.contains { $0 == name }, "\(path): \(name)")
      }
    }
  }

  @Test func hasNoErrorCodeOfTheVendor() throws {
    let table = try #require(
      try Self.files(of: "AlibabaCloudRuntime").first { $0.path.hasSuffix("ErrorCondition.swift") }?.text)
    let codes = table.matches(of: /"([A-Za-z.]+)": \./).map { String($0.output.1) }
    #expect(codes.count > 20)
    for (path, text) in try Self.files(of: "TablatureRuntime") {
      let words = Set(text.split { !$0.isLetter && $0 != "." }.map(String.init))
      #expect(words.isDisjoint(with: codes), "\(path): \(words.intersection(codes))")
    }
  }

  @Test func importsNothingOfAVendor() throws {
    let allowed: Set = [
      "Foundation", "FoundationNetworking", "FoundationXML", "Dispatch", "HTTPTypes", "HTTPTypesFoundation", "Logging",
      "Synchronization", "os",
    ]
    for (path, text) in try Self.files(of: "TablatureRuntime") where path.hasSuffix(".swift") {
      let imports = text.matches(of: /(?m)^ *(?:@\w+ )*(?:public |package |internal )?import (\w+)/).map {
        String($0.output.1)
      }
      #expect(Set(imports).isSubset(of: allowed), "\(path): \(imports)")
    }
  }
}
