// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "CommittedSources",
  platforms: [.macOS(.v14)],
  dependencies: [
    // Elsewhere: .package(url: "…/tablature", branch: "main")
    .package(name: "tablature", path: "../../.."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  ],
  targets: [
    .target(name: "ECS", dependencies: [.product(name: "AlibabaCloudRuntime", package: "tablature")]),
    .testTarget(
      name: "ECSTests",
      dependencies: [
        "ECS",
        .product(name: "AlibabaCloudRuntime", package: "tablature"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .executableTarget(name: "Regions", dependencies: ["ECS"]),
  ],
  swiftLanguageModes: [.v6]
)
