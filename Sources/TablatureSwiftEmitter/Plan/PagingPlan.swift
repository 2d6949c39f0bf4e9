/// How the pages of an operation are gone through.
struct PagingPlan: Hashable, Sendable {
  /// A parameter that tells which page to get, or how large it is.
  struct Parameter: Hashable, Sendable {
    /// The name on the wire.
    var wireName: String
    /// The name of the property.
    var property: String
    /// Whether the value is a number.
    var isNumber: Bool
    /// Whether the property is text, be it that it holds a number.
    var isText: Bool
    /// Whether the property always has a value.
    var isRequired: Bool
  }

  /// Pages by their number.
  struct Numbers: Hashable, Sendable {
    /// The number.
    var number: Parameter
    /// The number of entries of a page.
    var size: Parameter?
    /// The total of entries in a response.
    var total: ResponseMemberPath?
    /// The number that a response repeats.
    var answeredNumber: ResponseMemberPath?
  }

  /// Pages by a token.
  struct Tokens: Hashable, Sendable {
    /// The token.
    var token: Parameter
    /// The largest number of entries.
    var maximumResults: Parameter?
    /// The token of the next page in a response.
    var nextToken: ResponseMemberPath
  }

  /// Pages by the place in the list where they begin.
  struct Offsets: Hashable, Sendable {
    /// The place.
    var offset: Parameter
    /// The place of the next page in a response.
    var nextOffset: ResponseMemberPath
  }

  /// By number; there is at least one of the ways.
  var numbers: Numbers?
  /// By token.
  var tokens: Tokens?
  /// By offset, where there is no other way.
  var offsets: Offsets?
  /// The entries in a response.
  var entries: ResponseMemberPath
  /// The type of an entry, from the response on: `DescribeDisksResponse.Disk`.
  var entryType: String
  /// The property of an entry that holds one of a list of states, where there is one.
  var stateProperty: String?
}

/// Where a response holds something, through structures that it may not have.
struct ResponseMemberPath: Hashable, Sendable {
  /// The members, each in the one before.
  var members: [MemberPlan]

  /// The names on the wire.
  var wirePath: [String] { members.flatMap(\.path) }

  /// The last member.
  var last: MemberPlan? { members.last }

  /// The expression that reads it, behind a dot; a list that a structure around it keeps from being there is empty.
  var expression: String {
    var text = ""
    for (index, member) in members.enumerated() {
      text += "." + member.storageName
      if index < members.count - 1, !member.isRequired { text += "?" }
    }
    let mayBeMissing = members.dropLast().contains { !$0.isRequired }
    return mayBeMissing && last?.isList ?? false ? text + " ?? []" : text
  }
}
