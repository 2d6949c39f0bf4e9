import Foundation
import TablatureAPIModel
import TablatureVendorProfiles
import Testing

@Suite("Parameters that all operations have")
struct CommonParametersTests {
  private let wireProtocol = VendorProfile.alibabaCloud.wireProtocol
  private var common: CommonParameters { wireProtocol.commonParameters }

  @Test("Each name is in one group")
  func groups() throws {
    let region = try #require(common.region)
    #expect(common.addedByClient.isDisjoint(with: common.account))
    #expect(!common.addedByClient.contains(region))
    #expect(!common.account.contains(region))
    #expect(!wireProtocol.envelope.errorBody.members.contains(try #require(wireProtocol.envelope.requestID)))
  }

  @Test("The service of the conformance tests takes the same names out of a query")
  func conformance() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Conformance/signatures.py")
    let text = try String(contentsOf: file, encoding: .utf8)
    let list = try #require(text.firstMatch(of: /QUERY_SCHEME_PARAMETERS = frozenset\(([\s\S]+?)\.split/)?.output.1)
    #expect(Set(list.split { !$0.isLetter }.map(String.init)) == common.addedByClient)
  }

  @Test("The client adds the parameter that names the operation")
  func operation() throws {
    #expect(common.addedByClient.contains(try #require(common.operation)))
    #expect(CommonParameters(operation: "Verb").addedByClient == ["Verb"])
    #expect(!CommonParameters().isAcceptedEverywhere("Verb"))
  }

  @Test(
    "Code can send these in any operation",
    arguments: [
      ("Action", true), ("SecurityToken", true), ("SignatureType", true), ("OwnerId", true), ("OwnerAccount", true),
      ("ResourceOwnerId", true), ("ResourceOwnerAccount", true), ("RegionId", true), ("RequestId", false),
      ("InstanceId", false), ("ownerId", false),
    ])
  func accepted(name: String, isAccepted: Bool) { #expect(common.isAcceptedEverywhere(name) == isAccepted) }
}
