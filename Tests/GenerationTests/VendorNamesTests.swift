import Foundation
import SwiftParser
import SwiftSyntax
import TablatureAPIModel
import TablatureTestSupport
import TablatureVendorProfiles
import Testing

/// What is particular to a vendor is in its profile and in its runtime, and nowhere else.
///
/// The identifiers and the string literals of everything else are compared with the names that profiles export.
@Suite("Vendor names")
struct VendorNamesTests {
  /// The folders that know no vendor: all but those of profiles and of vendors' runtimes.
  static let folders: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: SharedMaterial.packageRoot.appending(path: "Sources").path)
    let vendors = VendorProfile.all.compactMap(\.runtime.modules.last?.name) + ["TablatureVendorProfiles"]
    return (all ?? []).filter { !vendors.contains($0) }.sorted()
  }()

  /// A name that occurs in some files because it also means something else there.
  struct Exception: Hashable {
    var name: String
    var files: Set<String>
    var reason: String

    init(_ name: String, in files: String, _ reason: String) {
      self.name = name
      self.files = Set(files.split(separator: " ").map { "\($0).swift" })
      self.reason = reason
    }
  }

  static let exceptions: [Exception] = [
    Exception(
      "Action", in: "ConfigurationReading+Audit ConfigurationReading+Code ConfigurationReading DocumentReading",
      "the type of what reads the value of a key"),
    Exception("Action", in: "FileFailure FileStore", "the type of what was done with a file"),
    Exception(
      "Action", in: "HandWrittenCalls HandWrittenErrors HandWrittenReader", "the type of an operation that code calls"),
    Exception(
      "Code", in: "HandWrittenErrors OutlineScans SourceOutline", "words in the names of error types, and such a type"),
    Exception("Code", in: "NameRole OperationPlanner SwiftPlan TestSupport", "error codes in emitted code"),
    Exception(
      "Format",
      in: """
        Sample SampleShape ResponseSample+Reading Contradiction GivenValue SampleTree OperationTestPlan OperationTestPlanner
        """,
      "the type of a sample's format"),
    Exception("Code", in: "OperationError WaitError Waiter", "the type parameter for error codes"),
    Exception("Params", in: "HandWrittenActions RenamedOperations", "an ending of names of request types"),
    Exception("TeaModel", in: "TeaModelReader", "the name of a style of code, as reports print it"),
    Exception(
      "Timestamp",
      in: """
        CivilTime DriftFile QueryEncoder+Members QueryEncoder+Overloads QueryEncoder ResponseFields ResponseValue ServiceHints Timestamp
        """, "the type of points in time in the runtime"),
    Exception("Format", in: "MemberDocumentation", "what introduces the format of a time in documentation"),
    Exception("Message", in: "SARIF", "a type of the SARIF format"),
    Exception(
      "Timestamp", in: "TypeReference GeneratedReader WireFields AddMember Retype StructurePlan",
      "the type of points in time, in models and in Swift"),
    Exception("Version", in: "FileStatus FileStore WatchedFiles", "the type of a file's state"),
    Exception("domain", in: "EndpointDirectory ConfigurationDraft SampleHosts", "the domain of hosts"),
    Exception("CDN", in: "Acronyms", "an acronym of the field"),
    Exception("ECI", in: "Acronyms", "an acronym in names of members, which no profile has yet"),
    Exception("ECS", in: "Acronyms", "an acronym that several vendors use"),
    Exception("ESS", in: "Acronyms", "an acronym in names of members, which no profile has yet"),
    Exception("HPC", in: "Acronyms", "an acronym of the field"),
    Exception("KMS", in: "Acronyms", "an acronym that several vendors use"),
    Exception("NAS", in: "Acronyms", "an acronym of the field"),
    Exception("OSS", in: "Acronyms", "an acronym in names of members, which no profile has yet"),
    Exception("RAM", in: "Acronyms", "an acronym of the field"),
    Exception("RDS", in: "Acronyms", "an acronym that several vendors use"),
    Exception("SLB", in: "Acronyms", "an acronym of the field"),
    Exception("STS", in: "Acronyms", "an acronym that several vendors use"),
    Exception("VPC", in: "Acronyms", "an acronym of the field"),
    Exception("ddos", in: "PluralNoun", "an acronym of the field, in the singular"),
    Exception("green", in: "DiagnosticRenderer", "a color of the terminal"),
    Exception("live", in: "HTMLPage", "an attribute of HTML"),
    Exception("push", in: "NestingScan", "puts onto a stack"),
    Exception("vs", in: "DocComment", "an abbreviation"),
  ]

  /// The names that occur in each file, by folder. Files without any of them, which a search of the text finds, aren't parsed.
  private static let hits: [String: [String: Set<String>]] = {
    let names = VendorNames(VendorProfile.all)
    var hits: [String: [String: Set<String>]] = [:]
    for folder in folders {
      for file in (try? SourceFiles.swift(below: "Sources/\(folder)")) ?? [] {
        guard let text = try? String(contentsOf: file, encoding: .utf8), names.mayOccur(in: text) else { continue }
        let collector = WordCollector(viewMode: .sourceAccurate)
        collector.walk(Parser.parse(source: text))
        hits[folder, default: [:]][file.lastPathComponent, default: []]
          .formUnion(collector.words.filter(names.contains))
      }
    }
    return hits
  }()

  @Test("Identifiers and string literals name no vendor, product, parameter or module", arguments: folders)
  func names(_ folder: String) throws {
    #expect(try !SourceFiles.swift(below: "Sources/\(folder)").isEmpty || folder.hasPrefix("C"))
    let excepted = Set(Self.exceptions.flatMap { exception in exception.files.map { "\($0) \(exception.name)" } })
    let hits = Set((Self.hits[folder] ?? [:]).flatMap { file, words in words.map { "\(file) \($0)" } })
    #expect(hits.subtracting(excepted).sorted() == [])
  }

  @Test("Each exception occurs, and says why")
  func exceptions() {
    let occurring = Set(Self.hits.values.joined().flatMap { file, words in words.map { "\(file) \($0)" } })
    for exception in Self.exceptions {
      #expect(!exception.reason.isEmpty)
      for file in exception.files {
        #expect(occurring.contains("\(file) \(exception.name)"), "'\(exception.name)' doesn't occur in \(file)")
      }
    }
  }

  private static let findsCases: [(source: String, name: String)] = [
    ("let x = AlibabaCloudRuntime.self", "AlibabaCloudRuntime"), ("let alibabaCloud = 1", "alibabaCloud"),
    (#"let x = "the row 'Action'""#, "Action"), (#"let x = "\(host).aliyuncs.com""#, "aliyuncs"),
    ("class A: TeaModel {}", "TeaModel"),
    (#"let x = "x-acs-date""#, "x-acs-date"), (#"let x = "like cn-hangzhou""#, "cn-hangzhou"),
    ("enum RegionId {}", "RegionId"), (#"let x = "ecs""#, "ecs"),
  ]

  @Test(
    "The comparison finds names of each kind",
    arguments: findsCases)
  func finds(_ sample: (source: String, name: String)) {
    let names = VendorNames(VendorProfile.all)
    let collector = WordCollector(viewMode: .sourceAccurate)
    collector.walk(Parser.parse(source: sample.source))
    #expect(names.mayOccur(in: sample.source))
    #expect(collector.words.contains { names.contains($0) && $0 == sample.name }, "\(collector.words)")
  }
}

/// The names that profiles export.
private struct VendorNames {
  /// Names of parameters, members, headers, products, regions and modules.
  private var names: Set<String> = []
  /// What every name of the vendor itself holds, in lower case: a word that means nothing else.
  private var marks: Set<String> = []

  init(_ profiles: [VendorProfile]) {
    for profile in profiles {
      marks.insert(profile.name.prefix { $0 != " " }.lowercased())
      marks.insert(profile.runtime.modulePrefix.lowercased())
      marks.insert(profile.endpoints.domain.prefix { $0 != "." }.lowercased())
      if let header = profile.wireProtocol.envelope.requestIDHeader {
        // `x-acs-` of `x-acs-request-id`.
        marks.insert(header.split(separator: "-").prefix(2).joined(separator: "-") + "-")
      }
      let common = profile.wireProtocol.commonParameters
      names.formUnion(common.addedByClient)
      names.formUnion(common.account)
      names.formUnion([common.operation, common.region].compactMap { $0 })
      let envelope = profile.wireProtocol.envelope
      names.formUnion([envelope.requestID].compactMap { $0 } + envelope.errorBody.members)
      names.formUnion(profile.conventions.rootMembers)
      // What every runtime is built on is this project's own.
      names.formUnion(profile.runtime.modules.suffix(1).flatMap { $0.typeNames.union([$0.name]) })
      names.formUnion(profile.code.operationHeaders.union(profile.code.versionHeaders))
      if let library = profile.code.library {
        names.formUnion(
          library.calls.union(library.positionalCalls).union(library.descriptions).union([library.modelClass]))
      }
      names.formUnion(profile.endpoints.regions)
      names.formUnion(profile.endpoints.services.keys)
      names.formUnion(profile.endpoints.services.keys.map { $0.uppercased() })
      names.formUnion(profile.endpoints.aliases.keys)
    }
  }

  /// Whether a parse of the text may find a name: whether one of its words is a name, wherever it is.
  func mayOccur(in text: String) -> Bool {
    let lowercased = text.lowercased()
    if marks.contains(where: lowercased.contains) { return true }
    return ["_-", "_", ""].contains { inner in
      text.split { !$0.isLetter && !$0.isNumber && !inner.contains($0) }.contains { names.contains(String($0)) }
    }
  }

  func contains(_ word: String) -> Bool {
    if names.contains(word) { return true }
    let lowercased = word.lowercased()
    return marks.contains { lowercased.contains($0) }
  }
}

/// Collects the identifiers of a file, and the words of its string literals.
private final class WordCollector: SyntaxVisitor {
  private(set) var words: Set<String> = []

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    switch token.tokenKind {
    case .identifier(let name): words.insert(name)
    case .stringSegment(let text):
      // A host is a word, and so is each part of it.
      words.formUnion(Self.words(of: text) { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
      words.formUnion(Self.words(of: text) { $0.isLetter || $0.isNumber })
    default: break
    }
    return .visitChildren
  }

  private static func words(of text: String, isPart: (Character) -> Bool) -> [String] {
    text.split { !isPart($0) }.map(String.init)
  }
}

private enum SourceFiles {
  /// The Swift files below a folder of the package.
  static func swift(below path: String) throws -> [URL] {
    let folder = SharedMaterial.packageRoot.appending(path: path)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try #require(files).allObjects.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }
}
