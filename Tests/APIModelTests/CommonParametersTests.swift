import APIModel
import Foundation
import Testing

@Suite("Parameters that all operations have")
struct CommonParametersTests {
  @Test("Each name is in one group")
  func groups() {
    #expect(CommonParameters.addedByClient.isDisjoint(with: CommonParameters.account))
    #expect(!CommonParameters.addedByClient.contains(CommonParameters.region))
    #expect(!CommonParameters.account.contains(CommonParameters.region))
    #expect(!CommonParameters.errorBody.contains(CommonParameters.requestID))
  }

  @Test("The service of the conformance tests takes the same names out of a query")
  func conformance() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Conformance/signatures.py")
    let text = try String(contentsOf: file, encoding: .utf8)
    let list = try #require(text.firstMatch(of: /QUERY_SCHEME_PARAMETERS = frozenset\(([\s\S]+?)\.split/)?.output.1)
    #expect(Set(list.split { !$0.isLetter }.map(String.init)) == CommonParameters.addedByClient)
  }

  @Test(
    "Code can send these in any operation",
    arguments: [
      ("Action", true), ("SecurityToken", true), ("SignatureType", true), ("OwnerId", true), ("OwnerAccount", true),
      ("ResourceOwnerId", true), ("ResourceOwnerAccount", true), ("RegionId", true), ("RequestId", false),
      ("InstanceId", false), ("ownerId", false),
    ])
  func accepted(name: String, isAccepted: Bool) { #expect(CommonParameters.isAcceptedEverywhere(name) == isAccepted) }
}
