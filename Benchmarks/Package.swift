// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither consumers of tablature nor its tests build it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "tablature", path: ".."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  ],
  targets: [
    .target(name: "Measuring"),
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "Measuring",
        .product(name: "TablatureDocReader", package: "tablature"),
        .product(name: "TablatureVendorProfiles", package: "tablature"),
      ]),
    .executableTarget(
      name: "ClientBenchmark",
      dependencies: [
        "Measuring",
        .product(name: "TablatureECS", package: "tablature"),
        .product(name: "AlibabaCloudRuntime", package: "tablature"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
