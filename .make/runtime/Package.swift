// swift-tools-version: 6.2
import PackageDescription

// The runtime, the generated client and their tests alone, so that building them once more, under a sanitizer or with a trait, does
// not build the generator and all that its tests need. The folders are links to those of the package above.
let package = Package(
  name: "runtime",
  platforms: [.macOS(.v15)],
  traits: [.trait(name: "AsyncHTTPClient", description: "The transport on AsyncHTTPClient.")],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.25.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
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
      name: "TablatureECS", dependencies: ["AlibabaCloudRuntime"], path: "Generated/Sources/TablatureECS"),
    .target(
      name: "TablatureAsyncHTTPClient",
      dependencies: [
        "TablatureRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
      ]
    ),
    .target(name: "TablatureTestSupport", path: "Tests/TablatureTestSupport"),
    .executableTarget(
      name: "tablature-endurance-client", dependencies: ["AlibabaCloudRuntime", "TablatureAsyncHTTPClient"],
      path: "Tests/EnduranceClient"),
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
