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
    .library(name: "TablatureECS", targets: ["TablatureECS"]),
    .library(name: "AlibabaCloudRuntime", targets: ["AlibabaCloudRuntime"]),
    .library(name: "TablatureRuntime", targets: ["TablatureRuntime"]),
    .library(name: "TablatureAsyncHTTPClient", targets: ["TablatureAsyncHTTPClient"]),
    // For the package in Benchmarks.
    .library(name: "TablatureDocReader", targets: ["TablatureDocReader"]),
    .library(name: "TablatureVendorProfiles", targets: ["TablatureVendorProfiles"]),
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
      name: "CTablatureCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "TablatureAPIModel"),
    .target(
      name: "TablatureDocReader",
      dependencies: ["TablatureAPIModel", .target(name: "CTablatureCmark", condition: ifGenerating)]),
    // What is particular to one vendor, a folder for each.
    .target(name: "TablatureVendorProfiles", dependencies: ["TablatureAPIModel"]),
    .target(name: "TablatureSwiftEmitter", dependencies: ["TablatureAPIModel"]),
    .target(name: "TablaturePageLint", dependencies: ["TablatureAPIModel"]),
    .target(name: "TablatureAPIDiff", dependencies: ["TablatureAPIModel", "TablatureSwiftEmitter"]),
    // Reads Swift code, so it has what no build tool may need.
    .target(
      name: "TablatureDriftAudit",
      dependencies: [
        "TablatureAPIModel", "TablatureAPIDiff", "TablatureSwiftEmitter",
        .product(name: "SwiftParser", package: "swift-syntax", condition: ifGenerating),
        .product(name: "SwiftSyntax", package: "swift-syntax", condition: ifGenerating),
      ]),
    .target(name: "TablaturePageOverlay", dependencies: ["TablatureAPIModel"]),
    .target(
      name: "TablatureGeneration",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablaturePageLint", "TablaturePageOverlay", "TablatureSwiftEmitter",
        "TablatureVendorProfiles",
        .product(name: "Yams", package: "Yams", condition: ifGenerating),
      ]),
    // The commands of the tool, but for the audit.
    .target(
      name: "TablatureCommands",
      dependencies: [
        "TablatureAPIModel", "CTablatureRuntimeSources", "TablatureDocReader", "TablatureAPIDiff",
        "TablatureGeneration",
        "TablaturePageLint", "TablatureSwiftEmitter",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: ifGenerating),
      ]
    ),
    .executableTarget(
      name: "tablature",
      dependencies: [
        "TablatureAPIModel", "TablatureAPIDiff", "TablatureDriftAudit", "TablatureGeneration", "TablatureCommands",
        "TablatureSwiftEmitter",
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
    .executableTarget(name: "tablature-build", dependencies: ["TablatureAPIModel", "TablatureGeneration"]),
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
      name: "tablature-conformance-driver",
      dependencies: ["TablatureAPIModel", "TablatureGeneration", "TablatureSwiftEmitter"],
      path: "Tests/Conformance/Driver"),

    // The sources of what a generated client imports, as the generator writes them into packages.
    .target(name: "CTablatureRuntimeSources"),

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
      name: "TablatureECS",
      dependencies: ["AlibabaCloudRuntime"],
      path: "Generated/Sources/TablatureECS"
    ),
    .testTarget(
      name: "TablatureECSTests",
      dependencies: [
        "TablatureECS", "AlibabaCloudRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Generated/Tests/TablatureECSTests"
    ),

    // Tests.
    .target(name: "TablatureTestSupport", path: "Tests/TablatureTestSupport"),
    // Reads pages as the standard profile describes them.
    .target(
      name: "TablatureProfileTestSupport",
      dependencies: ["TablatureAPIModel", "TablatureDocReader", "TablatureVendorProfiles"],
      path: "Tests/TablatureProfileTestSupport"),
    // Makes the calls whose memory is measured, in a process that does nothing else.
    .executableTarget(
      name: "tablature-endurance-client", dependencies: ["AlibabaCloudRuntime", "TablatureAsyncHTTPClient"],
      path: "Tests/EnduranceClient"),
    // Writes reports of made-up findings, for tests in a browser.
    .executableTarget(
      name: "tablature-report-sample", dependencies: ["TablatureAPIModel", "TablatureDriftAudit"],
      path: "Tests/ReportSample"),
    .testTarget(name: "APIModelTests", dependencies: ["TablatureAPIModel", "TablatureTestSupport"]),
    .testTarget(
      name: "DocReaderTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablatureProfileTestSupport", "TablatureTestSupport",
        "TablatureVendorProfiles",
      ]),
    .testTarget(
      name: "VendorProfilesTests",
      dependencies: [
        "AlibabaCloudRuntime", "TablatureAPIModel", "TablatureRuntime", "TablatureTestSupport",
        "TablatureVendorProfiles",
      ]),
    .testTarget(
      name: "SwiftEmitterTests",
      dependencies: [
        "TablatureAPIModel", "TablatureSwiftEmitter", "TablatureTestSupport", "TablatureVendorProfiles",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "PageLintTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablaturePageLint", "TablatureProfileTestSupport",
        "TablatureTestSupport", "TablatureVendorProfiles",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "APIDiffTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablatureAPIDiff", "TablatureProfileTestSupport",
        "TablatureSwiftEmitter", "TablatureTestSupport", "TablatureVendorProfiles",
      ]),
    .testTarget(
      name: "DriftAuditTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablatureAPIDiff", "TablatureDriftAudit",
        "TablatureProfileTestSupport",
        "TablatureSwiftEmitter", "TablatureTestSupport", "TablatureVendorProfiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PageOverlayTests", dependencies: ["TablatureAPIModel", "TablaturePageOverlay", "TablatureTestSupport"]),
    .testTarget(
      name: "GenerationTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablatureDriftAudit", "TablatureGeneration", "TablaturePageLint",
        "TablaturePageOverlay", "TablatureProfileTestSupport",
        "TablatureSwiftEmitter", "TablatureTestSupport", "TablatureVendorProfiles",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    .testTarget(
      name: "TablatureTests",
      dependencies: [
        "TablatureAPIModel", "TablatureDocReader", "TablatureAPIDiff", "TablatureDriftAudit", "TablatureGeneration",
        "TablaturePageLint", "TablaturePageOverlay",
        "TablatureProfileTestSupport", "TablatureSwiftEmitter", "tablature", "tablature-generate", "TablatureCommands",
        "TablatureTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(
      name: "AlibabaCloudRuntimeTests",
      dependencies: [
        "AlibabaCloudRuntime", "TablatureRuntime", "TablatureAsyncHTTPClient", "TablatureECS", "TablatureTestSupport",
        "tablature-endurance-client",
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
