// swift-tools-version: 6.2
import PackageDescription

/// What only the generator needs is neither fetched nor looked for where a package that uses the client says so.
let ifGenerating = TargetDependencyCondition.when(traits: ["Generator"])

let package = Package(
  name: "tablature",
  platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
  products: [
    .executable(name: "tablature", targets: ["tablature"]),
    .plugin(name: "TablaturePlugin", targets: ["TablaturePlugin"]),
    .plugin(name: "TablatureCommandPlugin", targets: ["TablatureCommandPlugin"]),
    .plugin(name: "TablatureAuditPlugin", targets: ["TablatureAuditPlugin"]),
    .library(name: "AlibabaCloudECS", targets: ["AlibabaCloudECS"]),
    .library(name: "AlibabaCloudRuntime", targets: ["AlibabaCloudRuntime"]),
    .library(name: "TablatureRuntime", targets: ["TablatureRuntime"]),
    .library(name: "TablatureAsyncHTTPClient", targets: ["TablatureAsyncHTTPClient"]),
    // For the package in Benchmarks.
    .library(name: "DocReader", targets: ["DocReader"]),
    .library(name: "VendorProfiles", targets: ["VendorProfiles"]),
  ],
  traits: [
    .default(enabledTraits: ["Generator"]),
    .trait(
      name: "Generator",
      description: "The generator. Packages that use no more than the client turn it off with 'traits: []'."
    ),
    .trait(
      name: "AsyncHTTPClient",
      description: "A transport for TablatureRuntime on AsyncHTTPClient, in the product TablatureAsyncHTTPClient."
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.25.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "5.0.1"),
    .package(url: "https://github.com/swiftlang/swift-syntax", "602.0.0"..<"604.0.0"),
  ],
  targets: [
    // The generator.
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "APIModel"),
    .target(
      name: "DocReader", dependencies: ["APIModel", .target(name: "CCmark", condition: ifGenerating)]),
    // What is particular to one vendor, a folder for each.
    .target(name: "VendorProfiles", dependencies: ["APIModel"]),
    .target(name: "ConcurrentMap"),
    .target(name: "SwiftEmitter", dependencies: ["APIModel", "ConcurrentMap"]),
    .target(name: "PageLint", dependencies: ["APIModel"]),
    .target(name: "Drift", dependencies: ["APIModel", "SwiftEmitter"]),
    // Reads Swift code, so it has what no build tool may need.
    .target(
      name: "DriftAudit",
      dependencies: [
        "APIModel", "AuditChoices", "ConcurrentMap", "Drift", "SwiftEmitter",
        .product(name: "SwiftParser", package: "swift-syntax", condition: ifGenerating),
        .product(name: "SwiftSyntax", package: "swift-syntax", condition: ifGenerating),
      ]),
    .target(name: "PageOverlay", dependencies: ["APIModel"]),
    // What people choose for the audit: apart from it, so that a configuration can be read without swift-syntax.
    .target(name: "AuditChoices", dependencies: ["APIModel"]),
    .target(
      name: "Generation",
      dependencies: [
        "APIModel", "AuditChoices", "ConcurrentMap", "DocReader", "PageLint", "PageOverlay", "SwiftEmitter",
        "VendorProfiles",
        .product(name: "Yams", package: "Yams", condition: ifGenerating),
      ]),
    // The commands of the tool, but for the audit.
    .target(
      name: "TablatureCommands",
      dependencies: [
        "APIModel", "CRuntimeSources", "Drift", "Generation", "PageLint", "SwiftEmitter",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: ifGenerating),
      ]
    ),
    .executableTarget(
      name: "tablature",
      dependencies: [
        "APIModel", "AuditChoices", "ConcurrentMap", "Drift", "DriftAudit", "Generation", "TablatureCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: ifGenerating),
      ]
    ),
    // The same without the audit: what is built before the plugin can generate needs no swift-syntax.
    .executableTarget(
      name: "tablature-generate",
      dependencies: [
        "TablatureCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: ifGenerating),
      ]
    ),
    // Generates while a package is built, and on command; see docs/guides/plugins.md.
    .executableTarget(name: "tablature-build", dependencies: ["APIModel", "Generation"]),
    .plugin(name: "TablaturePlugin", capability: .buildTool(), dependencies: ["tablature-build"]),
    .plugin(
      name: "TablatureCommandPlugin",
      capability: .command(
        intent: .custom(
          verb: "generate-client", description: "Generate a Swift client from pages of an API reference."),
        permissions: [.writeToPackageDirectory(reason: "The client is written into the sources of the package.")]),
      dependencies: ["tablature-generate"]
    ),
    .plugin(
      name: "TablatureAuditPlugin",
      capability: .command(
        intent: .custom(verb: "audit-docs", description: "Hold Swift code against pages of an API reference."))
    ),
    // Writes the calls of the conformance test; see docs/conformance.md.
    .executableTarget(
      name: "conformance-driver", dependencies: ["APIModel", "Generation", "SwiftEmitter"],
      path: "Tests/Conformance/Driver"),

    // The sources of what a generated client imports, as the generator writes them into packages.
    .target(name: "CRuntimeSources"),

    // What a generated client imports: the runtime of a vendor, on top of the one that knows no vendor.
    .target(
      name: "TablatureRuntime",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .target(
      name: "AlibabaCloudRuntime",
      dependencies: [
        "TablatureRuntime",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .target(
      name: "TablatureAsyncHTTPClient",
      dependencies: [
        "TablatureRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
      ]
    ),

    // The generated client.
    .target(
      name: "AlibabaCloudECS",
      dependencies: ["AlibabaCloudRuntime"],
      path: "Generated/Sources/AlibabaCloudECS"
    ),
    .testTarget(
      name: "AlibabaCloudECSTests",
      dependencies: [
        "AlibabaCloudECS", "AlibabaCloudRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Generated/Tests/AlibabaCloudECSTests"
    ),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // Reads pages as the standard profile describes them.
    .target(
      name: "ProfileTestSupport", dependencies: ["APIModel", "DocReader", "VendorProfiles"],
      path: "Tests/ProfileTestSupport"),
    // Makes the calls whose memory is measured, in a process that does nothing else.
    .executableTarget(
      name: "endurance-client", dependencies: ["AlibabaCloudRuntime", "TablatureAsyncHTTPClient"],
      path: "Tests/EnduranceClient"),
    // Writes reports of made-up findings, for tests in a browser.
    .executableTarget(
      name: "report-sample", dependencies: ["APIModel", "AuditChoices", "DriftAudit"], path: "Tests/ReportSample"),
    .testTarget(name: "APIModelTests", dependencies: ["APIModel"]),
    .testTarget(
      name: "DocReaderTests",
      dependencies: ["APIModel", "DocReader", "ProfileTestSupport", "TestSupport", "VendorProfiles"]),
    .testTarget(name: "VendorProfilesTests", dependencies: ["APIModel", "VendorProfiles"]),
    .testTarget(
      name: "SwiftEmitterTests",
      dependencies: [
        "APIModel", "SwiftEmitter", "TestSupport", "VendorProfiles",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "PageLintTests",
      dependencies: ["APIModel", "DocReader", "PageLint", "ProfileTestSupport", "TestSupport", "VendorProfiles"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "DriftTests",
      dependencies: [
        "APIModel", "DocReader", "Drift", "ProfileTestSupport", "SwiftEmitter", "TestSupport", "VendorProfiles",
      ]),
    .testTarget(
      name: "DriftAuditTests",
      dependencies: [
        "APIModel", "AuditChoices", "ConcurrentMap", "DocReader", "Drift", "DriftAudit", "ProfileTestSupport",
        "SwiftEmitter", "TestSupport", "VendorProfiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "PageOverlayTests", dependencies: ["APIModel", "PageOverlay", "TestSupport"]),
    .testTarget(
      name: "GenerationTests",
      dependencies: [
        "APIModel", "AuditChoices", "DocReader", "Generation", "PageLint", "PageOverlay", "ProfileTestSupport",
        "SwiftEmitter", "TestSupport", "VendorProfiles",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    .testTarget(
      name: "TablatureTests",
      dependencies: [
        "APIModel", "AuditChoices", "DocReader", "Drift", "DriftAudit", "Generation", "PageLint", "PageOverlay",
        "ProfileTestSupport", "SwiftEmitter", "tablature", "tablature-generate", "TablatureCommands", "TestSupport",
      ]
    ),
    .testTarget(
      name: "AlibabaCloudRuntimeTests",
      dependencies: [
        "AlibabaCloudRuntime", "TablatureRuntime", "TablatureAsyncHTTPClient", "AlibabaCloudECS", "TestSupport",
        "endurance-client",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
