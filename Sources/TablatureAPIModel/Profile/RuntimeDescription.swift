/// The library that a vendor's generated clients use: its modules, their dependencies, and how generated code uses them.
///
/// Swift code in this type becomes part of generated code. It belongs to a profile, and never comes from a page.
public struct RuntimeDescription: Hashable, Sendable {
  /// A product of another package.
  public struct Product: Hashable, Sendable {
    /// The name of the product and of its module.
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
    /// The name of the target, the product, and the module.
    public var name: String
    /// The other modules of the runtime that it imports.
    public var modules: [String]
    /// The products of other packages that it imports.
    public var products: [Product]
    /// The names of its public types. A generated type with the same name would shadow them.
    public var typeNames: Set<String>

    /// Creates a module. Separate the names of types with spaces.
    public init(_ name: String, modules: [String] = [], products: [Product] = [], typeNames: String) {
      self.name = name
      self.modules = modules
      self.products = products
      self.typeNames = Set(typeNames.split(separator: " ").map(String.init))
    }
  }

  /// A parameter of a client's initializers.
  public struct ClientParameter: Hashable, Sendable {
    /// The name of the parameter.
    public var name: String
    /// Its type.
    public var type: String
    /// The default value as a Swift expression, or `nil` if there isn't one.
    public var defaultValue: String?
    /// The documentation of the parameter.
    public var documentation: String
    /// The value in tests, as a Swift expression.
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

  /// A member of an error response's body, in generated tests.
  public struct ErrorMember: Hashable, Sendable {
    /// The value of a member.
    public enum Value: Hashable, Sendable {
      /// The request ID.
      case requestID
      /// The host that sent the response.
      case host
      /// The error code.
      case code
      /// The error message.
      case message
      /// A fixed string.
      case text(String)
    }

    /// The name of the member.
    public var name: String
    /// The value of the member.
    public var value: Value

    /// Creates a member.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The values that generated tests use.
  public struct Tests: Hashable, Sendable {
    /// The region ID in tests and examples.
    public var region: String
    /// The host that responds if a service has no hosts of its own, with the placeholder `{product}`.
    public var host: String
    /// The request ID of a call.
    public var requestID: String
    /// The members of an error response's body.
    public var errorBody: [ErrorMember]

    /// Creates values for tests.
    public init(region: String, host: String, requestID: String, errorBody: [ErrorMember]) {
      self.region = region
      self.host = host
      self.requestID = requestID
      self.errorBody = errorBody
    }
  }

  /// The modules, each after those that it imports. Generated code imports only the last one.
  public var modules: [Module]
  /// The products that generated tests import besides the client and the runtime.
  public var testProducts: [Product]
  /// The prefix of a generated module's default name, for example `Example` in `ExampleBilling`.
  public var modulePrefix: String
  /// The parameters of a client's initializers between the region and the transport.
  public var clientParameters: [ClientParameter]
  /// The endpoint of a service in a region, as a Swift expression; `{product}` is replaced with a literal of the product.
  public var regionalEndpoint: String
  /// The values that generated tests use.
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

  /// The names of the modules and of the modules that they and generated tests import.
  public var moduleNames: Set<String> {
    Set(modules.map(\.name)).union((modules.flatMap(\.products) + testProducts).map(\.name))
  }

  /// The names of the public types of all modules.
  public var typeNames: Set<String> { modules.reduce(into: []) { $0.formUnion($1.typeNames) } }

  /// The module that generated code imports.
  public var importedModule: String { modules.last?.name ?? "" }
}
