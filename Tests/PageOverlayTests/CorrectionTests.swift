import TablatureAPIModel
import Testing

@testable import TablaturePageOverlay

/// A correction of the sample operation, and what becomes of it.
struct CorrectionCase: Sendable, CustomTestStringConvertible {
  var subject: String
  var settings: [String: Setting.Value] = [:]
  /// What changes in the dump of the operation, or the diagnostic.
  var outcome: [String]

  var testDescription: String { "\(subject) \(settings)" }
}

/// One table of cases for each kind of correction.
@Suite("Kinds of corrections")
struct CorrectionTests {
  private static let file = "docs/StartX.md"
  private static let overlay = "docs/overlay.yaml"

  private static func place(_ line: Int) -> TablatureAPIModel.SourceLocation {
    TablatureAPIModel.SourceLocation(file: file, line: line)
  }

  private static func field(
    _ name: String, _ type: TypeReference, _ line: Int, presence: Field.Presence = .unspecified, values: [String] = [],
    members: [Field] = []
  ) -> Field {
    Field(
      name: name, type: type, presence: presence,
      values: values.map { DocumentedValue($0, at: place(line)) }, rows: [.init(name: name, location: place(line))],
      location: place(line), members: members)
  }

  static let operation = Operation(
    name: "StartX", title: "StartX", dialect: "english", location: place(1),
    request: [
      field("Size", .scalar(.string), 10, presence: .required, values: ["small", "large"]),
      field("Until", .scalar(.timestamp), 11, presence: .optional),
      field("Tag", .list(.structure), 12, members: [field("Key", .scalar(.string), 13, presence: .optional)]),
    ],
    response: [
      field(
        "Disks", .structure, 20,
        members: [
          field(
            "Disk", .list(.structure), 21,
            members: [
              field("DiskId", .scalar(.string), 22)
            ])
        ])
    ],
    errors: [
      ErrorCode(
        code: "Bad.X",
        meanings: [
          .init(status: 400, message: "No.", location: place(30)),
          .init(status: 403, message: "Never.", location: place(31)),
        ])
    ])

  private static func outcome(of kind: CorrectionKind, _ test: CorrectionCase) -> [String] {
    let correction = Correction(
      kind, Documented(test.subject, at: .init(file: overlay, line: 4, column: 5)),
      operation: Documented("StartX", at: .init(file: overlay, line: 2)), reason: "Tried.", settings: test.settings)
    let service = ServiceModel(product: nil, version: nil, operations: [operation])
    let result = Overlay(file: overlay, corrections: [correction]).apply(to: service)
    #expect((result.model != service || !result.names.isEmpty) == result.diagnostics.isEmpty)
    let before = service.textDump.split(separator: "\n").map(String.init)
    let after = result.model.textDump.split(separator: "\n").map(String.init)
    let changes = after.difference(from: before).map { change in
      switch change {
      case .remove(_, let line, _): "- " + line.drop { $0 == " " }
      case .insert(_, let line, _): "+ " + line.drop { $0 == " " }
      }
    }
    let names = result.names.map { "\($0.section.rawValue) \($0.subject) = \($0.name)" }
    return changes.map { String($0) } + names + result.diagnostics.map(\.description)
  }

  private static let corrected = #"+ corrected "Tried." @ docs/overlay.yaml:4:5"#
  private static func warning(_ text: String) -> String { "docs/overlay.yaml:4:5: warning: " + text }

