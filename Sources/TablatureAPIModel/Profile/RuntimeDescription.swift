/// The library that generated clients of a vendor use: its modules, what they depend on, and how generated code uses them.
///
/// The texts in Swift are parts of generated code. They belong to a profile, and never come from a page.
public struct RuntimeDescription: Hashable, Sendable {
  /// A product of another package.
  public struct Product: Hashable, Sendable {
    /// The name of the product, and of the module that is imported.
    public var name: String
    /// The identity of the package.
    public var package: String
    /// The arguments of `.package(…)`: the URL and the accepted versions.
    public var reference: String

    /// Creates a product.
    public init(_ name: String, package: String, reference: String) {
      self.name = name
      self.package = package
      self.reference = reference
    }
  }

  /// A module of the runtime.
  public struct Module: Hashable, Sendable {
    /// The name of the target, of the product and of the module.
    public var name: String
    /// The other modules of the runtime that it imports.
    public var modules: [String]
    /// The products of other packages that it imports.
    public var products: [Product]
    /// Its public types. An emitted type of the same name would hide them.
    public var typeNames: Set<String>

    /// Creates a module; the names of types are separated by spaces.
    public init(_ name: String, modules: [String] = [], products: [Product] = [], typeNames: String) {
      self.name = name
      self.modules = modules
      self.products = products
      self.typeNames = Set(typeNames.split(separator: " ").map(String.init))
    }
  }

  /// A parameter of the initializers of a client.
  public struct ClientParameter: Hashable, Sendable {
    /// The name of the parameter.
    public var name: String
    /// Its type.
    public var type: String
    /// The default value, in Swift; nil where it has none.
    public var defaultValue: String?
    /// What it is, as documentation of the parameter.
    public var documentation: String
    /// The value in tests, in Swift.
    public var testValue: String

    /// Creates a parameter.
    public init(
      _ name: String, type: String, defaultValue: String? = nil, documentation: String, testValue: String
    ) {
      self.name = name
      self.type = type
      self.defaultValue = defaultValue
      self.documentation = documentation
      self.testValue = testValue
    }
  }

  /// A member of the body of a response to a call that failed, in generated tests.
  public struct ErrorMember: Hashable, Sendable {
    /// What the member holds.
    public enum Value: Hashable, Sendable {
      /// The id of the call.
      case requestID
      /// The host that answered.
      case host
      /// The error code.
      case code
      /// The explanation.
      case message
      /// A text.
      case text(String)
    }

    /// The name of the member.
    public var name: String
    /// What it holds.
    public var value: Value

    /// Creates a member.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What generated tests use.
  public struct Tests: Hashable, Sendable {
    /// The id of the region in tests and examples.
    public var region: String
    /// The host that answers, with `{product}`, where a service has no hosts of its own.
    public var host: String
    /// The id of a call.
    public var requestID: String
    /// The members of the body of a response to a call that failed.
    public var errorBody: [ErrorMember]

    /// Creates what tests use.
    public init(region: String, host: String, requestID: String, errorBody: [ErrorMember]) {
      self.region = region
      self.host = host
      self.requestID = requestID
      self.errorBody = errorBody
    }
  }

  /// The modules, each after those that it imports. Generated code imports the last one alone.
  public var modules: [Module]
  /// What generated tests import beside the client and the runtime.
  public var testProducts: [Product]
  /// What the name of a generated module begins with where nobody chooses one: `AlibabaCloud` of `AlibabaCloudECS`.
  public var modulePrefix: String
  /// The parameters of a client's initializers between the region and the transport.
  public var clientParameters: [ClientParameter]
  /// The endpoint of a service in a region, in Swift; `{product}` is replaced with a literal of the product.
  public var regionalEndpoint: String
  /// What generated tests use.
  public var tests: Tests

  /// Creates a description.
  public init(
    modules: [Module], testProducts: [Product], modulePrefix: String, clientParameters: [ClientParameter],
    regionalEndpoint: String, tests: Tests
  ) {
    self.modules = modules
    self.testProducts = testProducts
    self.modulePrefix = modulePrefix
    self.clientParameters = clientParameters
    self.regionalEndpoint = regionalEndpoint
    self.tests = tests
  }

  /// The names of the modules, and of those that they and generated tests import.
  public var moduleNames: Set<String> {
    Set(modules.map(\.name)).union((modules.flatMap(\.products) + testProducts).map(\.name))
  }

  /// The public types of the modules.
  public var typeNames: Set<String> { modules.reduce(into: []) { $0.formUnion($1.typeNames) } }

  /// The module that generated code imports.
  public var importedModule: String { modules.last?.name ?? "" }
}
