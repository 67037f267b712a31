// swift-tools-version:6.0
import PackageDescription
let package = Package(
    name: "House",
    dependencies: [
        .package(url: "https://github.com/octo/swift-log.git", from: "1.4.0"),
        .package(url: "git@github.com:0xOcto/Fork", from: "0.1.0"),
        .package(url: "https://github.com/octo/swift-plain.git", branch: "main"),
    ],
    targets: [
        .target(name: "House", dependencies: [.product(name: "Log", package: "swift-log"), "Fork", .product(name: "Plain", package: "swift-plain")])
    ]
)