  private static let renameCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "response.Disks.Disk[].DiskId", settings: ["to": .text("id")],
      outcome: [corrected, "response StartX.Disks.Disk.DiskId = id"]),
    CorrectionCase(
      subject: "response.Disks.Disk.DiskIds", settings: ["to": .text("id")],
      outcome: [
        warning(
          "'StartX' has no 'response.Disks.Disk.DiskIds'; did you mean 'response.Disks.Disk.DiskId'? [overlay.unknown]"
        )
      ]),
  ]

  @Test(
    "rename",
    arguments: renameCases)
  func rename(test: CorrectionCase) { #expect(Self.outcome(of: .rename, test) == test.outcome) }

  private static let respellCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Tag.Key", settings: ["to": .text("key")],
      outcome: [
        "- Key: String, optional @ 13:1", "+ key: String, optional @ 13:1", #"+ row "Key" @ 13:1"#, corrected,
      ]),
    CorrectionCase(
      subject: "request.Tag.key", settings: ["to": .text("Key")],
      outcome: [warning("the page calls it 'Key' by now; 'respell' changes nothing [overlay.unused]")]),
    CorrectionCase(
      subject: "request.Tag.Key", settings: ["to": .text("Key")],
      outcome: [warning("the page calls it 'Key' by now; 'respell' changes nothing [overlay.unused]")]),
    CorrectionCase(
      subject: "request.Size", settings: ["to": .text("Until")],
      outcome: [warning("'request.Until' stands there, too; remove one of them [overlay.misfit]")]),
  ]

  @Test(
    "respell",
    arguments: respellCases)
  func respell(test: CorrectionCase) { #expect(Self.outcome(of: .respell, test) == test.outcome) }

  private static let retypeCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Size", settings: ["to": .type(.list(.scalar(.integer)))],
      outcome: ["- Size: String, required @ 10:1", "+ Size[]: Integer, required @ 10:1", corrected]),
    CorrectionCase(
      subject: "request.Tag", settings: ["to": .type(.scalar(.string))],
      outcome: [
        "- Key: String, optional @ 13:1", "- members", "- Tag[]: Struct @ 12:1", "+ Tag: String @ 12:1", corrected,
      ]),
    CorrectionCase(
      subject: "request.Until",
      settings: ["to": .type(.scalar(.timestamp)), "format": .timeFormat(TimeFormat.known[4])],
      outcome: [#"+ time "yyyy-MM-ddTHH:mmZ", minute @ docs/overlay.yaml:4:5"#, corrected]),
    CorrectionCase(
      subject: "request.Size", settings: ["to": .type(.scalar(.string))],
      outcome: [warning("the page says String by now; 'retype' changes nothing [overlay.unused]")]),
    CorrectionCase(
      subject: "request.Size",
      settings: ["to": .type(.scalar(.integer)), "format": .timeFormat(TimeFormat.known[4])],
      outcome: [warning("only a Timestamp has a format, Integer has none [overlay.misfit]")]),
  ]

  @Test(
    "retype",
    arguments: retypeCases)
  func retype(test: CorrectionCase) { #expect(Self.outcome(of: .retype, test) == test.outcome) }

  private static let requireCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Tag.Key",
      outcome: ["- Key: String, optional @ 13:1", "+ Key: String, required @ 13:1", corrected]),
    CorrectionCase(
      subject: "request.Tag.N.Key",
      outcome: ["- Key: String, optional @ 13:1", "+ Key: String, required @ 13:1", corrected]),
    CorrectionCase(
      subject: "response.Disks.Disk.DiskId",
      outcome: ["- DiskId: String @ 22:1", "+ DiskId: String, required @ 22:1", corrected]),
    CorrectionCase(
      subject: "request.Tag.M.Key", outcome: [warning("'StartX' has no 'request.Tag.M.Key' [overlay.unknown]")]),
    CorrectionCase(
      subject: "request.Size",
      outcome: [warning("the page calls it required by now; 'require' changes nothing [overlay.unused]")]),
  ]

  @Test(
    "require",
    arguments: requireCases)
  func require(test: CorrectionCase) { #expect(Self.outcome(of: .require, test) == test.outcome) }

  private static let makeOptionalCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Size",
      outcome: ["- Size: String, required @ 10:1", "+ Size: String, optional @ 10:1", corrected]),
    CorrectionCase(
      subject: "request.Until",
      outcome: [warning("the page calls it optional by now; 'make-optional' changes nothing [overlay.unused]")]),
    CorrectionCase(
      subject: "response.Disks",
      outcome: [warning("the page calls it optional by now; 'make-optional' changes nothing [overlay.unused]")]),
  ]

  @Test(
    "make-optional",
    arguments: makeOptionalCases)
  func makeOptional(test: CorrectionCase) { #expect(Self.outcome(of: .makeOptional, test) == test.outcome) }

  @Test(
    "mark-open",
    arguments: [
      CorrectionCase(subject: "request.Size", outcome: ["+ other values @ 10:1", corrected]),
      CorrectionCase(
        subject: "response.Disks.Disk.DiskId",
        outcome: [warning("'DiskId' has no list of values [overlay.misfit]")]),
    ])
  func markOpen(test: CorrectionCase) { #expect(Self.outcome(of: .markOpen, test) == test.outcome) }

  @Test(
    "An added parameter travels in the query, where the page doesn't show that the operation isn't called as RPC",
    arguments: [
      ("request.Zone", .certain, .query), ("request.Zone", .likely, nil),
      ("request.Tag.Value", .certain, nil), ("response.Zone", .certain, nil),
    ] as [(String, Confidence, Field.ParameterLocation?)])
  func locations(subject: String, confidence: Confidence, location: Field.ParameterLocation?) throws {
    var corrected = Self.operation
    corrected.binding.confidence = confidence
    let correction = Correction(
      .addMember, Documented(subject, at: Self.place(4)), operation: Documented("StartX", at: Self.place(2)),
      reason: "Tried.", settings: ["type": .type(.scalar(.string))])
    let result = Overlay(file: Self.overlay, corrections: [correction])
      .apply(to: ServiceModel(product: nil, version: nil, operations: [corrected]))
    let operation = try #require(result.model.operations.first)
    let fields = operation.request + operation.request.flatMap(\.members) + operation.response
    let added = try #require(fields.first { $0.name == "Zone" || $0.name == "Value" })
    #expect(added.parameterLocation == location)
  }

  private static let addMemberCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Tag.Value",
      settings: [
        "type": .type(.scalar(.string)), "required": .flag(true), "text": .text("The value."),
        "example": .text("v"),
      ],
      outcome: [
        "+ Value: String, required @ docs/overlay.yaml:4:5", #"+ row "Tag.Value" @ docs/overlay.yaml:4:5"#,
        #"+ example "v""#, "+ text", "+ | The value.", corrected,
      ]),
    CorrectionCase(
      subject: "response.More", settings: ["type": .type(.list(.structure))],
      outcome: ["+ More[]: Struct @ docs/overlay.yaml:4:5", corrected]),
    CorrectionCase(
      subject: "request.Size", settings: ["type": .type(.scalar(.integer))],
      outcome: [
        warning("the page has 'request.Size' by now, as String; 'add-member' changes nothing [overlay.unused]")
      ]),
    CorrectionCase(
      subject: "request.Size.Inner", settings: ["type": .type(.scalar(.integer))],
      outcome: [
        warning("'request.Size' is String and holds no members; make it a Struct before [overlay.misfit]")
      ]),
    CorrectionCase(
      subject: "request.Tags.Inner", settings: ["type": .type(.scalar(.integer))],
      outcome: [warning("'StartX' has no 'request.Tags'; did you mean 'request.Tag'? [overlay.unknown]")]),
    CorrectionCase(
      subject: "response.More", settings: ["type": .type(.scalar(.string)), "required": .flag(true)],
      outcome: [warning("only parameters of requests are required [overlay.misfit]")]),
    CorrectionCase(
      subject: "response.More",
      settings: ["type": .type(.scalar(.string)), "format": .timeFormat(TimeFormat.known[0])],
      outcome: [warning("only a Timestamp has a format, String has none [overlay.misfit]")]),
  ]

  @Test(
    "add-member",
    arguments: addMemberCases)
  func addMember(test: CorrectionCase) { #expect(Self.outcome(of: .addMember, test) == test.outcome) }

  private static let removeMemberCases: [CorrectionCase] = [
    CorrectionCase(subject: "request.Until", outcome: ["- Until: Timestamp, optional @ 11:1"]),
    CorrectionCase(
      subject: "request.Untill",
      outcome: [warning("'StartX' has no 'request.Untill'; did you mean 'request.Until'? [overlay.unknown]")]),
    CorrectionCase(
      subject: "response.Zone",
      outcome: [
        warning("the page has no 'response.Zone' any more; 'remove-member' changes nothing [overlay.unused]")
      ]),
  ]

  @Test(
    "remove-member",
    arguments: removeMemberCases)
  func removeMember(test: CorrectionCase) { #expect(Self.outcome(of: .removeMember, test) == test.outcome) }

  private static let addValueCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Size", settings: ["value": .text("huge"), "text": .text("Very large.")],
      outcome: [
        #"+ value "huge" @ docs/overlay.yaml:4:5"#, "+ meaning", "+ | Very large.", corrected,
      ]),
    CorrectionCase(
      subject: "request.Size", settings: ["value": .text("small")],
      outcome: [warning("the page lists 'small' by now; 'add-value' changes nothing [overlay.unused]")]),
    CorrectionCase(
      subject: "request.Tag", settings: ["value": .text("small")],
      outcome: [warning("'Tag' is a Struct and has no values [overlay.misfit]")]),
  ]

  @Test(
    "add-value",
    arguments: addValueCases)
  func addValue(test: CorrectionCase) { #expect(Self.outcome(of: .addValue, test) == test.outcome) }

  private static let removeValueCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "request.Size", settings: ["value": .text("small")],
      outcome: [#"- value "small" @ 10:1"#, corrected]),
    CorrectionCase(
      subject: "request.Size", settings: ["value": .text("smal")],
      outcome: [warning("'smal' is not listed; did you mean 'small'? [overlay.unknown]")]),
    CorrectionCase(
      subject: "request.Size", settings: ["value": .text("medium")],
      outcome: [
        warning("the page does not list 'medium' any more; 'remove-value' changes nothing [overlay.unused]")
      ]),
  ]

  @Test(
    "remove-value",
    arguments: removeValueCases)
  func removeValue(test: CorrectionCase) { #expect(Self.outcome(of: .removeValue, test) == test.outcome) }

  private static let addErrorCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "Worse.X",
      settings: ["status": .number(404), "message": .text("Gone."), "text": .text("Look again.")],
      outcome: [
        "+ Worse.X", #"+ 404 "Gone." @ docs/overlay.yaml:4:5"#, "+ text", "+ | Look again.",
      ]),
    CorrectionCase(
      subject: "Bad.X", settings: ["status": .number(404)], outcome: [#"+ 404 "" @ docs/overlay.yaml:4:5"#]),
    CorrectionCase(
      subject: "Bad.X", settings: ["status": .number(400), "message": .text("Not so.")],
      outcome: [#"+ 400 "Not so." @ docs/overlay.yaml:4:5"#]),
    CorrectionCase(
      subject: "Bad.X", settings: ["status": .number(400)],
      outcome: [
        warning("the page has the code with the status 400 by now; 'add-error' changes nothing [overlay.unused]")
      ]),
  ]

  @Test(
    "add-error",
    arguments: addErrorCases)
  func addError(test: CorrectionCase) { #expect(Self.outcome(of: .addError, test) == test.outcome) }

  private static let removeErrorCases: [CorrectionCase] = [
    CorrectionCase(
      subject: "Bad.X", outcome: [#"- 403 "Never." @ 31:1"#, #"- 400 "No." @ 30:1"#, "- Bad.X", "- errors"]),
    CorrectionCase(subject: "Bad.X", settings: ["status": .number(403)], outcome: [#"- 403 "Never." @ 31:1"#]),
    CorrectionCase(
      subject: "Bad.X", settings: ["status": .number(500)],
      outcome: [
        warning(
          "the page has no 'Bad.X' with the status 500 any more; 'remove-error' changes nothing [overlay.unused]")
      ]),
    CorrectionCase(
      subject: "Bad.Y",
      outcome: [warning("the page has no code 'Bad.Y'; did you mean 'Bad.X'? [overlay.unknown]")]),
    CorrectionCase(
      subject: "Throttling",
      outcome: [
        warning("the page has no code 'Throttling' any more; 'remove-error' changes nothing [overlay.unused]")
      ]),
  ]

  @Test(
    "remove-error",
    arguments: removeErrorCases)
  func removeError(test: CorrectionCase) { #expect(Self.outcome(of: .removeError, test) == test.outcome) }

  @Test(
    "mark-secret",
    arguments: [
      CorrectionCase(
        subject: "request.Tag.Key", outcome: ["+ secret password @ docs/overlay.yaml:4:5", corrected]),
      CorrectionCase(
        subject: "request.Until",
        outcome: [warning("only a String can be secret, 'Until' is Timestamp [overlay.misfit]")]),
    ])
  func markSecret(test: CorrectionCase) { #expect(Self.outcome(of: .markSecret, test) == test.outcome) }
}
