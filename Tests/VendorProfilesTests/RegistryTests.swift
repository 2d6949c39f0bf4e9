import Foundation
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@Suite("Registries of profiles")
struct RegistryTests {
  private static let target = "Sources/TablatureVendorProfiles"

  /// The folders of vendors.
  static let folders: [String] = {
    let root = SharedMaterial.packageRoot.appending(path: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.contains(".") }.sorted().map { "\(target)/\($0)" }
  }()

  @Test("Every vendor has a profile, which is registered", arguments: folders)
  func profiles(folder: String) throws {
    let profiles = try constantsDeclared(in: folder, extending: "VendorProfile")
    #expect(!profiles.isEmpty)
    #expect(profiles.subtracting(try namesRegistered(in: "all", of: "\(Self.target)/VendorProfiles.swift")) == [])
  }

  @Test("Every dialect in the folder of a vendor belongs to a profile", arguments: folders)
  func dialects(folder: String) throws {
    let root = SharedMaterial.packageRoot.appending(path: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
    let profiles = try constantsDeclared(in: folder, extending: "VendorProfile")
    let used = profiles.flatMap { profile in
      files.flatMap { file in (try? namesRegistered(in: profile, of: "\(folder)/\(file)")) ?? [] }
    }
    let dialects = try constantsDeclared(in: folder, extending: "Dialect")
    #expect(dialects.subtracting(used) == [])
  }

  @Test("Vendors and dialects are found, and profiles differ in their ids and dialects in their names")
  func distinct() throws {
    #expect(!Self.folders.isEmpty)
    // A vendor may use the dialects of another one.
    #expect(try Self.folders.contains { try !constantsDeclared(in: $0, extending: "Dialect").isEmpty })
    #expect(Set(VendorProfile.all.map(\.id)).count == VendorProfile.all.count)
    for profile in VendorProfile.all {
      #expect(Set(profile.dialects.map(\.name)).count == profile.dialects.count)
    }
  }
}
