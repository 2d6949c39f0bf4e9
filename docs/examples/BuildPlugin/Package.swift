// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "BuildPlugin",
  platforms: [.macOS(.v14)],
  dependencies: [
    // Elsewhere: .package(url: "…/tablature", branch: "main")
    .package(name: "tablature", path: "../../.."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  ],
  targets: [
    // The client of the pages in Sources/ECS.
    .target(
      name: "ECS",
      dependencies: [.product(name: "AlibabaCloudRuntime", package: "tablature")],
      plugins: [.plugin(name: "TablaturePlugin", package: "tablature")]
    ),
    // The tests that come with it, beside tests of your own.
    .testTarget(
      name: "ECSTests",
      dependencies: [
        "ECS",
        .product(name: "AlibabaCloudRuntime", package: "tablature"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      plugins: [.plugin(name: "TablaturePlugin", package: "tablature")]
    ),
    .executableTarget(name: "Regions", dependencies: ["ECS"]),
  ],
  swiftLanguageModes: [.v6]
)
