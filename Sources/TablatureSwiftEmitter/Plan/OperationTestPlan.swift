import TablatureAPIModel

/// What the tests of an operation compare.
struct OperationTestPlan: Hashable, Sendable {
  /// A value of Swift, written out in a test.
  indirect enum Expression: Hashable, Sendable {
    /// A string literal; also makes points in time and values that no list has.
    case string(String)
    /// An integer literal.
    case integer(Int)
    /// A floating-point literal.
    case double(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A static member: `.upgrade`.
    case member(String)
    /// An array literal.
    case list([Expression])
    /// A call of an initializer.
    case construction(type: String, arguments: [Argument])
  }

  /// An argument of an initializer.
  struct Argument: Hashable, Sendable {
    /// The label.
    var label: String
    /// The value.
    var value: Expression
  }

  /// A name and a value of a query.
  struct Parameter: Hashable, Sendable {
    /// The name on the wire.
    var name: String
    /// The value on the wire.
    var value: String
  }

  /// A request from the page, and the query that it has to become.
  struct Request: Hashable, Sendable {
    /// The name of the test function.
    var function: String
    /// The name of the test for people.
    var title: String
    /// What is said of it.
    var documentation: DocComment
    /// The request.
    var construction: Expression
    /// The client's region.
    var defaultRegion: String?
    /// Whether the values keep the documented limits.
    var keepsLimits: Bool
    /// The query.
    var query: [Parameter]
  }

  /// A comparison with a decoded response.
  enum Check: Hashable, Sendable {
    /// The value at the path.
    case equal(path: String, Expression)
    /// The number of elements at the path; nothing after it makes sense where it differs.
    case count(path: String, Int)
    /// Nothing is at the path.
    case absent(path: String)
  }

  /// A response from the page, and what it has to become.
  struct Response: Hashable, Sendable {
    /// The name of the test function.
    var function: String
    /// The name of the test for people.
    var title: String
    /// What is said of it.
    var documentation: DocComment
    /// The notation.
    var format: ResponseSample.Format
    /// The body.
    var body: String
    /// The comparisons in the order of the sample.
    var checks: [Check]
  }

  /// A documented meaning of an error code.
  struct Failure: Hashable, Sendable {
    /// The name of the case.
    var name: String
    /// The code on the wire.
    var wireCode: String
    /// The HTTP status.
    var status: Int
    /// The message, as the page has it.
    var message: String
  }

  /// Pages that have to give each of their entries once.
  struct Pages: Hashable, Sendable {
    /// A page.
    struct Answer: Hashable, Sendable {
      /// The value of the parameter that asks for it; empty for none.
      var key: String
      /// The body.
      var body: String
    }

    /// The name of the test function.
    var function: String
    /// The name of the test for people.
    var title: String
    /// The parameter that tells which page to get, on the wire.
    var parameter: String
    /// The pages.
    var answers: [Answer]
    /// What tells an entry apart, behind the entry.
    var entry: String
    /// What tells the entries apart, in their order.
    var found: [Expression]
  }

  /// The name of the suite.
  var suite: String
  /// Requests.
  var requests: [Request]
  /// Responses.
  var responses: [Response]
  /// Errors.
  var failures: [Failure]
  /// Pages.
  var pages: [Pages]
  /// The smallest request that can be made.
  var smallestRequest: Expression
}
