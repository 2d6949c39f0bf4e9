import APIModel
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

  @Test(
    "Code can send these in any operation",
    arguments: [
      ("Action", true), ("SecurityToken", true), ("SignatureType", true), ("OwnerId", true), ("OwnerAccount", true),
      ("ResourceOwnerId", true), ("ResourceOwnerAccount", true), ("RegionId", true), ("RequestId", false),
      ("InstanceId", false), ("ownerId", false),
    ])
  func accepted(name: String, isAccepted: Bool) { #expect(CommonParameters.isAcceptedEverywhere(name) == isAccepted) }
}
