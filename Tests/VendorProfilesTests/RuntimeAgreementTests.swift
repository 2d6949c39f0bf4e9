import Foundation
import HTTPTypes
import TablatureAPIModel
import TablatureRuntime
import TablatureVendorProfiles
import Testing

@testable import AlibabaCloudRuntime

/// What profiles say of the wire protocol, compared with what the runtimes do.
@Suite("Profiles and runtimes")
struct RuntimeAgreementTests {
  @Test("The runtime identifies calls by the member and the header of the profile")
  func requestID() {
    let envelope = VendorProfile.alibabaCloud.wireProtocol.envelope
    #expect(AlibabaCloudProtocol.requestIDMember == envelope.requestID)
    #expect(AlibabaCloudProtocol.requestIDHeader?.canonicalName == envelope.requestIDHeader)
  }

  @Test("The runtime reads an error from the members of the profile")
  func errorBody() throws {
    let envelope = VendorProfile.alibabaCloud.wireProtocol.envelope
    let names = try [
      #require(envelope.errorBody.code), #require(envelope.errorBody.message), #require(envelope.requestID),
    ]
    let body = try JSONEncoder().encode(Dictionary(uniqueKeysWithValues: names.map { ($0, "the \($0)") }))
    let failure = ServiceFailure(httpStatus: 400, body: body, requestID: nil)
    #expect([failure.rawCode, failure.message, failure.requestID] == names.map { "the \($0)" })
  }

  @Test("Generated tests answer with members of the envelope", arguments: VendorProfile.all.map(\.id))
  func members(_ id: String) throws {
    let profile = try #require(VendorProfile.all.first { $0.id == id })
    let envelope = profile.wireProtocol.envelope
    let known = envelope.errorBody.members.union([envelope.requestID].compactMap { $0 })
    #expect(Set(profile.runtime.tests.errorBody.map(\.name)).isSubset(of: known))
    #expect(profile.endpoints.regions.contains(profile.runtime.tests.region))
  }

  @Test("No profile has what generated code can't express", arguments: VendorProfile.all.map(\.id))
  func expressible(_ id: String) throws {
    let wireProtocol = try #require(VendorProfile.all.first { $0.id == id }).wireProtocol
    #expect(wireProtocol.listIndexing == .dotted(first: 1))
    #expect(wireProtocol.firstPageNumber == 1)
  }

  @Test("Vendors have different ids, and names")
  func identities() {
    #expect(Set(VendorProfile.all.map(\.id)).count == VendorProfile.all.count)
    #expect(VendorProfile.all.allSatisfy { !$0.name.isEmpty && !$0.dialects.isEmpty })
  }
}
