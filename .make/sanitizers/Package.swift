// swift-tools-version: 6.2
import PackageDescription

// The runtime, the generated client and their tests alone, so that building them under a sanitizer does not build the
// generator and all that its tests need. The folders are links to those of the package above.
let package = Package(
  name: "sanitizers",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    .target(
      name: "AlibabaCloudRuntime",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .target(
      name: "AlibabaCloudECS", dependencies: ["AlibabaCloudRuntime"], path: "Generated/Sources/AlibabaCloudECS"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "AlibabaCloudRuntimeTests",
      dependencies: [
        "AlibabaCloudRuntime", "AlibabaCloudECS", "TestSupport",
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
