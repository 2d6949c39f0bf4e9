import TablatureAPIModel

extension Output {
  /// The manifest of a package of its own.
  static let packageManifest = Output.once("PackageManifest") { client in
    guard case .package(let runtime) = client.module.layout else { return [] }
    let manifest = PackageManifestPrinter(
      module: client.module.name, runtime: client.module.runtime, source: runtime)
    return [
      Part(path: "Package.swift", role: .manifest, imports: ["import PackageDescription"]) { manifest.write(to: &$0) }
    ]
  }
}

/// Writes a manifest.
private struct PackageManifestPrinter {
  let module: String
  let runtime: RuntimeDescription
  let source: RuntimeSource

  func write(to writer: inout SourceWriter) {
    writer.write("let package = Package(")
    writer.indented { writer in
      writer.write("name: \(Escaping.literal(module)),")
      writer.write("platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],")
      list("products", products, to: &writer)
      list("dependencies", dependencies, to: &writer)
      list("targets", targets, to: &writer)
      writer.write("swiftLanguageModes: [.v6]")
    }
    writer.write(")")
  }

  private func list(_ label: String, _ elements: [Layout], to writer: inout SourceWriter) {
    writer.write("\(label): [")
    writer.indented { writer in
      for element in elements { writer.write(element, after: elements.count > 1 ? "," : "") }
    }
    writer.write("],")
  }

  /// The modules of the runtime whose sources the package holds.
  private var bundledModules: [RuntimeDescription.Module] {
    if case .bundled = source { runtime.modules } else { [] }
  }

  private var products: [Layout] {
    ([module] + bundledModules.reversed().map(\.name)).map { name in
      .call(".library", [named(name), .labeled("targets", .literal([text(name)]))])
    }
  }

  private var dependencies: [Layout] {
    let needed = bundledModules.reversed().flatMap(\.products) + runtime.testProducts
    var references = needed.map(\.reference)
    // Without its default traits, the package that holds the runtime needs nothing of what the generator needs.
    switch source {
    case .bundled: break
    case .repository(let url, let requirement):
      references.append(
        "url: \(Escaping.literal(url)), \(requirement.kind.rawValue): \(Escaping.literal(requirement.text)), traits: []"
      )
    case .folder(let path, _): references.append("path: \(Escaping.literal(path)), traits: []")
    }
    var seen: Set<String> = []
    return references.filter { seen.insert($0).inserted }.map { .call(".package", [.text($0)]) }
  }

  private var targets: [Layout] {
    var targets = bundledModules.map { bundled in
      target(".target", bundled.name, bundled.modules.map(text) + bundled.products.map(product))
    }
    targets.append(target(".target", module, [runtimeDependency]))
    targets.append(
      target(
        ".testTarget", module + "Tests",
        [text(module), runtimeDependency] + runtime.testProducts.map(product)))
    return targets
  }

  private var runtimeDependency: Layout {
    switch source {
    case .bundled: text(runtime.importedModule)
    case .repository(let url, _): product(runtime.importedModule, of: RuntimeSource.packageName(of: url) ?? "")
    case .folder(_, let name): product(runtime.importedModule, of: name)
    }
  }

  private func target(_ kind: String, _ name: String, _ dependencies: [Layout]) -> Layout {
    .call(kind, [named(name), .labeled("dependencies", .literal(dependencies))])
  }

  private func product(_ product: RuntimeDescription.Product) -> Layout {
    self.product(product.name, of: product.package)
  }

  private func product(_ name: String, of package: String) -> Layout {
    .call(".product", [named(name), .labeled("package", text(package))])
  }

  private func named(_ name: String) -> Layout { .labeled("name", text(name)) }

  private func text(_ text: String) -> Layout { .text(Escaping.literal(text)) }
}
