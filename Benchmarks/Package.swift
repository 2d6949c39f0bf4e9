// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither consumers of tablature nor its tests build it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "tablature", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmark",
      dependencies: [.product(name: "DocReader", package: "tablature")])
  ],
  swiftLanguageModes: [.v6]
)
