import Foundation
import SwiftParser
import SwiftSyntax
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

@testable import TablatureSwiftEmitter

/// What profiles say of their runtimes, compared with the runtimes themselves.
@Suite("Runtime names")
struct RuntimeNamesTests {
  @Test("The type names of a profile are the public types of its runtime's modules", arguments: VendorProfile.all)
  func typeNames(_ profile: VendorProfile) throws {
    for module in profile.runtime.modules {
      let declared = try Set(Self.publicTypes(ofModule: module.name))
      #expect(!declared.isEmpty)
      #expect(module.typeNames.subtracting(declared).sorted() == [])
      #expect(declared.subtracting(module.typeNames).sorted() == [])
    }
  }

  @Test("No emitted type has a name of the runtime, of its modules or of the language", arguments: VendorProfile.all)
  func reserved(_ profile: VendorProfile) {
    let naming = Naming(runtime: profile.runtime)
    let names = profile.runtime.typeNames.union(profile.runtime.modules.map(\.name)).union(["String", "Self"])
    for name in names {
      for role in [
        NameRole.structureType(reserved: naming.reservedTypes), .valueListType(reserved: naming.reservedTypes),
      ] {
        #expect(role.name(for: name, acronyms: naming.acronyms).name != name)
        #expect(!role.allows(name))
      }
    }
  }

  /// The types that the sources of a module declare as public outside of other types.
  private static func publicTypes(ofModule name: String) throws -> [String] {
    let folder = SharedMaterial.packageRoot.appending(path: "Sources/\(name)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .flatMap { file in
        Parser.parse(source: try String(contentsOf: file, encoding: .utf8)).statements.compactMap { statement in
          guard case .decl(let declaration) = statement.item,
            let modifiers = declaration.asProtocol((any WithModifiersSyntax).self)?.modifiers,
            modifiers.contains(where: { $0.name.text == "public" })
          else { return nil }
          return Self.typeName(of: declaration)
        }
      }
  }

  /// The name of a type, if it is one. One chain of `??` would take the compiler half a minute.
  private static func typeName(of declaration: DeclSyntax) -> String? {
    let types: [SyntaxKind] = [.actorDecl, .classDecl, .enumDecl, .protocolDecl, .structDecl, .typeAliasDecl]
    guard types.contains(declaration.kind) else { return nil }
    return declaration.asProtocol((any NamedDeclSyntax).self)?.name.text
  }
}

extension VendorProfile: CustomTestStringConvertible {
  /// The identifier.
  public var testDescription: String { id }
}
